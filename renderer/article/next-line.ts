/** Moves on to the next line of the page: another field, or the body. */
export function focusNextLine(from: HTMLElement): void {
  const page = from.closest("[data-page]");
  const lines = [
    ...(page?.querySelectorAll<HTMLElement>("[data-line], [contenteditable='true']") ?? []),
  ];
  const next = lines[lines.indexOf(from) + 1];
  next?.focus();
  if (next instanceof HTMLTextAreaElement)
    next.setSelectionRange(next.value.length, next.value.length);
}
