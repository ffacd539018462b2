import { defineExtension, mergeRegister } from "lexical";
import { leaveHolders } from "../holders/leave-holders.ts";
import { registerStanding } from "../holders/standing.ts";
import { $tidyLine, $tidyTitled } from "../holders/tidy-holders.ts";
import { TitleNode } from "../holders/title-node.ts";
import { FactBoxNode } from "./fact-box-node.ts";

/** Fact boxes: a title and blocks. */
export const FactBoxesExtension = defineExtension({
  name: "dateline/fact-boxes",
  nodes: () => [FactBoxNode, TitleNode],
  register: (editor) =>
    mergeRegister(
      registerStanding(editor, FactBoxNode),
      leaveHolders(editor),
      editor.registerNodeTransform(FactBoxNode, $tidyTitled),
      editor.registerNodeTransform(TitleNode, $tidyLine),
    ),
});
