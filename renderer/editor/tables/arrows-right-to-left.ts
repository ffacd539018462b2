import { $isAtEdgeOfElement, $isParentRTL } from "@lexical/selection";
import { $isTableCellNode, $isTableNode, type TableCellNode } from "@lexical/table";
import {
  $findMatchingParent,
  $getSelection,
  $isElementNode,
  $isRangeSelection,
  $isRootOrShadowRoot,
  COMMAND_PRIORITY_CRITICAL,
  type ElementNode,
  KEY_ARROW_LEFT_COMMAND,
  KEY_ARROW_RIGHT_COMMAND,
  type LexicalEditor,
  mergeRegister,
  type RangeSelection,
} from "lexical";

type Way = "previous" | "next";

/**
 * In text that runs right to left the left arrow leads on and the right one back. (Lexical's tables
 * take the left one for back everywhere, and would lead out of a cell at its wrong end.)
 */
export function arrowsRightToLeft(editor: LexicalEditor): () => void {
  const on = (command: typeof KEY_ARROW_LEFT_COMMAND, way: Way) =>
    editor.registerCommand(
      command,
      (event) => {
        if (event.shiftKey || event.ctrlKey || event.altKey || event.metaKey) return false;
        const selection = $getSelection();
        if (!$isRangeSelection(selection) || !selection.isCollapsed()) return false;
        const beside = $besideTable(selection);
        if (!beside || !$isParentRTL(selection.anchor.getNode())) return false;
        if ($leave(selection, beside, way)) event.preventDefault();
        // All else is the browser's to do, which knows the direction.
        return true;
      },
      COMMAND_PRIORITY_CRITICAL,
    );
  return mergeRegister(on(KEY_ARROW_LEFT_COMMAND, "next"), on(KEY_ARROW_RIGHT_COMMAND, "previous"));
}

/** The cell that the caret is in, or the block when it is the one after a table. */
function $besideTable({ anchor }: RangeSelection): ElementNode | undefined {
  const node = anchor.getNode();
  const cell = $findMatchingParent(node, $isTableCellNode);
  if (cell) return cell;
  const block = $findMatchingParent(node, (each) => $isRootOrShadowRoot(each.getParent()));
  const isBelow = $isElementNode(block) && $isTableNode(block.getPreviousSibling());
  return isBelow ? block : undefined;
}

function $leave({ anchor }: RangeSelection, beside: ElementNode, way: Way): boolean {
  if (!$isAtEdgeOfElement(anchor, beside, way)) return false;
  if (!$isTableCellNode(beside)) {
    if (way === "previous") beside.getPreviousSibling()?.selectEnd();
    return way === "previous";
  }
  const next = $cellBeside(beside, way);
  if (next && way === "next") next.selectStart();
  else if (next) next.selectEnd();
  return next !== undefined;
}

function $cellBeside(cell: TableCellNode, way: Way): TableCellNode | undefined {
  const isNext = way === "next";
  const sibling = isNext ? cell.getNextSibling() : cell.getPreviousSibling();
  if ($isTableCellNode(sibling)) return sibling;
  const row = cell.getParent();
  const other = isNext
    ? row?.getNextSibling<ElementNode>()
    : row?.getPreviousSibling<ElementNode>();
  const found = isNext ? other?.getFirstChild() : other?.getLastChild();
  return $isTableCellNode(found) ? found : undefined;
}
