import type { Table, TableCell, TableRow } from "./copy.ts";

/**
 * Rows and columns of a table. A table is worked on as a grid in which a cell that spans several
 * places stands in each of them, so that a span grows and shrinks by itself. Ids stay.
 */

type Grid = { rows: TableRow[]; places: TableCell[][] };

/** Where a cell begins and how far it reaches. */
export interface CellPlace {
  cell: TableCell;
  row: number;
  column: number;
  rows: number;
  columns: number;
}

/** Every cell with its place, row by row. */
export function cellPlaces(table: Pick<Table, "rows">): CellPlace[] {
  const { places } = gridOf(table.rows, () => "");
  const found = new Map<TableCell, CellPlace>();
  places.forEach((line, row) => {
    line.forEach((cell, column) => {
      const place = found.get(cell);
      if (!place) found.set(cell, { cell, row, column, rows: 1, columns: 1 });
      else {
        place.rows = row - place.row + 1;
        place.columns = Math.max(place.columns, column - place.column + 1);
      }
    });
  });
  return [...found.values()].filter((place) => place.cell.id !== "");
}

/** How many columns the table has. */
export function columnCount(table: Pick<Table, "rows">): number {
  return gridOf(table.rows, () => "").places[0]?.length ?? 0;
}

/** Adds an empty row before row `at`, or below the last one. */
export function addRow(table: Table, at: number, newId: () => string): Table {
  const { rows, places } = gridOf(table.rows, newId);
  const above = places[at - 1];
  const below = places[at];
  const added = places[0]!.map((_, column) =>
    above && below && above[column] === below[column] ? above[column]! : emptyCell(newId),
  );
  places.splice(at, 0, added);
  rows.splice(at, 0, { id: newId(), cells: [] });
  return rebuilt(table, { rows, places });
}

/** Adds an empty column before column `at`, or after the last one. */
export function addColumn(table: Table, at: number, newId: () => string): Table {
  const { rows, places } = gridOf(table.rows, newId);
  for (const line of places) {
    const before = line[at - 1];
    line.splice(at, 0, before && before === line[at] ? before : emptyCell(newId));
  }
  return rebuilt(table, { rows, places });
}

/** Removes a row; `undefined` when it was the only one. */
export function removeRow(table: Table, at: number): Table | undefined {
  const { rows, places } = gridOf(table.rows, () => "");
  if (places.length <= 1) return undefined;
  places.splice(at, 1);
  rows.splice(at, 1);
  return rebuilt(table, { rows, places });
}

/** Removes a column; `undefined` when it was the only one. */
export function removeColumn(table: Table, at: number): Table | undefined {
  const { rows, places } = gridOf(table.rows, () => "");
  if ((places[0]?.length ?? 0) <= 1) return undefined;
  for (const line of places) line.splice(at, 1);
  return rebuilt(table, { rows, places });
}

/**
 * Rows made into a proper grid: every row as wide as the widest, spans within the table, no row
 * without a cell of its own. Empty when there is no cell at all.
 */
export function squareRows(rows: readonly TableRow[], newId: () => string): TableRow[] {
  const filled = rows.filter((row) => row.cells.length > 0);
  return filled.length === 0 ? [] : rowsOf(gridOf(filled, newId));
}

function rebuilt(table: Table, grid: Grid): Table {
  return { ...table, rows: rowsOf(grid) };
}

function gridOf(rows: readonly TableRow[], newId: () => string): Grid {
  const places: TableCell[][] = rows.map(() => []);
  rows.forEach((row, at) => {
    let column = 0;
    for (const cell of row.cells) {
      while (places[at]![column]) column += 1;
      const width = freeWidth(places[at]!, column, cell.colspan ?? 1);
      for (let down = at; down < Math.min(rows.length, at + (cell.rowspan ?? 1)); down += 1) {
        for (let across = column; across < column + width; across += 1) {
          places[down]![across] ??= cell;
        }
      }
      column += width;
    }
  });
  const width = Math.max(...places.map((line) => line.length));
  for (const line of places) {
    for (let column = 0; column < width; column += 1) line[column] ??= emptyCell(newId);
  }
  return { rows: rows.map((row) => ({ ...row })), places };
}

/** A cell ends where one that reaches down from above begins. */
function freeWidth(line: readonly (TableCell | undefined)[], from: number, wanted: number): number {
  let width = 1;
  while (width < wanted && !line[from + width]) width += 1;
  return width;
}

function rowsOf({ rows, places }: Grid): TableRow[] {
  const seen = new Set<TableCell>();
  // A row in which no cell begins cannot be written down: those that reach into it get shorter.
  const own = places.map((line) => {
    const begins = line.some((cell) => !seen.has(cell));
    for (const cell of line) seen.add(cell);
    return begins;
  });
  return writeRows({
    rows: rows.filter((_, at) => own[at]),
    places: places.filter((_, at) => own[at]),
  });
}

function writeRows({ rows, places }: Grid): TableRow[] {
  const seen = new Set<TableCell>();
  return rows.map((row, at) => {
    const cells: TableCell[] = [];
    places[at]!.forEach((cell, column) => {
      if (seen.has(cell)) return;
      seen.add(cell);
      const colspan = reach((step) => places[at]![column + step] === cell);
      const rowspan = reach((step) => places[at + step]?.[column] === cell);
      const { colspan: _c, rowspan: _r, ...rest } = cell;
      cells.push({ ...rest, ...(colspan > 1 && { colspan }), ...(rowspan > 1 && { rowspan }) });
    });
    return { ...row, cells };
  });
}

function reach(holds: (step: number) => boolean): number {
  let length = 1;
  while (holds(length)) length += 1;
  return length;
}

function emptyCell(newId: () => string): TableCell {
  return { id: newId(), runs: [] };
}
