import type { Block, Table, TableCell, TableRow } from "../copy/copy.ts";
import { squareRows } from "../copy/tables.ts";
import { holdsPage, isLarge, isShownAsTable } from "./drawn-tables.ts";
import { hiddenColumns, shownCells } from "./hidden-columns.ts";
import type { BlockSink } from "./html-blocks.ts";
import type { HtmlReading, Place, ReadElement } from "./html-reading.ts";
import { inlineStyle } from "./html-style.ts";
import {
  attribute,
  childrenOf,
  elementsOf,
  findElement,
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
  const hidden = hiddenColumns(element);
  if (hidden.size > 0) reading.tally.leftOut("hidden");
  const isHiding = (row: HtmlElement) => cellsOf(row).length > shownCells(row, hidden).length;
  if (hidden.size === 0 && all.some(isHiding)) reading.tally.leftOut("hidden");
  const elements = all.filter(
    (row) => row.tagName !== "caption" && shownCells(row, hidden).length > 0,
  );
  const rows = squareRows(
    elements.map((row): TableRow => {
      const cells = shownCells(row, hidden).map((cell) => cellOf(reading, cell, inner, spilled));
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
  if (isGrid(table)) return true;
  const rows = rowsOf(table).filter((row) => row.tagName !== "caption");
  const isMarked = rows.some((row) => cellsOf(row).some((cell) => cell.tagName === "th"));
  const isInColumns =
    rows.some((row) => cellsOf(row).filter((cell) => lineText(cell) !== "").length > 1) ||
    isScattered(rows);
  if (!isMarked && !isInColumns) return false;
  for (const element of elementsOf(table)) {
    if (element.tagName === "table") return false;
    if (rows.length === 1 && isLarge(element)) return false;
  }
  return true;
}

/** Longer than a word or two in a table that is mostly empty: there it would be a text or a talk. */
const longestScattered = 40;
const endOfSentence = /[.!?…。！？]["'”’»)]*$/;

/** A few words a row, but not always in the same column: a table with many empty cells. */
function isScattered(rows: readonly HtmlElement[]): boolean {
  const columns = new Set<number>();
  for (const row of rows) {
    const cells = cellsOf(row);
    if (cells.some((cell) => attribute(cell, "colspan") ?? attribute(cell, "rowspan")))
      return false;
    for (const [at, cell] of cells.entries()) {
      const text = lineText(cell);
      if (text.length > longestScattered || endOfSentence.test(text) || holdsPage(cell))
        return false;
      if (text !== "") columns.add(at);
    }
  }
  return columns.size > 1;
}

/** A table that an office program made, or one that is shown with its lines: whatever is in it. */
function isGrid(table: HtmlElement): boolean {
  const isNested = findElement(table, (inner) => inner.tagName === "table") !== undefined;
  const hasLines = Number.parseInt(attribute(table, "border") ?? "0", 10) > 0;
  if (isNested) return hasLines && isWordTable(table);
  if (hasLines || isWordTable(table) || isDrawing(table)) return true;
  if (findElement(table, isSheetPart)) return true;
  return isShownAsTable(table, rowsOf(table).flatMap(cellsOf));
}

function isWordTable(table: HtmlElement): boolean {
  return inlineStyle(table).has("mso-yfti-tbllook");
}

function isSheetPart({ tagName, attrs }: HtmlElement): boolean {
  const value = (name: string) => attrs.find((each) => each.name === name)?.value ?? "";
  if (tagName === "col") return value("style").includes("mso-width-source");
  return (
    tagName === "td" && (/(?:^|\s)xl\d+/.test(value("class")) || value("data-sheets-value") !== "")
  );
}

/** Word lays out the pictures of a drawing in a table of its own. */
function isDrawing(table: HtmlElement): boolean {
  const parent = table.parentNode;
  return (
    parent !== null &&
    isElement(parent) &&
    inlineStyle(parent).get("mso-ignore") === "vglayout" &&
    rowsOf(table).length > 1
  );
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
