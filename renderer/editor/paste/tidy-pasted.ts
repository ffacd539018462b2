import { $isLinkNode } from "@lexical/link";
import { $isListItemNode, $isListNode } from "@lexical/list";
import { $isTableCellNode } from "@lexical/table";
import { $isElementNode, $isTextNode, type LexicalNode } from "lexical";
import { safeAddress } from "../../../shared/links.ts";
import { knownFormat } from "../codec/marks.ts";
import { $unwrap } from "../links/link-editing.ts";

const mostSpanned = 1000;

/**
 * Takes from pasted editor nodes what the copy cannot hold and addresses no reader may be sent to.
 * Gives back what is left of them.
 */
export function $tidyPasted(nodes: readonly LexicalNode[]): LexicalNode[] {
  for (const node of nodes) $tidy(node);
  return nodes.flatMap((node) => {
    if ($isLinkNode(node) && node.getURL() === "") return node.getChildren();
    return $isBareList(node) ? [] : [node];
  });
}

function $tidy(node: LexicalNode): void {
  if ($isTextNode(node)) {
    node.setStyle("").setFormat(node.getFormat() & knownFormat);
    return;
  }
  if (!$isElementNode(node)) return;
  for (const child of node.getChildren()) {
    $tidy(child);
    if ($isBareList(child)) child.remove();
  }
  node.setFormat("").setStyle("");
  if ($isListNode(node)) {
    if (node.getListType() === "check") node.setListType("bullet");
    const start = node.getStart();
    if (!Number.isInteger(start) || start < 0) node.setStart(1);
  }
  if ($isTableCellNode(node)) {
    node.setColSpan(spanOf(node.getColSpan())).setRowSpan(spanOf(node.getRowSpan()));
    node.setBackgroundColor(null);
  }
  // The indent of an item is where it stands, not a property.
  if (!$isListItemNode(node) && node.getIndent() > 0) node.setIndent(0);
  if ($isLinkNode(node)) {
    const address = safeAddress(node.getURL());
    if (address) node.setURL(address);
    else if (node.getParent()) $unwrap(node);
    else node.setURL("");
  }
}

function $isBareList(node: LexicalNode): boolean {
  return $isListNode(node) && !node.getChildren().some($isListItemNode);
}

/** Without a limit one cell can make a table that no memory holds. */
function spanOf(given: number): number {
  return Number.isInteger(given) ? Math.min(Math.max(given, 1), mostSpanned) : 1;
}
