import { $isListItemNode, $isListNode } from "@lexical/list";
import { $isTableSelection } from "@lexical/table";
import {
  $getNodeByKey,
  $getSelection,
  $isElementNode,
  $isRangeSelection,
  $isRootNode,
  type BaseSelection,
  type ElementNode,
  type LexicalNode,
  type PointType,
  type RootNode,
} from "lexical";
import { $isHolder } from "../codec/lists.ts";
import { $isFactBoxNode, type FactBoxNode } from "../fact-boxes/fact-box-node.ts";
import { $isTitleNode } from "../holders/title-node.ts";
import { $isLiveEntryNode, type LiveEntryNode } from "../live-entries/live-entry-node.ts";

/** Blocks side by side, or items of one list: what is moved, copied, deleted or turned together. */
export interface BlockGroup {
  /** The root, a fact box, an entry or a list. */
  place: ElementNode;
  /** In order. After an item of a list come the items that hold its inner lists. */
  nodes: readonly [LexicalNode, ...LexicalNode[]];
}

/** True for what holds blocks: the root, a fact box, an entry. */
export function $isBlockPlace(
  node: LexicalNode | null | undefined,
): node is RootNode | FactBoxNode | LiveEntryNode {
  return $isRootNode(node) || $isFactBoxNode(node) || $isLiveEntryNode(node);
}

/** The blocks, or the items of one list, that the selection stands in. */
export function $selectedGroup(): BlockGroup | undefined {
  const selection = $getSelection();
  return selection ? $groupOf($selectedNodes(selection)) : undefined;
}

/** The smallest group in which all these nodes stand. */
export function $groupOf(nodes: readonly LexicalNode[]): BlockGroup | undefined {
  const chains = nodes.map($standsIn);
  const [first] = chains;
  if (!first) return undefined;
  let deepest = -1;
  for (const [at, { place }] of first.entries()) {
    if (!chains.every((chain) => chain[at]?.place.is(place))) break;
    deepest = at;
  }
  const stand = first[deepest];
  if (!stand) return undefined;
  const within = chains.flatMap((chain) => chain[deepest]?.node ?? []);
  return $raised($stretch(stand.place, within));
}

/** An item of a list with the items after it that hold its inner lists; any other node alone. */
export function $wholeOf(node: LexicalNode): [LexicalNode, ...LexicalNode[]] {
  const nodes: [LexicalNode, ...LexicalNode[]] = [node];
  if (!$isListItemNode(node)) return nodes;
  let next = node.getNextSibling();
  while ($isListItemNode(next) && $isHolder(next)) {
    nodes.push(next);
    next = next.getNextSibling();
  }
  return nodes;
}

/** The item that an inner list belongs to, given the item that holds the list. */
export function $ownerOf(item: LexicalNode): LexicalNode {
  let owner = item;
  while ($isListItemNode(owner) && $isHolder(owner)) {
    const before: LexicalNode | null = owner.getPreviousSibling();
    if (!before) break;
    owner = before;
  }
  return owner;
}

/** Where the group stands, counted from 1, among how many. */
export function $standing({ place, nodes }: BlockGroup): { at: number; of: number } {
  const counted = place
    .getChildren()
    .filter((node) => !$isTitleNode(node) && $ownerOf(node).is(node));
  return { at: counted.findIndex((node) => node.is(nodes[0])) + 1, of: counted.length };
}

interface Stand {
  place: ElementNode;
  node: LexicalNode;
}

/** Every block and item around a node, the outermost first. */
function $standsIn(node: LexicalNode): Stand[] {
  const chain: Stand[] = [];
  let at: LexicalNode = node;
  for (let place = at.getParent(); place; place = at.getParent()) {
    if ($isBlockPlace(place) && !$isTitleNode(at)) chain.unshift({ place, node: at });
    else if ($isListNode(place)) chain.unshift({ place, node: $ownerOf(at) });
    at = place;
  }
  return chain;
}

function $stretch(place: ElementNode, nodes: readonly LexicalNode[]): BlockGroup {
  const indexes = nodes.map((node) => node.getIndexWithinParent());
  const children = place.getChildren().slice(Math.min(...indexes), Math.max(...indexes) + 1);
  const [first, ...rest] = children as [LexicalNode, ...LexicalNode[]];
  return { place, nodes: [first, ...rest, ...$wholeOf(rest.at(-1) ?? first).slice(1)] };
}

/** All items of a list are the list. */
function $raised(group: BlockGroup): BlockGroup {
  const { place, nodes } = group;
  const outer = place.getParent();
  const isAll = $isListNode(place) && nodes.length === place.getChildrenSize();
  return isAll && $isBlockPlace(outer) ? { place: outer, nodes: [place] } : group;
}

function $selectedNodes(selection: BaseSelection): LexicalNode[] {
  if ($isRangeSelection(selection)) return [$atPoint(selection.anchor), $atPoint(selection.focus)];
  if ($isTableSelection(selection)) {
    const table = $getNodeByKey(selection.tableKey);
    return table ? [table] : [];
  }
  return selection.getNodes();
}

// A point in a place counts its children: the block that it means is one of them.
function $atPoint(point: PointType): LexicalNode {
  let node: LexicalNode = point.getNode();
  let { offset } = point;
  while ($isElementNode(node) && ($isBlockPlace(node) || $isListNode(node))) {
    const child: LexicalNode | null = node.getChildAtIndex(offset) ?? node.getLastChild();
    if (!child) break;
    node = child;
    offset = 0;
  }
  return node;
}
