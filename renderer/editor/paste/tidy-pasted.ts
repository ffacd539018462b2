import { $isLinkNode } from "@lexical/link";
import { $isListItemNode, $isListNode } from "@lexical/list";
import { $isElementNode, $isTextNode, type LexicalNode } from "lexical";
import { safeAddress } from "../../../shared/links.ts";
import { knownFormat } from "../codec/marks.ts";
import { $unwrap } from "../links/link-editing.ts";

/** Takes from pasted editor nodes what the copy cannot hold and addresses no reader may be sent to. */
export function $tidyPasted(nodes: readonly LexicalNode[]): void {
  for (const node of nodes) $tidy(node);
}

function $tidy(node: LexicalNode): void {
  if ($isTextNode(node)) {
    node.setStyle("").setFormat(node.getFormat() & knownFormat);
    return;
  }
  if (!$isElementNode(node)) return;
  for (const child of node.getChildren()) $tidy(child);
  node.setFormat("").setStyle("");
  if ($isListNode(node) && node.getListType() === "check") node.setListType("bullet");
  // The indent of an item is where it stands, not a property.
  if (!$isListItemNode(node) && node.getIndent() > 0) node.setIndent(0);
  if ($isLinkNode(node)) {
    const address = safeAddress(node.getURL());
    if (address) node.setURL(address);
    else if (node.getParent()) $unwrap(node);
    else node.setURL("");
  }
}
