import { $getSelection, $isRangeSelection, type LexicalEditor } from "lexical";
import type { Mark } from "../../shared/copy/copy.ts";
import { $blockTypeAtCaret, type BlockType } from "./blocks/block-types.ts";
import { formatOf } from "./codec/marks.ts";
import { $linkAtCaret } from "./links/link-editing.ts";

/** What holds at the caret. */
export interface CaretState {
  marks: readonly Mark[];
  block: BlockType | undefined;
  link: boolean;
}

export const nowhere: CaretState = { marks: [], block: undefined, link: false };

/**
 * Follows what holds at the caret and calls `onChange` when that becomes something else. Looks at
 * most once per frame. Gives back the removal.
 */
export function followCaret(
  editor: LexicalEditor,
  onChange: (state: CaretState) => void,
): () => void {
  let known = "";
  let frame = 0;
  const look = () => {
    frame = 0;
    const state = editor.getEditorState().read($caretState);
    const text = JSON.stringify(state);
    if (text === known) return;
    known = text;
    onChange(state);
  };
  const unregister = editor.registerUpdateListener(() => {
    if (frame === 0) frame = requestAnimationFrame(look);
  });
  return () => {
    unregister();
    cancelAnimationFrame(frame);
  };
}

export function $caretState(): CaretState {
  const selection = $getSelection();
  if (!$isRangeSelection(selection)) return nowhere;
  const marks = (Object.keys(formatOf) as Mark[]).filter((mark) =>
    selection.hasFormat(formatOf[mark]),
  );
  return { marks, block: $blockTypeAtCaret(), link: $linkAtCaret() !== undefined };
}
