import { getExtensionDependencyFromEditor } from "@lexical/extension";
import { HistoryExtension } from "@lexical/history";
import {
  $getSelection,
  $isRangeSelection,
  HISTORIC_TAG,
  type LexicalEditor,
  type NodeKey,
} from "lexical";
import { $lineAround } from "../blocks/keep-block-state.ts";

/** What became of a step of undo. */
interface StepListener {
  /** Something else was done after it: undo would take that back first. */
  buried(): void;
  /** Something was written on another line than the one it ended on. */
  wentOn(): void;
  /** It was taken back. */
  undone(): void;
}

/** Follows the step of undo that was done last, until it is taken back. Gives back the removal. */
export function followLastStep(editor: LexicalEditor, listener: StepListener): () => void {
  const { historyState } = getExtensionDependencyFromEditor(editor, HistoryExtension).output;
  const depth = historyState.peek().undoStack.length;
  const line = editor.getEditorState().read($lineAtCaret);
  let isLast = true;
  return editor.registerUpdateListener((update) => {
    const { dirtyElements, dirtyLeaves, editorState, tags } = update;
    if (dirtyElements.size === 0 && dirtyLeaves.size === 0) return;
    if (tags.has(HISTORIC_TAG)) {
      if (historyState.peek().undoStack.length < depth) listener.undone();
      return;
    }
    if (isLast) listener.buried();
    isLast = false;
    if (editorState.read($lineAtCaret) !== line) listener.wentOn();
  });
}

function $lineAtCaret(): NodeKey | undefined {
  const selection = $getSelection();
  return $isRangeSelection(selection)
    ? $lineAround(selection.anchor.getNode())?.getKey()
    : undefined;
}
