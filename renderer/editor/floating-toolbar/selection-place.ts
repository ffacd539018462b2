import { $getSelection, $isRangeSelection, type LexicalEditor } from "lexical";
import { $lineAround } from "../blocks/keep-block-state.ts";
import { $isCodeBlockNode } from "../code/code-block-node.ts";

export interface Size {
  width: number;
  height: number;
}

/** CSS pixels from the corner of the frame around the editor. */
export interface Place {
  left: number;
  top: number;
}

interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** Pixels between the selection and what belongs to it. */
const gap = 8;

/**
 * Where something of that size stands beside a selection without covering any of it: above, else
 * below; nowhere when neither can be seen.
 */
export function placeBeside(selected: Box, view: Box, frame: Box, size: Size): Place | undefined {
  const middle = (selected.left + selected.right) / 2 - size.width / 2;
  const left = Math.max(frame.left, Math.min(middle, frame.right - size.width));
  const above = selected.top - gap - size.height;
  const below = selected.bottom + gap;
  const fits = (top: number) => top >= view.top && top + size.height <= view.bottom;
  const top = [above, below].find(fits);
  if (top === undefined) return undefined;
  return { left: left - frame.left, top: top - frame.top };
}

/** True for selected text that marks and links can be set on: not for code, not for whole blocks. */
export function $isMarkable(): boolean {
  const selection = $getSelection();
  if (!$isRangeSelection(selection) || selection.isCollapsed()) return false;
  if (selection.hasFormat("code")) return false;
  return ![selection.anchor, selection.focus].some((point) =>
    $isCodeBlockNode($lineAround(point.getNode())),
  );
}

/** The place for something of that size beside what is selected in the editor now. */
export function selectionPlace(
  editor: LexicalEditor,
  frame: HTMLElement,
  size: Size,
): Place | undefined {
  const root = editor.getRootElement();
  const selection = root?.ownerDocument.getSelection();
  if (!root || !selection || selection.isCollapsed || !root.contains(selection.anchorNode)) return;
  if (!editor.isEditable() || editor.isComposing() || !editor.read($isMarkable)) return;
  const range = selection.getRangeAt(0);
  return placeBeside(range.getBoundingClientRect(), viewOf(frame), boxOf(frame), size);
}

function viewOf(element: HTMLElement): Box {
  for (let up = element.parentElement; up; up = up.parentElement) {
    const { overflowY } = getComputedStyle(up);
    if (overflowY === "auto" || overflowY === "scroll") return boxOf(up);
  }
  return { left: 0, top: 0, right: innerWidth, bottom: innerHeight };
}

function boxOf(element: HTMLElement): Box {
  return element.getBoundingClientRect();
}
