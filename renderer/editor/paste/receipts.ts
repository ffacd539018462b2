import {
  $getRoot,
  $getSelection,
  $onUpdate,
  COMMAND_PRIORITY_LOW,
  type LexicalEditor,
  PASTE_TAG,
  UNDO_COMMAND,
} from "lexical";
import { type Block, copyOf } from "../../../shared/copy/copy.ts";
import { plainParagraphs } from "../../../shared/export/plain-paragraphs.ts";
import { pasteMessages as texts } from "../../messages/en-paste.ts";
import { announce } from "../../ui/announcer.ts";
import type { Notices } from "../../ui/notices.ts";
import { $insertBlocks } from "./insert-copy.ts";
import { followLastStep } from "./last-step.ts";
import { PASTED_COMMAND } from "./paste.ts";
import { pastedText } from "./pasted-copy.ts";
import { receiptLines } from "./receipt-lines.ts";

/**
 * Gives a receipt for each paste that left something out or changed it, with what can be done about
 * it for as long as nothing else was. Gives back the removal.
 */
export function giveReceipts(editor: LexicalEditor, notices: Notices): () => void {
  let takeBack: (() => void) | undefined;
  const remove = editor.registerCommand(
    PASTED_COMMAND,
    (pasted) => {
      takeBack?.();
      takeBack = undefined;
      const lines = receiptLines(pasted);
      if (lines.length === 0) return false;
      // The paste is a step of undo only once it is done.
      $onUpdate(() => {
        takeBack = give(editor, notices, lines, pasted.blocks);
        announce(lines.join(" "));
      });
      return false;
    },
    COMMAND_PRIORITY_LOW,
  );
  return () => {
    remove();
    takeBack?.();
  };
}

function give(
  editor: LexicalEditor,
  notices: Notices,
  lines: readonly string[],
  blocks: readonly Block[],
): () => void {
  const act = (change: () => void, told: string) => () => {
    change();
    announce(told);
    editor.focus();
  };
  const undo = () => {
    editor.dispatchCommand(UNDO_COMMAND, undefined);
    // Done before anything follows: what comes after must be a step of its own.
    editor.read(() => undefined);
  };
  const plain = () => {
    undo();
    insertPlain(editor, blocks);
  };
  const actions = [
    { label: texts.plain, run: act(plain, texts.nowPlain) },
    { label: texts.undo, run: act(undo, texts.undone) },
  ];
  const id = notices.give({
    label: texts.receipt,
    lines,
    actions: blocks.length > 0 ? actions : [],
  });
  const unfollow = followLastStep(editor, {
    buried: () => notices.withoutActions(id),
    wentOn: () => notices.letLeave(id),
    undone: () => notices.dismiss(id),
  });
  return () => {
    unfollow();
    notices.dismiss(id);
  };
}

/** Its words alone, from what came in: the clipboard's own text may say what was left out. */
function insertPlain(editor: LexicalEditor, blocks: readonly Block[]): void {
  const text = plainParagraphs(copyOf([...blocks])).join("\n\n");
  const lines = pastedText(text, true).blocks;
  editor.update(() => $insertBlocks(lines, $getSelection() ?? $getRoot().selectEnd()), {
    tag: PASTE_TAG,
    discrete: true,
  });
}
