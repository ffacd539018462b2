import { defineExtension, mergeRegister } from "lexical";
import { registerStanding } from "../holders/standing.ts";
import { EmbedNode } from "./embed-node.ts";
import { pasteEmbeds } from "./paste-embeds.ts";

/** What is shown from elsewhere, by its address. */
export const EmbedsExtension = defineExtension({
  name: "dateline/embeds",
  nodes: () => [EmbedNode],
  register: (editor) => mergeRegister(registerStanding(editor, EmbedNode), pasteEmbeds(editor)),
});
