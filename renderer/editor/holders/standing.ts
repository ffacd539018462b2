import { $isListItemNode } from "@lexical/list";
import { $isRootNode, type Klass, type LexicalEditor, type LexicalNode } from "lexical";
import type { BlockType } from "../../../shared/copy/copy.ts";
import { mayHold } from "../../../shared/copy/holding.ts";
import { $isFactBoxNode } from "../fact-boxes/fact-box-node.ts";
import { $isLiveEntryNode } from "../live-entries/live-entry-node.ts";

/** True where a block of that type may stand: at the top, or in a box or entry that may hold it. */
export function $mayStandIn(place: LexicalNode | null, type: BlockType): boolean {
  if ($isRootNode(place)) return true;
  if ($isFactBoxNode(place)) return mayHold("fact-box", type);
  return $isLiveEntryNode(place) && mayHold("live-entry", type);
}

/**
 * Keeps blocks of one kind between blocks: wherever else a paste or a deletion puts one, it moves
 * out to the nearest place below. Out of a list item it parts the list.
 */
export function registerStanding(
  editor: LexicalEditor,
  klass: Klass<LexicalNode>,
  type: BlockType,
): () => void {
  return editor.registerNodeTransform(klass, (node) => $standAmongBlocks(node, type));
}

/** Moves a block out of where it may not stand. */
export function $standAmongBlocks(node: LexicalNode, type: BlockType): void {
  const parent = node.getParent();
  if (!parent || $mayStandIn(parent, type)) return;
  let before: LexicalNode = parent;
  while (!$isListItemNode(before)) {
    const up = before.getParent();
    if (!up || $mayStandIn(up, type)) break;
    before = up;
  }
  if (before.getParent()) before.insertAfter(node);
}
