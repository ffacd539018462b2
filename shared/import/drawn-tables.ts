import { type InlineStyle, inlineStyle } from "./html-style.ts";
import { attribute, findElement, type HtmlElement, type HtmlNode } from "./html-tree.ts";
import { pageOf } from "./style-sheet.ts";

/** True where the lines of a table are drawn around each of these cells, as Google's documents do. */
export function areDrawn(cells: readonly HtmlElement[]): boolean {
  return cells.length > 0 && cells.every((cell) => hasLine(inlineStyle(cell)));
}

function hasLine(style: InlineStyle): boolean {
  const [all, left, lines] = ["border", "border-left", "border-style"].map((name) =>
    style.get(name),
  );
  const value = left ?? all ?? lines ?? "";
  const isThin = /(?:^|\s)0(?:\.0)?(?:p[xt])?(?:\s|$)|\b(?:none|transparent)\b/.test(value);
  return /\b(?:solid|double)\b/.test(value) && !isThin;
}

const offices = new WeakMap<HtmlNode, boolean>();

/** True in what a program wrote that has no tables but those of data: there one column is one too. */
export function isOfOffice(table: HtmlElement): boolean {
  const page = pageOf(table);
  let isOffice = offices.get(page);
  if (isOffice === undefined) {
    const head = findElement(page, ({ tagName }) => tagName === "head");
    isOffice = head !== undefined && findElement(head, isOfficeMark) !== undefined;
    offices.set(page, isOffice);
  }
  return isOffice;
}

function isOfficeMark(element: HtmlElement): boolean {
  const content = element.tagName === "meta" ? (attribute(element, "content") ?? "") : "";
  return /^(?:Excel\.Sheet|Microsoft Excel|LibreOffice|OpenOffice)/i.test(content);
}
