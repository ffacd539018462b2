import type { LexicalEditor } from "lexical";
import type { OpenForm } from "./form-desk.ts";

/** CSS pixels from the corner of the frame around the editor. */
export interface FormPlace {
  left: number;
  top: number;
}

const gap = 8;

/** Beside which the form opens: below its block, or below the caret for a new one. */
export function formPlace(
  editor: LexicalEditor,
  frame: HTMLElement,
  { target, place }: OpenForm,
  width: number,
): FormPlace {
  const corner = frame.getBoundingClientRect();
  const key = target ?? place?.getStartEndPoints()?.[1].key;
  const element = key === undefined || key === "root" ? null : editor.getElementByKey(key);
  const beside = (element ?? editor.getRootElement())?.getBoundingClientRect();
  const caret = target === undefined ? caretRect(editor) : undefined;
  const start = caret ?? beside ?? corner;
  const isRightToLeft = getComputedStyle(frame).direction === "rtl";
  const left = isRightToLeft ? start.right - width : start.left;
  const bottom = (caret ?? beside)?.bottom ?? corner.top;
  return {
    left: Math.max(0, Math.min(left - corner.left, corner.width - width)),
    top: bottom - corner.top + gap,
  };
}

/** Where the caret is drawn; an empty line has none. */
function caretRect(editor: LexicalEditor): DOMRect | undefined {
  const selection = window.getSelection();
  const root = editor.getRootElement();
  if (!selection || selection.rangeCount === 0 || !root?.contains(selection.anchorNode)) return;
  const rect = selection.getRangeAt(0).getBoundingClientRect();
  return rect.height > 0 ? rect : undefined;
}
