import type { CSSProperties } from "react";

/** Where a list at the caret stands, in the frame around the editor. */
export interface MenuPlace {
  /** It opens upwards, since there is no room below. */
  above: boolean;
  style: CSSProperties;
}

/** Room in CSS pixels that the list takes at most. */
const size = { width: 288, height: 340, gap: 6 };

/** Beside the caret as the page shows it now. */
export function menuPlace(frame: HTMLElement): MenuPlace {
  const selection = document.getSelection();
  const range = selection?.rangeCount ? selection.getRangeAt(0) : undefined;
  const caret = caretRect(range) ?? frame.getBoundingClientRect();
  const corner = frame.getBoundingClientRect();
  // The list goes on where the line does.
  const isRightToLeft = getComputedStyle(frame).direction === "rtl";
  const wanted = isRightToLeft ? caret.right - size.width : caret.left;
  const left = Math.max(0, Math.min(wanted - corner.left, corner.width - size.width));
  const above =
    caret.bottom + size.height > window.innerHeight && caret.top > window.innerHeight / 2;
  const style = above
    ? { left, bottom: corner.bottom - caret.top + size.gap }
    : { left, top: caret.bottom - corner.top + size.gap };
  return { above, style };
}

// A caret in a line without text has no rectangle of its own.
function caretRect(range: Range | undefined): DOMRect | undefined {
  const rect = range?.getClientRects()[0] ?? range?.getBoundingClientRect();
  if (rect && rect.height > 0) return rect;
  const { startContainer: at } = range ?? {};
  const element = at instanceof Element ? at : at?.parentElement;
  return element?.getBoundingClientRect();
}
