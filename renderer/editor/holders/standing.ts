import { $isListItemNode } from "@lexical/list";
import {
  $isRootNode,
  type ElementNode,
  type Klass,
  type LexicalEditor,
  type LexicalNode,
} from "lexical";
import type { BlockType } from "../../../shared/copy/copy.ts";
import { mayHold } from "../../../shared/copy/holding.ts";
import { $isFactBoxNode } from "../fact-boxes/fact-box-node.ts";
import { $isLiveEntryNode } from "../live-entries/live-entry-node.ts";

/** Blocks that stand only among blocks, by what Lexical calls their nodes. */
const standing: ReadonlyMap<string, BlockType> = new Map<string, BlockType>([
  ["horizontalrule", "rule"],
  ["pull-quote", "pull-quote"],
  ["question", "question"],
  ["answer", "answer"],
  ["note", "note"],
  ["code-block", "code"],
  ["picture", "picture"],
  ["gallery", "gallery"],
  ["table", "table"],
  ["embed", "embed"],
  ["fact-box", "fact-box"],
  ["live-entry", "live-entry"],
]);

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
export function registerStanding(editor: LexicalEditor, klass: Klass<LexicalNode>): () => void {
  return editor.registerNodeTransform(klass, (node) => {
    const parent = node.getParent();
    if (parent && $isStray(node, parent)) $moveOut(node, parent);
  });
}

/** Those beside it that have no place there either come along, or their order would change. */
function $moveOut(node: LexicalNode, parent: ElementNode): void {
  const type = standing.get(node.getType())!;
  let before: LexicalNode = parent;
  while (!$isListItemNode(before)) {
    const up: LexicalNode | null = before.getParent();
    if (!up || $mayStandIn(up, type)) break;
    before = up;
  }
  if (!before.getParent()) return;
  const strays = parent.getChildren().filter((child) => $isStray(child, parent));
  for (const stray of strays.toReversed()) before.insertAfter(stray);
}

function $isStray(node: LexicalNode, parent: ElementNode): boolean {
  const type = standing.get(node.getType());
  return type !== undefined && !$mayStandIn(parent, type);
}
