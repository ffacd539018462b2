import { TableCellHeaderStates } from "@lexical/table";
import type { Table } from "../../../shared/copy/copy.ts";
import { cellPlaces } from "../../../shared/copy/tables.ts";

/** Lexical's header state of every cell that is a header, by the cell's id. */
export function headerStates(
  table: Pick<Table, "rows" | "headerRow" | "headerColumn">,
): Map<string, number> {
  const { ROW, COLUMN, NO_STATUS } = TableCellHeaderStates;
  const states = new Map<string, number>();
  for (const { cell, row, column } of cellPlaces(table)) {
    const inRow = table.headerRow && row === 0 ? ROW : NO_STATUS;
    const inColumn = table.headerColumn && column === 0 ? COLUMN : NO_STATUS;
    if (inRow || inColumn) states.set(cell.id, inRow | inColumn);
  }
  return states;
}
