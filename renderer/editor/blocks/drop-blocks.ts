import { $isListItemNode, $isListNode } from "@lexical/list";
import { $copyNode, $createParagraphNode, type ElementNode, type LexicalNode } from "lexical";
import { $isTitleNode } from "../holders/title-node.ts";
import { $isBlockPlace, $wholeOf, type BlockGroup } from "./block-group.ts";

export interface Drop {
  target: LexicalNode;
  edge: "before" | "after";
}

/** Moves a group to before or after another block. Items among blocks keep a list of their own. */
export function $dropGroup({ place, nodes }: BlockGroup, { target, edge }: Drop): BlockGroup {
  const isItem = $isListItemNode(nodes[0]) && !$isListItemNode(target);
  const own = isItem ? $copyNode(place) : undefined;
  const moved: readonly LexicalNode[] = own ? [own] : nodes;
  if (edge === "before") {
    for (const node of moved) target.insertBefore(node);
  } else {
    let after: LexicalNode = $wholeOf(target).at(-1) ?? target;
    for (const node of moved) {
      after.insertAfter(node);
      after = node;
    }
  }
  own?.append(...nodes);
  $tidyLeft(place);
  const [first, ...rest] = own ? ([own] as const) : nodes;
  return { place: first.getParentOrThrow(), nodes: [first, ...rest] };
}

/** A list that was emptied goes; a box gets a line to write in. */
export function $tidyLeft(place: ElementNode): void {
  if ($isListNode(place)) {
    const holder = place.getParent();
    if (place.isAttached() && place.isEmpty()) place.remove();
    if ($isListItemNode(holder) && holder.isAttached() && holder.isEmpty()) holder.remove();
  } else if ($isBlockPlace(place) && place.getChildren().every($isTitleNode)) {
    place.append($createParagraphNode());
  }
}
