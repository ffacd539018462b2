import "@fontsource-variable/source-serif-4";
import { createEmptyHistoryState, registerHistory } from "@lexical/history";
import { $createLinkNode, LinkNode } from "@lexical/link";
import { $createHeadingNode, HeadingNode, registerRichText } from "@lexical/rich-text";
import { $createParagraphNode, $createTextNode, $getRoot, createEditor } from "lexical";
import type { Copy, Run } from "../../../shared/copy/copy.ts";

declare global {
  interface Window {
    load(address: string): Promise<void>;
  }
}

// Lexical as its own documentation sets it up: rich text, history, links. Nothing of ours.
const editor = createEditor({
  namespace: "bare",
  nodes: [HeadingNode, LinkNode],
  onError: (error) => {
    throw error;
  },
});
registerRichText(editor);
const history = createEmptyHistoryState();
registerHistory(editor, history, 300);
editor.setRootElement(document.getElementById("body"));

window.load = async (address) => {
  const copy = (await (await fetch(address)).json()) as Copy;
  // What was open before is not kept for undo, as it would not be in a new editor.
  Object.assign(history, createEmptyHistoryState());
  editor.update(
    () => {
      const root = $getRoot().clear();
      for (const block of copy.blocks) {
        if (block.type !== "paragraph" && block.type !== "heading") continue;
        const node = block.type === "heading" ? $createHeadingNode("h2") : $createParagraphNode();
        root.append(node.append(...block.runs.map($node)));
      }
    },
    { discrete: true, tag: "history-merge" },
  );
};

function $node(run: Run) {
  if (run.type === "link") {
    const text = run.runs.map((leaf) => (leaf.type === "text" ? leaf.text : "")).join("");
    return $createLinkNode(run.href).append($createTextNode(text));
  }
  const node = $createTextNode(run.type === "text" ? run.text : "\n");
  return run.type === "text" && run.marks?.includes("bold") ? node.toggleFormat("bold") : node;
}
