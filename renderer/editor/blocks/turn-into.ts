import { $isListItemNode, $isListNode, type ListItemNode, type ListNode } from "@lexical/list";
import { $isTableNode } from "@lexical/table";
import {
  $createParagraphNode,
  $getSelection,
  $getState,
  $isElementNode,
  $isRangeSelection,
  type ElementNode,
  type LexicalNode,
} from "lexical";
import { entryTimeState } from "../codec/block-states.ts";
import { $isHolder } from "../codec/lists.ts";
import { $carryBlockState } from "../codec/node-states.ts";
import { $isEmbedNode } from "../embeds/embed-node.ts";
import { $isFactBoxNode } from "../fact-boxes/fact-box-node.ts";
import { $isGalleryNode } from "../galleries/gallery-nodes.ts";
import { $isTitleNode } from "../holders/title-node.ts";
import { $isLiveEntryNode } from "../live-entries/live-entry-node.ts";
import { $isPictureNode } from "../pictures/picture-node.ts";
import type { BlockGroup } from "./block-group.ts";
import { $selectedLines } from "./keep-block-state.ts";
import { $openBox, $openEmbed, $openTable } from "./opened-lines.ts";
import { $selectBlock } from "./select-block.ts";
import { $boxUp, $galleryOf, $mayBeBoxed, $openGallery } from "./turn-holders.ts";
import { $turnLines } from "./turn-lines.ts";
import { $targetsFor, type TurnTarget } from "./turn-targets.ts";

/**
 * Turns a group of blocks into another kind of block. Text, marks and links stay; what the new kind
 * cannot hold follows as paragraphs. False when the group cannot be turned into that.
 */
export function $turnGroup(group: BlockGroup, target: TurnTarget): boolean {
  if (!$targetsFor(group).includes(target)) return false;
  const [first] = $turn(group, target);
  const selection = $getSelection();
  const isLost = !$isRangeSelection(selection) || !selection.anchor.getNode().isAttached();
  if (first && isLost) $selectBlock(first);
  return true;
}

function $turn(group: BlockGroup, target: TurnTarget): LexicalNode[] {
  switch (target) {
    case "gallery":
      return [$galleryOf(group.nodes.filter($isPictureNode))];
    case "picture":
      return group.nodes.filter($isGalleryNode).flatMap($openGallery);
    case "fact-box":
      return [$boxUp($boxable(group))];
    case "bullet-list":
    case "number-list": {
      const lists = $listsOf(group);
      if (lists.length === 0) return $turnLines($linesOf(group), target);
      for (const list of lists) list.setListType(target === "number-list" ? "number" : "bullet");
      const rest = group.nodes.filter((node) => !$isListNode(node) && !$isListItemNode(node));
      $turnLines(rest.flatMap($linesIn), target);
      return lists;
    }
    default:
      return $turnLines($linesOf(group), target);
  }
}

/** The innermost lists whose items are meant: of the selected items, or all. */
function $listsOf(group: BlockGroup): ListNode[] {
  const lists = $itemsOf(group).map((item) => item.getParent());
  return [...new Map(lists.filter($isListNode).map((list) => [list.getKey(), list])).values()];
}

function $itemsOf({ nodes }: BlockGroup): ListItemNode[] {
  const within = nodes.flatMap($itemsIn);
  const selected = new Set($selectedLines().map((line) => line.getKey()));
  const meant = within.filter((item) => selected.has(item.getKey()));
  return meant.length > 0 ? meant : within;
}

function $itemsIn(node: LexicalNode): ListItemNode[] {
  if ($isListNode(node)) return node.getChildren().flatMap($itemsIn);
  if (!$isListItemNode(node)) return [];
  return $isHolder(node) ? node.getChildren().flatMap($itemsIn) : [node];
}

/** The lines to be turned, all of them between blocks; what was no line is opened. */
function $linesOf(group: BlockGroup): ElementNode[] {
  const items = new Map($itemsOf(group).map((item) => [item.getKey(), item]));
  return group.nodes.flatMap((node) => {
    if (!$isListNode(node) && !$isListItemNode(node)) return $linesIn(node);
    return $itemsIn(node)
      .filter((item) => items.has(item.getKey()))
      .map($leaveList);
  });
}

function $leaveList(item: ListItemNode): ElementNode {
  const line = $createParagraphNode();
  $carryBlockState(item, line);
  return item.replace(line, true);
}

function $linesIn(node: LexicalNode): ElementNode[] {
  if ($isTableNode(node)) return $inPlaceOf(node, $openTable(node)).filter($isElementNode);
  if ($isEmbedNode(node))
    return $inPlaceOf(node, $openEmbed(node)).slice(0, 1).filter($isElementNode);
  if ($isFactBoxNode(node))
    return $inPlaceOf(node, $openBox(node)).slice(0, 1).filter($isElementNode);
  if ($isLiveEntryNode(node)) {
    const opened = $openBox(node, $timeOf(node));
    return $inPlaceOf(node, opened).slice(0, 1).filter($isElementNode);
  }
  if ($isElementNode(node)) return [node];
  const line = $createParagraphNode();
  $carryBlockState(node, line);
  $inPlaceOf(node, [line]);
  return [line];
}

/** The group as blocks side by side that a fact box may hold, but for what is left below it. */
function $boxable(group: BlockGroup): LexicalNode[] {
  if ($isListNode(group.place)) return $linesOf(group);
  return group.nodes.flatMap((node): LexicalNode[] => {
    if ($isLiveEntryNode(node)) {
      const title = node.getChildren().find($isTitleNode);
      const opened = $inPlaceOf(node, $openBox(node, $timeOf(node)));
      const [head, ...rest] = opened;
      const heads = head && title ? $turnLines([head as ElementNode], "heading-3") : [];
      return [...heads, ...rest];
    }
    if ($mayBeBoxed(node)) return [node];
    return $turnLines($linesIn(node), "paragraph");
  });
}

function $timeOf(node: LexicalNode): string {
  return new Date($getState(node, entryTimeState)).toLocaleString();
}

function $inPlaceOf(node: LexicalNode, others: LexicalNode[]): LexicalNode[] {
  for (const other of others) node.insertBefore(other);
  node.remove(true);
  return others;
}
