import { $isListItemNode, $isListNode, type ListNode } from "@lexical/list";
import { $copyNode, type LexicalNode } from "lexical";
import { $isTitleNode } from "../holders/title-node.ts";
import { $isBlockPlace, $ownerOf, $wholeOf, type BlockGroup } from "./block-group.ts";

export type Direction = "up" | "down";

/**
 * Moves a group over its neighbour: over a box, never into it. An item at the end of its list goes
 * on in the list around it, or stands beyond the next block in a list of its own. False at the end
 * of what the group stands in.
 */
export function $moveGroup(group: BlockGroup, direction: Direction): boolean {
  const neighbour = $neighbourOf(group, direction);
  if (neighbour.length > 0) {
    $exchange(group, neighbour, direction);
    return true;
  }
  return $isListNode(group.place) && $leaveList(group, group.place, direction);
}

function $neighbourOf({ nodes }: BlockGroup, direction: Direction): LexicalNode[] {
  if (direction === "down") {
    const next = nodes.at(-1)?.getNextSibling();
    return next ? $wholeOf(next) : [];
  }
  const before = nodes[0].getPreviousSibling();
  return before && !$isTitleNode(before) ? $wholeOf($ownerOf(before)) : [];
}

// The neighbour moves, not the group: the caret's own element stays where the browser has it.
function $exchange(
  { nodes }: BlockGroup,
  neighbour: readonly LexicalNode[],
  direction: Direction,
): void {
  if (direction === "up") {
    let after = nodes.at(-1) as LexicalNode;
    for (const node of neighbour) {
      after.insertAfter(node);
      after = node;
    }
  } else {
    for (const node of neighbour) nodes[0].insertBefore(node);
  }
}

function $leaveList({ nodes }: BlockGroup, list: ListNode, direction: Direction): boolean {
  const holder = list.getParent();
  if ($isListItemNode(holder)) {
    if (direction === "up") $putBefore($ownerOf(holder), nodes);
    else $putAfter($wholeOf($ownerOf(holder)).at(-1) ?? holder, nodes);
    // A list that was emptied goes by itself; the item that held it does not.
    if (list.isAttached() && list.isEmpty()) list.remove();
    if (holder.isAttached() && holder.isEmpty()) holder.remove();
    return true;
  }
  const beyond = direction === "up" ? list.getPreviousSibling() : list.getNextSibling();
  if (!$isBlockPlace(holder) || !beyond || $isTitleNode(beyond)) return false;
  if ($isListNode(beyond)) {
    const near = direction === "up" ? beyond.getLastChild() : beyond.getFirstChild();
    if (direction === "up" && near) $putAfter(near, nodes);
    else if (near) $putBefore(near, nodes);
    return near !== null;
  }
  const own = $copyNode(list);
  if (direction === "up") beyond.insertBefore(own);
  else beyond.insertAfter(own);
  own.append(...nodes);
  return true;
}

function $putBefore(place: LexicalNode, nodes: readonly LexicalNode[]): void {
  for (const node of nodes) place.insertBefore(node);
}

function $putAfter(place: LexicalNode, nodes: readonly LexicalNode[]): void {
  let after = place;
  for (const node of nodes) {
    after.insertAfter(node);
    after = node;
  }
}
