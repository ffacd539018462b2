import {
  $createTableCellNode,
  $createTableNode,
  $createTableRowNode,
  $isTableCellNode,
  $isTableRowNode,
  type TableCellNode,
  type TableNode,
  type TableRowNode,
} from "@lexical/table";
import { $createParagraphNode, $getState, $setState, type LexicalNode } from "lexical";
import type { Table, TableCell, TableRow } from "../../../shared/copy/copy.ts";
import { squareRows } from "../../../shared/copy/tables.ts";
import { newBlockId } from "../../../shared/id.ts";
import { tableState } from "../codec/block-states.ts";
import { $blockId, $blockReview, $setBlockReview, idState } from "../codec/node-states.ts";
import { $nodesFromRuns } from "../codec/runs.ts";
import { $lineFromBlocks } from "../holders/held-lines.ts";
import { headerStates } from "./header-states.ts";

/** A table as a node; its id and review marks are the caller's. */
export function $nodeFromTable(table: Table): LexicalNode {
  const { headerRow, headerColumn, caption } = table;
  const states = headerStates(table);
  const node = $createTableNode();
  $setState(node, tableState, { headerRow, headerColumn, caption });
  for (const row of table.rows) {
    const cells = row.cells.map((cell) => $nodeFromCell(cell, states.get(cell.id) ?? 0));
    const rowNode = $setState($createTableRowNode(), idState, row.id);
    $setBlockReview(rowNode, row);
    node.append(rowNode.append(...cells));
  }
  return node;
}

/** The table as it stands; a row or a cell that lost its place on the way is put right. */
export function $tableFromNode(node: TableNode): Omit<Table, "id"> {
  const rows = node.getChildren().filter($isTableRowNode).map($rowFromNode);
  const squared = squareRows(rows, newBlockId);
  return {
    type: "table",
    ...$getState(node, tableState),
    rows: squared.length > 0 ? squared : [emptyRow()],
  };
}

function $nodeFromCell(cell: TableCell, header: number): TableCellNode {
  const node = $createTableCellNode(header, cell.colspan ?? 1);
  if (cell.rowspan) node.setRowSpan(cell.rowspan);
  $setState(node, idState, cell.id);
  $setBlockReview(node, cell);
  return node.append($createParagraphNode().append(...$nodesFromRuns(cell.runs)));
}

function $rowFromNode(node: TableRowNode): TableRow {
  return {
    id: $blockId(node) || newBlockId(),
    cells: node.getChildren().filter($isTableCellNode).map($cellFromNode),
    ...$blockReview(node),
  };
}

function $cellFromNode(node: TableCellNode): TableCell {
  const colspan = node.getColSpan();
  const rowspan = node.getRowSpan();
  return {
    id: $blockId(node) || newBlockId(),
    runs: $lineFromBlocks(node.getChildren()),
    ...(colspan > 1 && { colspan }),
    ...(rowspan > 1 && { rowspan }),
    ...$blockReview(node),
  };
}

function emptyRow(): TableRow {
  return { id: newBlockId(), cells: [{ id: newBlockId(), runs: [] }] };
}
