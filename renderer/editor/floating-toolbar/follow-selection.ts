/** Milliseconds that a selection made by keys must stay before it counts as made. */
const settleMs = 300;

interface Follower {
  /** The selection is made: by releasing the pointer, or by leaving it as it is for a while. */
  settled(): void;
  /** There is none any more, or another one is being made. */
  gone(): void;
}

/**
 * Follows what is selected within `root`. While somebody types there is nothing to do: a collapsed
 * selection is seen to be one, and that is all. Gives back the removal.
 */
export function followSelection(root: HTMLElement, frame: HTMLElement, follower: Follower) {
  const { ownerDocument } = root;
  let timer = 0;
  let pointerIsDown = false;
  const wait = (ms: number) => {
    clearTimeout(timer);
    isGone = false;
    timer = window.setTimeout(follower.settled, ms);
  };
  let isGone = true;
  const leave = () => {
    clearTimeout(timer);
    if (isGone) return;
    isGone = true;
    follower.gone();
  };
  const onSelectionChange = () => {
    if (pointerIsDown) return;
    const selection = ownerDocument.getSelection();
    if (!selection || selection.isCollapsed || !root.contains(selection.anchorNode)) leave();
    else wait(settleMs);
  };
  const onPointerDown = (event: PointerEvent) => {
    if (event.button !== 0 || !(event.target instanceof Node)) return;
    if (!root.contains(event.target)) return;
    pointerIsDown = true;
    leave();
  };
  const onPointerUp = () => {
    if (!pointerIsDown) return;
    pointerIsDown = false;
    // The browser collapses a selection that was clicked upon after this event.
    wait(0);
  };
  const onFocusIn = (event: FocusEvent) => {
    if (event.target instanceof Node && !frame.contains(event.target)) leave();
  };
  ownerDocument.addEventListener("selectionchange", onSelectionChange);
  ownerDocument.addEventListener("focusin", onFocusIn);
  ownerDocument.addEventListener("pointerdown", onPointerDown);
  window.addEventListener("pointerup", onPointerUp);
  window.addEventListener("pointercancel", onPointerUp);
  return () => {
    clearTimeout(timer);
    ownerDocument.removeEventListener("selectionchange", onSelectionChange);
    ownerDocument.removeEventListener("focusin", onFocusIn);
    ownerDocument.removeEventListener("pointerdown", onPointerDown);
    window.removeEventListener("pointerup", onPointerUp);
    window.removeEventListener("pointercancel", onPointerUp);
  };
}
