import type { LexicalEditor } from "lexical";

/** Where the line that is written stands in what is seen, as a part of its height. */
const line = 0.42;

/** Fewer pixels are no other line. */
const least = 6;

/**
 * Keeps the line that is written at the same height. Follows the keyboard only: whoever points at a
 * line wants it to stay where it is. Gives back the removal.
 */
export function typewriter(editor: LexicalEditor, root: HTMLElement): () => void {
  const scroller = scrollerOf(root);
  const still = window.matchMedia("(prefers-reduced-motion: reduce)");
  let byKeys = false;
  let frame = 0;
  const onKeyDown = () => {
    byKeys = true;
  };
  const onPointerDown = () => {
    byKeys = false;
  };
  const keep = () => {
    frame = 0;
    const caret = byKeys ? caretBox(root) : undefined;
    if (!caret) return;
    const view = scroller.getBoundingClientRect();
    const off = caret.top - (view.top + view.height * line);
    if (Math.abs(off) < least) return;
    scroller.scrollBy({ top: off, behavior: still.matches ? "instant" : "smooth" });
  };
  const unregister = editor.registerUpdateListener(() => {
    if (frame === 0) frame = requestAnimationFrame(keep);
  });
  root.addEventListener("keydown", onKeyDown);
  root.addEventListener("pointerdown", onPointerDown);
  return () => {
    unregister();
    cancelAnimationFrame(frame);
    root.removeEventListener("keydown", onKeyDown);
    root.removeEventListener("pointerdown", onPointerDown);
  };
}

function caretBox(root: HTMLElement): DOMRect | undefined {
  const selection = root.ownerDocument.getSelection();
  if (!selection?.isCollapsed || !root.contains(selection.anchorNode)) return undefined;
  const [box] = selection.getRangeAt(0).getClientRects();
  if (box) return box;
  // An empty line has no letter to be measured.
  const { anchorNode } = selection;
  return anchorNode instanceof Element && anchorNode !== root
    ? anchorNode.getBoundingClientRect()
    : undefined;
}

function scrollerOf(element: HTMLElement): Element {
  for (let up = element.parentElement; up; up = up.parentElement) {
    const { overflowY } = getComputedStyle(up);
    if (overflowY === "auto" || overflowY === "scroll") return up;
  }
  return document.documentElement;
}
