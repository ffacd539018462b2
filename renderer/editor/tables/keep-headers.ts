import {
  $computeTableMapSkipCellCheck,
  TableCellHeaderStates,
  type TableCellNode,
  type TableNode,
} from "@lexical/table";
import { $getState } from "lexical";
import { tableState } from "../codec/block-states.ts";

/** Gives every cell the header state that the table's own state asks for. */
export function $keepHeaders(table: TableNode): void {
  const { headerRow, headerColumn } = $getState(table, tableState);
  const { ROW, COLUMN, NO_STATUS } = TableCellHeaderStates;
  const [map] = $computeTableMapSkipCellCheck(table, null, null);
  const seen = new Set<TableCellNode>();
  map.forEach((line, row) => {
    line.forEach((value, column) => {
      if (!value || seen.has(value.cell)) return;
      seen.add(value.cell);
      const inRow = headerRow && row === 0 ? ROW : NO_STATUS;
      const inColumn = headerColumn && column === 0 ? COLUMN : NO_STATUS;
      const wanted = inRow | inColumn;
      if (value.cell.getHeaderStyles() !== wanted) {
        value.cell.setHeaderStyles(wanted, TableCellHeaderStates.BOTH);
      }
    });
  });
}
