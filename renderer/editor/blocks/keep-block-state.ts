import { $isListItemNode, $isListNode } from "@lexical/list";
import {
  $findMatchingParent,
  $getNodeByKey,
  $getSelection,
  $isElementNode,
  $isRangeSelection,
  type ElementNode,
  type LexicalNode,
  type NodeKey,
} from "lexical";
import { $blockId, $carryBlockState } from "../codec/node-states.ts";

/**
 * Runs a change of block type that knows nothing of ids, and gives each line that came out as a
 * new block the id and the review marks it had before.
 */
export function $keepBlockState(change: () => void): void {
  const before = $selectedLines().map((line) => ({
    line,
    key: line.getKey(),
    leaf: line.getFirstDescendant()?.getKey(),
  }));
  change();
  for (const { line, key, leaf } of before) {
    if ($getNodeByKey(key)?.isAttached()) continue;
    const now = $lineOf(leaf);
    if (now && $blockId(now) === "") $carryBlockState(line, now);
  }
}

/** The innermost blocks that the selection touches: paragraphs, headings, quotes, list items. */
export function $selectedLines(): ElementNode[] {
  const selection = $getSelection();
  if (!selection) return [];
  const lines = new Map<NodeKey, ElementNode>();
  for (const node of selection.getNodes()) {
    const line = $lineAround(node);
    if (line) lines.set(line.getKey(), line);
  }
  return [...lines.values()];
}

export function $lineAround(node: LexicalNode): ElementNode | null {
  return $findMatchingParent(node, $isLine);
}

// The text of an empty line, or of one that was only a Markdown mark, cannot be found again; but
// the caret stayed in it.
function $lineOf(leaf: NodeKey | undefined): ElementNode | null {
  const node = leaf === undefined ? null : $getNodeByKey(leaf);
  if (node?.isAttached()) return $lineAround(node);
  const selection = $getSelection();
  return $isRangeSelection(selection) ? $lineAround(selection.anchor.getNode()) : null;
}

function $isLine(node: LexicalNode): node is ElementNode {
  if (!$isElementNode(node) || node.isInline() || $isListNode(node)) return false;
  // A box, a picture, a table: lines stand in them.
  if (node.isShadowRoot()) return false;
  if ($isListItemNode(node)) return !$isListNode(node.getFirstChild());
  return node.getParent() !== null;
}
