import { type InlineStyle, inlineStyle } from "./html-style.ts";
import {
  attribute,
  elementsOf,
  findElement,
  type HtmlElement,
  type HtmlNode,
  lineText,
} from "./html-tree.ts";
import { pageOf } from "./style-sheet.ts";

/**
 * True for a table whose looks or program say that it is one, although it has only one column: the
 * lines are drawn around each cell, as Google's documents do, or an office program made it. A frame
 * around parts of a page is none, nor is a single cell.
 */
export function isShownAsTable(table: HtmlElement, cells: readonly HtmlElement[]): boolean {
  if (cells.length < 2 || cells.some(holdsPage)) return false;
  return cells.every((cell) => hasLine(inlineStyle(cell))) || isOfOffice(table);
}

/** True for a cell with what no line of a table can hold: parts of a page, or several paragraphs. */
export function holdsPage(cell: HtmlElement): boolean {
  let paragraphs = 0;
  for (const element of elementsOf(cell)) {
    if (isLarge(element) || element.tagName === "pre") return true;
    if (isParagraph(element) && !findElement(element, isParagraph) && lineText(element) !== "") {
      paragraphs += 1;
      if (paragraphs > 1) return true;
    }
  }
  return false;
}

/** A part of a page: in a table of one row, a sign that it holds columns of one. */
export function isLarge({ tagName }: HtmlElement): boolean {
  return /^(?:h[1-6]|ul|ol|img|figure|blockquote)$/.test(tagName);
}

function isParagraph({ tagName }: HtmlElement): boolean {
  return tagName === "p" || tagName === "div";
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
function isOfOffice(table: HtmlElement): boolean {
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
