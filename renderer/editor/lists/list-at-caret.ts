import { $isListItemNode, $isListNode, type ListItemNode } from "@lexical/list";
import { $findMatchingParent, $getSelection, $isRangeSelection } from "lexical";

export type ListStyle = "bullet" | "number";

/** The style of the innermost list that the caret stands in. */
export function $listStyleAtCaret(): ListStyle | undefined {
  const list = $itemAtCaret()?.getParent();
  if (!$isListNode(list)) return undefined;
  return list.getListType() === "number" ? "number" : "bullet";
}

export function $itemAtCaret(): ListItemNode | undefined {
  const selection = $getSelection();
  if (!$isRangeSelection(selection)) return undefined;
  return $findMatchingParent(selection.anchor.getNode(), $isListItemNode) ?? undefined;
}
