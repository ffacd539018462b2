import { $createLinkNode, $isLinkNode, type LinkNode } from "@lexical/link";
import {
  $createTextNode,
  $findMatchingParent,
  $getSelection,
  $isLineBreakNode,
  $isRangeSelection,
  $isTextNode,
  type LexicalNode,
  type RangeSelection,
} from "lexical";
import { safeAddress } from "../../../shared/links.ts";

/** The link that the selection stands in or begins in. */
export function $linkAtCaret(): LinkNode | undefined {
  const selection = $getSelection();
  if (!$isRangeSelection(selection)) return undefined;
  const nodes = [selection.anchor.getNode(), selection.focus.getNode(), ...selection.getNodes()];
  for (const node of nodes) {
    const link = $linkAround(node);
    if (link) return link;
  }
  return undefined;
}

/**
 * Links the selection to the address, or changes the link at the caret; a caret in plain text gets
 * the address itself as the linked text. False when the address is not one to send a reader to.
 */
export function $setLink(raw: string): boolean {
  const address = safeAddress(raw);
  const selection = $getSelection();
  if (!address || !$isRangeSelection(selection)) return false;
  const link = $linkAtCaret();
  if (link && (selection.isCollapsed() || $isWithin(link, selection.getNodes()))) {
    link.setURL(address);
  } else if (selection.isCollapsed()) {
    const made = $createLinkNode(address).append(
      $createTextNode(raw.trim()).setFormat(selection.format),
    );
    selection.insertNodes([made]);
  } else {
    $linkSelected(selection, address);
  }
  return true;
}

/** Takes away every link that the selection touches; the text stays. */
export function $removeLinks(): void {
  const selection = $getSelection();
  if (!$isRangeSelection(selection)) return;
  const touched = [selection.anchor.getNode(), ...selection.getNodes(), selection.focus.getNode()];
  for (const node of touched) {
    const link = $linkAround(node);
    if (link?.isAttached()) $unwrap(link);
  }
}

export function $unwrap(link: LinkNode): void {
  for (const child of link.getChildren()) link.insertBefore(child);
  link.remove();
}

// Lexical's own would also take rules between the selected lines into a link.
function $linkSelected(selection: RangeSelection, address: string): void {
  const isBackward = selection.isBackward();
  const leaves = selection.extract().filter((node) => $isTextNode(node) || $isLineBreakNode(node));
  let open: LinkNode | undefined;
  for (const leaf of leaves) {
    const existing = $linkAround(leaf);
    if (existing) {
      existing.setURL(address);
    } else if (open?.is(leaf.getPreviousSibling())) {
      open.append(leaf);
    } else {
      open = $createLinkNode(address);
      leaf.insertBefore(open);
      open.append(leaf);
    }
  }
  const texts = leaves.filter($isTextNode);
  const first = texts.at(0);
  const last = texts.at(-1);
  if (!first || !last) return;
  const [start, end] = isBackward
    ? [selection.focus, selection.anchor]
    : [selection.anchor, selection.focus];
  start.set(first.getKey(), 0, "text");
  end.set(last.getKey(), last.getTextContentSize(), "text");
}

function $linkAround(node: LexicalNode): LinkNode | null {
  return $findMatchingParent(node, $isLinkNode);
}

function $isWithin(link: LinkNode, nodes: readonly LexicalNode[]): boolean {
  return nodes.every((node) => link.is(node) || link.isParentOf(node));
}
