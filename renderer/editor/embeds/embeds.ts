import { defineExtension } from "lexical";
import { registerStanding } from "../holders/standing.ts";
import { EmbedNode } from "./embed-node.ts";

/** What is shown from elsewhere, by its address. */
export const EmbedsExtension = defineExtension({
  name: "dateline/embeds",
  nodes: () => [EmbedNode],
  register: (editor) => registerStanding(editor, EmbedNode),
});
