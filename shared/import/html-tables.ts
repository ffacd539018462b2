import type { Block, Table, TableCell, TableRow } from "../copy/copy.ts";
import { squareRows } from "../copy/tables.ts";
import type { BlockSink } from "./html-blocks.ts";
import type { HtmlReading, Place, ReadElement } from "./html-reading.ts";
import {
  attribute,
  childrenOf,
  elementsOf,
  type HtmlElement,
  hasClass,
  isElement,
  lineText,
  rowsOf,
} from "./html-tree.ts";

/** Tables: those of data become tables, those of layout the text that stands in them. */
export const readTable: ReadElement = (reading, element, sink, place) => {
  if (element.tagName !== "table") return false;
  reading.endLine(sink, place);
  const spilled: Block[] = [];
  const table = isData(element) ? tableOf(reading, element, place, spilled) : undefined;
  if (table) sink.block(table);
  else readLayout(reading, element, sink, place);
  for (const block of spilled) sink.block(block);
  return true;
};

/** A table as it stands, whatever it is used for; `undefined` when it has no cells. */
export function tableOf(
  reading: HtmlReading,
  element: HtmlElement,
  place: Place,
  spilled: Block[],
): Table | undefined {
  const id = reading.newId();
  const inner: Place = { ...place, kind: "paragraph", pre: false };
  const all = rowsOf(element).filter((row) => !reading.isSkipped(row) && !reading.isLeftOut(row));
  const captions = all.filter((row) => row.tagName === "caption");
  const caption = captions[0] ? reading.line(captions[0], inner, spilled) : [];
  const elements = all.filter((row) => row.tagName !== "caption" && cellsOf(row).length > 0);
  const rows = squareRows(
    elements.map((row): TableRow => {
      const cells = cellsOf(row).map((cell) => cellOf(reading, cell, inner, spilled));
      return { id: reading.newId(), cells };
    }),
    reading.newId,
  );
  if (rows.length === 0) return undefined;
  return { type: "table", id, ...headersOf(element, elements), rows, caption };
}

function cellOf(
  reading: HtmlReading,
  element: HtmlElement,
  place: Place,
  spilled: Block[],
): TableCell {
  const id = reading.newId();
  const runs = reading.isLeftOut(element) ? [] : reading.line(element, place, spilled);
  const colspan = spanOf(element, "colspan");
  const rowspan = spanOf(element, "rowspan");
  return { id, runs, ...(colspan > 1 && { colspan }), ...(rowspan > 1 && { rowspan }) };
}

function spanOf(element: HtmlElement, name: string): number {
  const span = Number.parseInt(attribute(element, name) ?? "1", 10);
  return span > 1 ? Math.min(span, 1000) : 1;
}

/** Our own tables say which headers they have; of others the cells do. */
function headersOf(table: HtmlElement, rows: readonly HtmlElement[]) {
  const says = (name: string) => hasClass(table, name);
  if (says("header-row") || says("header-column")) {
    return { headerRow: says("header-row"), headerColumn: says("header-column") };
  }
  const [first, ...rest] = rows;
  const headerRow =
    first !== undefined &&
    cellsOf(first).every((cell) => cell.tagName === "th" && attribute(cell, "scope") !== "row");
  const body = headerRow ? rest : rows;
  const headerColumn = body.length > 0 && body.every((row) => cellsOf(row)[0]?.tagName === "th");
  return { headerRow, headerColumn };
}

/** More than one column of text, and nothing in the cells that only a layout would put there. */
function isData(table: HtmlElement): boolean {
  if (hasClass(table, "table")) return true;
  if (/^(?:presentation|none)$/.test(attribute(table, "role") ?? "")) return false;
  const rows = rowsOf(table).filter((row) => row.tagName !== "caption");
  const isFilled = (cell: HtmlElement) => lineText(cell) !== "";
  const isMarked = rows.some((row) => cellsOf(row).some((cell) => cell.tagName === "th"));
  if (!isMarked && !rows.some((row) => cellsOf(row).filter(isFilled).length > 1)) return false;
  for (const element of elementsOf(table)) {
    if (element.tagName === "table") return false;
    if (rows.length === 1 && isLarge(element)) return false;
  }
  return true;
}

/** In a table of one row, a sign that it holds columns of a page. */
function isLarge(element: HtmlElement): boolean {
  return /^(?:h[1-6]|ul|ol|img|figure|blockquote)$/.test(element.tagName);
}

function readLayout(reading: HtmlReading, table: HtmlElement, sink: BlockSink, place: Place): void {
  for (const row of rowsOf(table)) {
    if (reading.isSkipped(row) || reading.isLeftOut(row)) continue;
    const cells = row.tagName === "caption" ? [row] : childrenOf(row).filter(isElement);
    for (const cell of cells) reading.flow(cell, sink, place);
  }
}

function cellsOf(row: HtmlElement): HtmlElement[] {
  return childrenOf(row)
    .filter(isElement)
    .filter((element) => element.tagName === "td" || element.tagName === "th");
}
