import type { Block, Table, TableCell, TableRow } from "../../copy/copy.ts";
import { leaves } from "../../copy/runs.ts";
import { squareRows } from "../../copy/tables.ts";
import { chosen } from "./choices.ts";
import { hasText } from "./runs.ts";
import { asLine } from "./word-flow.ts";
import type { Story, WordReading } from "./word-reading.ts";
import { child, elements, flag, valueIn, type XmlElement } from "./xml.ts";

/** A table as blocks: itself, then whatever no cell can hold. A table of one cell is but a frame. */
export function readTable(
  reading: WordReading,
  element: XmlElement,
  story: Story,
  depth: number,
): Block[] {
  const rows = partsOf(element, "w:tr").filter((row) => isKept(reading, row));
  const only = rows.length === 1 ? partsOf(rows[0]!, "w:tc") : [];
  if (only.length === 1) return reading.blocks(only[0]!, story, depth + 1);
  const spilled: Block[] = [];
  const read = readRows(reading, rows, story, depth, spilled);
  const squared = squareRows(read, reading.newId);
  if (squared.length === 0) return spilled;
  const table: Table = {
    type: "table",
    id: reading.newId(),
    headerRow: hasHeaderRow(element, rows, squared),
    headerColumn: false,
    rows: squared,
    caption: [],
  };
  return [table, ...spilled];
}

function readRows(
  reading: WordReading,
  rows: readonly XmlElement[],
  story: Story,
  depth: number,
  spilled: Block[],
): TableRow[] {
  /** The cell that reaches down into a column, by the column it begins in. */
  let above = new Map<number, TableCell>();
  return rows.map((row): TableRow => {
    const cells: TableCell[] = [];
    const reaching = new Map<number, TableCell>();
    const properties = child(row, "w:trPr");
    let column = countIn(properties, "w:gridBefore");
    if (column > 0) cells.push(emptyCell(reading, column));
    for (const element of partsOf(row, "w:tc")) {
      const said = child(element, "w:tcPr");
      const span = Math.min(1000, Math.max(1, countIn(said, "w:gridSpan")));
      const blocks = isDeleted(reading, said, element)
        ? []
        : reading.blocks(element, story, depth + 1);
      const { runs, spilled: further } = asLine(blocks);
      spilled.push(...further);
      const merge = child(said, "w:vMerge");
      const joins = merge && merge.attributes["w:val"] !== "restart";
      const origin = joins ? above.get(column) : undefined;
      const left = joinsLeft(said) ? cells.at(-1) : undefined;
      if (origin) {
        origin.rowspan = (origin.rowspan ?? 1) + 1;
        append(origin, runs);
        reaching.set(column, origin);
      } else if (left) {
        left.colspan = (left.colspan ?? 1) + span;
        append(left, runs);
      } else {
        const cell: TableCell = { id: reading.newId(), runs, ...(span > 1 && { colspan: span }) };
        cells.push(cell);
        if (merge) reaching.set(column, cell);
      }
      column += span;
    }
    above = reaching;
    return { id: reading.newId(), cells };
  });
}

function emptyCell(reading: WordReading, span: number): TableCell {
  return { id: reading.newId(), runs: [], ...(span > 1 && { colspan: Math.min(span, 1000) }) };
}

/** What stands in a cell that is merged away belongs to the one it is merged into. */
function append(cell: TableCell, runs: TableCell["runs"]): void {
  if (runs.length === 0) return;
  if (cell.runs.length > 0) cell.runs.push({ type: "break" });
  cell.runs.push(...runs);
}

function joinsLeft(properties: XmlElement | undefined): boolean {
  const merge = child(properties, "w:hMerge");
  return merge !== undefined && merge.attributes["w:val"] !== "restart";
}

function isKept(reading: WordReading, row: XmlElement): boolean {
  const properties = child(row, "w:trPr");
  if (child(properties, "w:del")) {
    if (hasText(row)) reading.tally.leftOut("deletion");
    return false;
  }
  if (flag(properties, "w:hidden")) {
    if (hasText(row)) reading.tally.leftOut("hidden");
    return false;
  }
  if (child(properties, "w:ins") && hasText(row)) reading.insertion();
  return true;
}

function isDeleted(
  reading: WordReading,
  properties: XmlElement | undefined,
  cell: XmlElement,
): boolean {
  if (!child(properties, "w:cellDel")) return false;
  if (hasText(cell)) reading.tally.leftOut("deletion");
  return true;
}

/** Rows of a table, or cells of a row, also where something is wrapped around them. */
function partsOf(parent: XmlElement, name: "w:tr" | "w:tc"): XmlElement[] {
  return elements(parent).flatMap((element): XmlElement[] => {
    if (element.name === name) return [element];
    if (element.name === "w:sdt") return partsOf(child(element, "w:sdtContent") ?? element, name);
    if (element.name === "mc:AlternateContent") return partsOf(chosen(element), name);
    return /^w:(?:customXml|ins|moveTo|sdtContent)$/.test(element.name)
      ? partsOf(element, name)
      : [];
  });
}

/** Marked as one, or all bold where the row below is not. */
function hasHeaderRow(
  element: XmlElement,
  rows: readonly XmlElement[],
  squared: readonly TableRow[],
): boolean {
  const first = rows[0];
  if (squared.length < 2 || !first) return false;
  if (flag(child(first, "w:trPr"), "w:tblHeader")) return true;
  const look = child(child(element, "w:tblPr"), "w:tblLook")?.attributes ?? {};
  const style = valueIn(child(element, "w:tblPr"), "w:tblStyle") ?? "TableNormal";
  const showsFirst =
    look["w:firstRow"] === "1" || (Number.parseInt(look["w:val"] ?? "0", 16) & 0x20) !== 0;
  if (showsFirst && !/^(?:TableGrid|TableNormal|TableGridLight)$/i.test(style)) return true;
  return isBold(squared[0]!) && !isBold(squared[1]!);
}

function isBold({ cells }: TableRow): boolean {
  const texts = cells.flatMap(({ runs }) => [...leaves(runs)]).filter((run) => run.type === "text");
  return (
    texts.length > 0 &&
    texts.every(({ text, marks }) => text.trim() === "" || marks?.includes("bold"))
  );
}

function countIn(properties: XmlElement | undefined, name: string): number {
  const count = Number.parseInt(valueIn(properties, name) ?? "0", 10);
  return count > 0 ? count : 0;
}
