import { defineExtension, mergeRegister } from "lexical";
import { FactBoxesExtension } from "../fact-boxes/fact-boxes.ts";
import { registerStanding } from "../holders/standing.ts";
import { $tidyTitled } from "../holders/tidy-holders.ts";
import { LiveEntryNode } from "./live-entry-node.ts";

/** Entries of a live blog: when, a title, and blocks. */
export const LiveEntriesExtension = defineExtension({
  name: "dateline/live-entries",
  dependencies: [FactBoxesExtension],
  nodes: () => [LiveEntryNode],
  register: (editor) =>
    mergeRegister(
      registerStanding(editor, LiveEntryNode),
      editor.registerNodeTransform(LiveEntryNode, $tidyTitled),
    ),
});
