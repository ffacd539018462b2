import { inlineStyle, isHidden } from "./html-style.ts";
import { attribute, childrenOf, elementsOf, type HtmlElement, isElement } from "./html-tree.ts";

/** The columns that somebody hid in a spreadsheet, by number: their cells come along all the same. */
export function hiddenColumns(table: HtmlElement): ReadonlySet<number> {
  const hidden = new Set<number>();
  let at = 0;
  for (const element of elementsOf(table)) {
    if (element.tagName === "td" || element.tagName === "th") break;
    if (element.tagName !== "col") continue;
    const span = Math.min(spanOf(element, "span"), 1000);
    if (isHidden(element, inlineStyle(element))) {
      for (let column = at; column < at + span; column += 1) hidden.add(column);
    }
    at += span;
  }
  return hidden;
}

/** The cells of a row that are in columns to be seen. */
export function shownCells(row: HtmlElement, hidden: ReadonlySet<number>): HtmlElement[] {
  const cells = childrenOf(row)
    .filter(isElement)
    .filter((element) => element.tagName === "td" || element.tagName === "th");
  let at = 0;
  return cells.filter((cell) => {
    const from = at;
    at += spanOf(cell, "colspan");
    if (isHidden(cell, inlineStyle(cell))) return false;
    if (hidden.size === 0) return true;
    for (let column = from; column < at; column += 1) if (!hidden.has(column)) return true;
    return false;
  });
}

function spanOf(element: HtmlElement, name: string): number {
  const span = Number.parseInt(attribute(element, name) ?? "1", 10);
  return span > 1 ? Math.min(span, 1000) : 1;
}
