const typed = new Set(["text", "search", "url", "email", "tel", "password", "number", ""]);

/** True for a field that a person types plain text into; the body is none. */
export function isTextField(
  target: EventTarget | null,
): target is HTMLInputElement | HTMLTextAreaElement {
  if (target instanceof HTMLTextAreaElement) return true;
  return target instanceof HTMLInputElement && typed.has(target.type);
}

let lastField: HTMLInputElement | HTMLTextAreaElement | null = null;

/**
 * Follows which text field or body was typed in last, so that a toolbar button knows what it
 * serves when it has taken the focus itself. Gives back the removal.
 */
export function followTextField(body: HTMLElement): () => void {
  const onFocus = (event: FocusEvent) => {
    // What is typed to look for something is no part of an article.
    if (isTextField(event.target)) lastField = event.target.closest("search") ? null : event.target;
    else if (event.target instanceof Node && body.contains(event.target)) lastField = null;
  };
  document.addEventListener("focusin", onFocus);
  return () => document.removeEventListener("focusin", onFocus);
}

/** The text field that undo and redo belong to now, or `undefined` when that is the body. */
export function servedTextField(): HTMLInputElement | HTMLTextAreaElement | undefined {
  if (isTextField(document.activeElement)) return document.activeElement;
  return lastField?.isConnected ? lastField : undefined;
}
