/** Where the keyboard was before it went to a notice. */
let before: HTMLElement | undefined;

/** Leads the keyboard to the newest notice that is shown, and back from there. */
export function goToNotice(): void {
  if (leaveNotice()) return;
  const shown = [...document.querySelectorAll<HTMLElement>(".notice")]
    .filter((notice) => notice.checkVisibility())
    .at(-1);
  const { activeElement } = document;
  before = activeElement instanceof HTMLElement ? activeElement : undefined;
  shown?.querySelector("button")?.focus();
}

/** Leads the keyboard back to where it was, if it is in a notice. True when it was. */
export function leaveNotice(): boolean {
  if (!document.activeElement?.closest(".notice")) return false;
  if (before?.isConnected) before.focus({ preventScroll: true });
  before = undefined;
  return true;
}
