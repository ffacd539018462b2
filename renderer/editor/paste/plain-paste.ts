/** Longest time, in milliseconds, between the keys and the paste they cause. */
const keysToPaste = 1000;

let wantedUntil = 0;

/** Whether the paste that is going on was asked for with Ctrl/Cmd+Shift+V: as plain text. */
export const plainPaste = {
  get isWanted(): boolean {
    return performance.now() < wantedUntil;
  },

  /** Watches the keys on an element. Gives back the removal. */
  listen(element: HTMLElement): () => void {
    element.addEventListener("keydown", onKeyDown, true);
    return () => element.removeEventListener("keydown", onKeyDown, true);
  },
};

function onKeyDown(event: KeyboardEvent): void {
  const pastes = (event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "v";
  wantedUntil = pastes && event.shiftKey ? performance.now() + keysToPaste : 0;
}
