import { substitution } from "../../shared/typing/smart-typing.ts";

let isAtWork = false;

/**
 * What a sign typed into a plain field means in the language is put in its place, as a step of its
 * own: the field's undo brings the sign back.
 */
export function typeSmartly(event: InputEvent, language: string): void {
  const { target, data, inputType } = event;
  if (isAtWork || event.isComposing || inputType !== "insertText" || data?.length !== 1) return;
  if (!(target instanceof HTMLTextAreaElement) || target.readOnly) return;
  const start = target.selectionStart;
  const change = substitution(target.value.slice(0, start), data, language);
  if (!change) return;
  event.preventDefault();
  isAtWork = true;
  try {
    // Deprecated, but the one way into the field's own history.
    document.execCommand("insertText", false, data);
    target.setSelectionRange(start - change.back, start + data.length);
    document.execCommand("insertText", false, change.text);
    // Ends the step, which would take in all that is typed next.
    target.setSelectionRange(target.selectionEnd, target.selectionEnd);
  } finally {
    isAtWork = false;
  }
}

/**
 * The field's own undo selects what it brings back, and the next letter would take the sign away
 * again: the caret is put behind it.
 */
export function leaveSignUnselected(event: Event, language: string): void {
  if (!(event instanceof InputEvent) || event.inputType !== "historyUndo") return;
  const { target } = event;
  if (!(target instanceof HTMLTextAreaElement)) return;
  const { value, selectionStart: start, selectionEnd: end } = target;
  if (start === end) return;
  const change = substitution(value.slice(0, end - 1), value.slice(end - 1, end), language);
  if (change && change.back + 1 === end - start) target.setSelectionRange(end, end);
}
