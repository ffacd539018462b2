import { substitution } from "../../shared/typing/smart-typing.ts";

/**
 * On every field of plain text in which people write as they do in the body, in the field's own
 * `lang`. Not on what machines read: addresses, slugs, tags, names of languages.
 */
export const prose = { "data-prose": "" };

/** The same for people's names, which are compared: their spaces stay as they are. */
export const proseOfNames = { "data-prose": "names" };

/** Types quotes, dashes and spaces smartly in every field of prose. Gives back the removal. */
export function typeSmartlyInProse(): () => void {
  document.addEventListener("beforeinput", typeSmartly, true);
  document.addEventListener("input", leaveSignUnselected, true);
  return () => {
    document.removeEventListener("beforeinput", typeSmartly, true);
    document.removeEventListener("input", leaveSignUnselected, true);
  };
}

let isAtWork = false;

const endsWord = /[\s.,;:!?)]/u;

/**
 * What a sign typed into a plain field means in the language is put in its place, as a step of its
 * own: the field's undo brings the sign back.
 */
function typeSmartly(event: InputEvent): void {
  const { data, inputType } = event;
  const field = proseField(event.target);
  if (isAtWork || event.isComposing || inputType !== "insertText" || data?.length !== 1) return;
  if (!field || field.readOnly || field.disabled) return;
  if (field.dataset.prose === proseOfNames["data-prose"] && endsWord.test(data)) return;
  const start = field.selectionStart ?? 0;
  const change = substitution(lineBefore(field.value, start), data, field.lang);
  if (!change) return;
  event.preventDefault();
  isAtWork = true;
  try {
    // Deprecated, but the one way into the field's own history.
    document.execCommand("insertText", false, data);
    field.setSelectionRange(start - change.back, start + data.length);
    document.execCommand("insertText", false, change.text);
    // Ends the step, which would take in all that is typed next.
    field.setSelectionRange(field.selectionEnd, field.selectionEnd);
  } finally {
    isAtWork = false;
  }
}

/**
 * The field's own undo selects what it brings back, and the next letter would take the sign away
 * again: the caret is put behind it.
 */
function leaveSignUnselected(event: Event): void {
  if (!(event instanceof InputEvent) || event.inputType !== "historyUndo") return;
  const field = proseField(event.target);
  if (!field) return;
  const start = field.selectionStart ?? 0;
  const end = field.selectionEnd ?? 0;
  if (start === end) return;
  const typed = field.value.slice(end - 1, end);
  const change = substitution(lineBefore(field.value, end - 1), typed, field.lang);
  if (change && change.back + 1 === end - start) field.setSelectionRange(end, end);
}

function proseField(
  target: EventTarget | null,
): HTMLInputElement | HTMLTextAreaElement | undefined {
  const isField = target instanceof HTMLTextAreaElement || target instanceof HTMLInputElement;
  return isField && target.dataset.prose !== undefined ? target : undefined;
}

function lineBefore(text: string, end: number): string {
  return text.slice(text.lastIndexOf("\n", end - 1) + 1, end);
}
