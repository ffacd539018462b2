import { $isListItemNode, $isListNode } from "@lexical/list";
import {
  $copyNode,
  $createParagraphNode,
  $isElementNode,
  $isRootNode,
  type ElementNode,
  type LexicalNode,
} from "lexical";
import { $isTitleNode } from "../holders/title-node.ts";
import type { BlockGroup } from "./block-group.ts";
import { $selectBlock } from "./select-block.ts";

/** Puts a copy of the group below it, with ids of its own, and the caret into the copy. */
export function $duplicateGroup(group: BlockGroup): BlockGroup {
  const { place, nodes } = $asItems(group);
  const copies = nodes.map($copyWhole);
  let after = nodes.at(-1) as LexicalNode;
  for (const copy of copies) {
    after.insertAfter(copy);
    after = copy;
  }
  const [first, ...rest] = copies as [LexicalNode, ...LexicalNode[]];
  $selectBlock(first);
  return { place, nodes: [first, ...rest] };
}

/** Lists side by side become one: a list is doubled item by item. */
function $asItems(group: BlockGroup): BlockGroup {
  const [list, ...others] = group.nodes;
  if (!$isListNode(list) || others.length > 0) return group;
  const [first, ...rest] = list.getChildren();
  return first ? { place: list, nodes: [first, ...rest] } : group;
}

/** Takes the group out; the caret goes to what follows, or else to what stood before. */
export function $deleteGroup({ place, nodes }: BlockGroup): void {
  const next = nodes.at(-1)?.getNextSibling();
  const before = nodes[0].getPreviousSibling();
  // Backwards: an item that goes before its inner lists would leave them to the item above.
  for (const node of nodes.toReversed()) node.remove(true);
  if ($isListNode(place) && place.isEmpty()) {
    $leaveEmptied(place);
  } else if (next) {
    $selectBlock(next);
  } else if (before && ($isListItemNode(before) || !$isTitleNode(before))) {
    $selectBlock(before, "end");
  } else {
    const paragraph = $createParagraphNode();
    place.append(paragraph);
    paragraph.select();
  }
}

/** Only an inner list can be emptied: all items of another are the list itself. */
function $leaveEmptied(list: ElementNode): void {
  const holder = list.getParent();
  if (!holder || $isRootNode(holder)) return;
  const next = holder.getNextSibling();
  const before = holder.getPreviousSibling();
  list.remove();
  if (holder.isAttached()) holder.remove();
  if (before?.isAttached()) $selectBlock(before, "end");
  else if (next?.isAttached()) $selectBlock(next);
}

/** Without the state that belongs to one block alone: its id, its review marks. */
function $copyWhole(node: LexicalNode): LexicalNode {
  const copy = $copyNode(node);
  if ($isElementNode(node) && $isElementNode(copy)) {
    copy.append(...node.getChildren().map($copyWhole));
  }
  return copy;
}
