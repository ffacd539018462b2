import { LinkNode } from "@lexical/link";
import { defineExtension, mergeRegister, TextNode } from "lexical";
import { registerStanding } from "../holders/standing.ts";
import { $unwrap } from "../links/link-editing.ts";
import { $isCodeBlockNode, CodeBlockNode } from "./code-block-node.ts";

/** Preformatted text: no marks and no links in it. */
export const CodeBlocksExtension = defineExtension({
  name: "dateline/code-blocks",
  nodes: () => [CodeBlockNode],
  register: (editor) =>
    mergeRegister(
      registerStanding(editor, CodeBlockNode),
      editor.registerNodeTransform(TextNode, (text) => {
        if (text.getFormat() !== 0 && $isCodeBlockNode(text.getParent())) text.setFormat(0);
      }),
      editor.registerNodeTransform(LinkNode, (link) => {
        if ($isCodeBlockNode(link.getParent())) $unwrap(link);
      }),
    ),
});
