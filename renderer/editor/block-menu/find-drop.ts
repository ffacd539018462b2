import { $isListItemNode, $isListNode } from "@lexical/list";
import {
  $getRoot,
  type ElementNode,
  type LexicalEditor,
  type LexicalNode,
  type NodeKey,
} from "lexical";
import type { BlockType } from "../../../shared/copy/copy.ts";
import { $isBlockPlace, $ownerOf, type BlockGroup } from "../blocks/block-group.ts";
import { $kindOf } from "../blocks/block-kinds.ts";
import { $mayStandIn } from "../holders/standing.ts";
import { $isTitleNode } from "../holders/title-node.ts";
import { $groupAt } from "./block-place.ts";

/** Where a dragged block would go, and where the line that shows it stands. */
export interface DropPlace {
  key: NodeKey;
  edge: "before" | "after";
  /** In CSS pixels of the window. */
  line: { left: number; top: number; width: number };
}

/** How far inside a box, in CSS pixels, the pointer is in it and not beside it. */
const margin = 10;

/** The place between blocks that is nearest to the pointer; undefined where nothing would change. */
export function findDrop(editor: LexicalEditor, key: NodeKey, y: number): DropPlace | undefined {
  return editor.getEditorState().read(
    () => {
      const group = $groupAt(key);
      return group && $dropIn(editor, $getRoot(), group, y);
    },
    { editor },
  );
}

function $dropIn(
  editor: LexicalEditor,
  place: ElementNode,
  group: BlockGroup,
  y: number,
): DropPlace | undefined {
  const children = place.getChildren().filter((node) => !$isTitleNode(node));
  const index = firstBelow(children, y, (node) => rectOf(editor, node)?.bottom ?? 0);
  const node = children[Math.min(index, children.length - 1)];
  const rect = node && rectOf(editor, node);
  if (!node || !rect || group.nodes.some((own) => own.is(node))) return undefined;
  const inner = $innerPlace(node, group);
  const isInside = y > rect.top + margin && y < rect.bottom - margin;
  if (inner && ($isListNode(inner) || isInside)) return $dropIn(editor, inner, group, y);
  const edge = y < rect.top + rect.height / 2 ? "before" : "after";
  const top = edge === "before" ? rect.top : rect.bottom;
  // An item that holds an inner list is no item to drop beside: its owner is.
  const target = $ownerOf(node);
  return { key: target.getKey(), edge, line: { left: rect.left, top, width: rect.width } };
}

/** The place within a block where the group may stand too. */
function $innerPlace(node: LexicalNode, group: BlockGroup): ElementNode | undefined {
  const areItems = group.nodes.every($isListItemNode);
  if ($isListNode(node)) return areItems ? node : undefined;
  if ($isListItemNode(node)) {
    const inner = node.getFirstChild();
    return areItems && $isListNode(inner) ? inner : undefined;
  }
  const types = areItems ? ["list" as const] : group.nodes.map(typeOf);
  const mayHoldAll = $isBlockPlace(node) && types.every((type) => $mayStandIn(node, type));
  return mayHoldAll ? node : undefined;
}

function typeOf(node: LexicalNode): BlockType {
  const kind = $kindOf(node);
  if (kind.startsWith("heading")) return "heading";
  return kind.endsWith("-list") ? "list" : (kind as BlockType);
}

function rectOf(editor: LexicalEditor, node: LexicalNode): DOMRect | undefined {
  return editor.getElementByKey(node.getKey())?.getBoundingClientRect();
}

/** Index of the first whose lower edge is below that height; they stand one below the other. */
function firstBelow<T>(all: readonly T[], y: number, bottomOf: (one: T) => number): number {
  let low = 0;
  let high = all.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (bottomOf(all[middle] as T) > y) high = middle;
    else low = middle + 1;
  }
  return low;
}
