import { $getSelection, type LexicalEditor, type LexicalNode } from "lexical";
import type { CommandId } from "../../../shared/commands.ts";
import { $lineAround } from "../blocks/keep-block-state.ts";
import { $createCodeBlockNode } from "../code/code-block-node.ts";
import { $blockAtCaret } from "../forms/block-at-caret.ts";
import { editBlock } from "../forms/edit-block.ts";
import type { FormDesk, FormKind } from "../forms/form-desk.ts";
import { keepPlace } from "../forms/kept-place.ts";
import { inOneStep } from "../history/one-step.ts";
import { $createNoteNode } from "../notes/note-node.ts";
import { $createPullQuoteNode } from "../pull-quotes/pull-quote-node.ts";
import { $newFactBox, $newLiveEntry, $newSpoken, $newTable } from "./new-blocks.ts";
import { $placeBlock } from "./place-block.ts";
import { $placeLine } from "./selected-text.ts";

type InsertId = Exclude<Extract<CommandId, `insert.${string}`>, never> | "block.edit";

/** Of a new table; its tools and Tab in the last cell make it larger. */
const firstSize = { rows: 3, columns: 3 };

/** What inserting needs beside the text. */
export interface InsertDesk {
  forms: FormDesk;
  /** The time as the library has it. */
  now(): Date;
}

/** What the commands that insert a block do, and the one that opens the form of the block there. */
export function insertActions(
  editor: LexicalEditor,
  { forms, now }: InsertDesk,
): Record<InsertId, () => void> {
  const put = ($put: () => void) => () => inOneStep(editor, () => editor.update($put));
  const ask = (kind: FormKind) => () =>
    forms.form.set({ kind, target: undefined, place: keepPlace(editor) });
  return {
    "insert.picture": ask("picture"),
    "insert.gallery": ask("gallery"),
    "insert.embed": ask("embed"),
    "insert.pull-quote": put(() => $placeLine($createPullQuoteNode(), "pull-quote", "copy")),
    "insert.code": put(() => $placeLine($createCodeBlockNode(""), "code", "cut")),
    "insert.note": put(() => $placeLine($createNoteNode(), "note", "cut")),
    "insert.question": put(() => $placeLine($spoken("question"), "question", "cut")),
    "insert.answer": put(() => $placeLine($spoken("answer"), "answer", "cut")),
    "insert.table": put(() => $placeBlock($newTable(firstSize), "table")),
    "insert.fact-box": put(() => $placeBlock($newFactBox(), "fact-box")),
    "insert.live-entry": put(() => $placeBlock($newLiveEntry(instant(now())), "live-entry")),
    "block.edit": () => {
      const block = editor.read(() => ($getSelection() ? $blockAtCaret() : undefined));
      // A table has no one form: its tools are its details.
      if (block?.kind === "table") forms.goToStrip();
      else if (block) editBlock(editor, forms, block);
    },
  };
}

function $spoken(type: "question" | "answer") {
  const node = $getSelection()?.getNodes().at(0);
  const line: LexicalNode | null = node ? $lineAround(node) : null;
  return $newSpoken(type, line);
}

/** To the minute: an entry's time is what readers see beside it. */
function instant(at: Date): string {
  return `${at.toISOString().slice(0, 16)}:00Z`;
}
