import {
  $deleteTableColumnAtSelection,
  $deleteTableRowAtSelection,
  $insertTableColumnAtSelection,
  $insertTableRowAtSelection,
  $isTableCellNode,
  $isTableNode,
  $isTableRowNode,
  type TableCellNode,
  type TableNode,
} from "@lexical/table";
import {
  $createParagraphNode,
  $findMatchingParent,
  $getSelection,
  $getState,
  $isRangeSelection,
  $setState,
} from "lexical";
import { tableState } from "../codec/block-states.ts";
import { $caretInto } from "../insert/place-block.ts";

/** What can be done to the table that the caret is in. */
export type TableChange =
  | "row-above"
  | "row-below"
  | "column-before"
  | "column-after"
  | "delete-row"
  | "delete-column"
  | "header-row"
  | "header-column"
  | "delete-table";

/** Does it at the caret, or to the rows and columns of the selected cells. */
export function $changeTable(table: TableNode, change: TableChange): void {
  switch (change) {
    case "row-above":
    case "row-below":
      $insertTableRowAtSelection(change === "row-below");
      return;
    case "column-before":
    case "column-after":
      $insertTableColumnAtSelection(change === "column-after");
      return;
    case "delete-row":
      if (table.getChildrenSize() === 1) $deleteTable(table);
      else $deleteTableRowAtSelection();
      return;
    case "delete-column":
      if (table.getColumnCount() === 1) $deleteTable(table);
      else $deleteTableColumnAtSelection();
      return;
    case "header-row":
      $setState(table, tableState, (facts) => ({ ...facts, headerRow: !facts.headerRow }));
      return;
    case "header-column":
      $setState(table, tableState, (facts) => ({ ...facts, headerColumn: !facts.headerColumn }));
      return;
    case "delete-table":
      $deleteTable(table);
  }
}

/** The next or the cell before; after the last one a row is added. False for before the first. */
export function $moveCell(cell: TableCellNode, backward: boolean): boolean {
  const row = cell.getParent();
  const next = backward ? cell.getPreviousSibling() : cell.getNextSibling();
  if ($isTableCellNode(next)) return $selectCell(next);
  const otherRow = backward ? row?.getPreviousSibling() : row?.getNextSibling();
  if ($isTableRowNode(otherRow)) {
    const other = backward ? otherRow.getLastChild() : otherRow.getFirstChild();
    return $isTableCellNode(other) && $selectCell(other);
  }
  if (backward) return false;
  const made = $insertTableRowAtSelection(true)?.getFirstChild();
  return $isTableCellNode(made) && $selectCell(made);
}

/** The cell that the caret is in. */
export function $cellAtCaret(): TableCellNode | undefined {
  const selection = $getSelection();
  if (!$isRangeSelection(selection)) return undefined;
  return $findMatchingParent(selection.focus.getNode(), $isTableCellNode) ?? undefined;
}

/** What headers a table has. */
export function $tableFacts(table: TableNode) {
  return $getState(table, tableState);
}

// Like Tab in a form, the whole of a cell is selected: what is typed replaces it.
function $selectCell(cell: TableCellNode): true {
  cell.select(0, cell.getChildrenSize());
  return true;
}

function $deleteTable(table: TableNode): void {
  const beside = table.getNextSibling() ?? table.getPreviousSibling();
  if (beside) $caretInto(beside);
  else table.insertAfter($createParagraphNode()).selectNext();
  if ($isTableNode(table)) table.remove();
}
