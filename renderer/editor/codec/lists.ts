import {
  $createListItemNode,
  $createListNode,
  $isListItemNode,
  $isListNode,
  type ListItemNode,
  type ListNode,
} from "@lexical/list";
import { $getState, $setState } from "lexical";
import type { List, ListItem } from "../../../shared/copy/copy.ts";
import { newBlockId } from "../../../shared/id.ts";
import { itemHeadingState } from "./block-states.ts";
import { $blockId, $blockReview, $setBlockReview, idState } from "./node-states.ts";
import { $nodesFromRuns, $runsFromNodes } from "./runs.ts";

/*
 * Lexical nests a list by an item of its own that holds nothing but the inner list, right after
 * the item it belongs to. In the copy the inner lists are part of that item.
 */

export function $nodeFromList(list: List): ListNode {
  const node = $createListNode(list.style, list.start ?? 1);
  $setState(node, idState, list.id);
  $setBlockReview(node, list);
  let value = list.start ?? 1;
  for (const item of list.items) {
    node.append($nodeFromItem(item, value));
    value += 1;
    for (const inner of item.lists ?? []) {
      const holder = $createListItemNode();
      holder.setValue(value);
      holder.append($nodeFromList(inner));
      node.append(holder);
    }
  }
  return node;
}

export function $listFromNode(node: ListNode): List {
  const items: ListItem[] = [];
  for (const child of node.getChildren()) {
    if ($isListItemNode(child)) $addItem(items, child);
  }
  const start = node.getStart();
  return {
    type: "list",
    id: $blockId(node) || newBlockId(),
    style: node.getListType() === "number" ? "number" : "bullet",
    ...(start !== 1 && { start }),
    items,
    ...$blockReview(node),
  };
}

/** True for the item that only holds an inner list. */
export function $isHolder(item: ListItemNode): boolean {
  return $isListNode(item.getFirstChild());
}

function $nodeFromItem(item: ListItem, value: number): ListItemNode {
  const node = $createListItemNode();
  // The transform that numbers items does not run on loading.
  node.setValue(value);
  $setState(node, idState, item.id);
  $setBlockReview(node, item);
  if (item.heading) $setState(node, itemHeadingState, item.heading);
  node.append(...$nodesFromRuns(item.runs));
  return node;
}

function $addItem(items: ListItem[], node: ListItemNode): void {
  const children = node.getChildren();
  const inner = children.filter($isListNode).map($listFromNode);
  const previous = items.at(-1);
  if ($isHolder(node) && previous && inner.length === children.length) {
    previous.lists = [...(previous.lists ?? []), ...inner];
    return;
  }
  const heading = $getState(node, itemHeadingState);
  items.push({
    id: $blockId(node) || newBlockId(),
    runs: $runsFromNodes(children.filter((child) => !$isListNode(child))),
    ...(heading && { heading }),
    ...(inner.length > 0 && { lists: inner }),
    ...$blockReview(node),
  });
}
