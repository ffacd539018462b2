import { defineExtension } from "lexical";
import { registerStanding } from "../holders/standing.ts";
import { NoteNode } from "./note-node.ts";

/** Notes: lines for the newsroom that are never published. */
export const NotesExtension = defineExtension({
  name: "dateline/notes",
  nodes: () => [NoteNode],
  register: (editor) => registerStanding(editor, NoteNode),
});
