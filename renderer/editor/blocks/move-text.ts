import { $getSelection, $isRangeSelection, type ElementNode } from "lexical";

/** Moves the text, and a caret that was counted in it, to the end of another line. */
export function $moveText(from: ElementNode, to: ElementNode): void {
  const offset = to.getChildrenSize();
  const selection = $getSelection();
  const points = $isRangeSelection(selection) ? [selection.anchor, selection.focus] : [];
  const counted = points.filter((point) => point.key === from.getKey());
  // Moving the text would already change what the points count.
  const places = counted.map((point) => offset + point.offset);
  to.append(...from.getChildren());
  for (const [index, point] of counted.entries()) {
    point.set(to.getKey(), places[index] ?? offset, "element");
  }
}
