import { $createHorizontalRuleNode, $isHorizontalRuleNode } from "@lexical/extension";
import { $isListNode } from "@lexical/list";
import {
  $createHeadingNode,
  $createQuoteNode,
  $isHeadingNode,
  $isQuoteNode,
  type HeadingTagType,
} from "@lexical/rich-text";
import {
  $createParagraphNode,
  $getRoot,
  $isElementNode,
  $isParagraphNode,
  $setState,
  type ElementNode,
  type LexicalNode,
} from "lexical";
import type { Block, Copy, Heading } from "../../../shared/copy/copy.ts";
import { newBlockId } from "../../../shared/id.ts";
import { $listFromNode, $nodeFromList } from "./lists.ts";
import { $blockId, $blockReview, $setBlockReview, idState } from "./node-states.ts";
import { $nodesFromRuns, $runsFromNodes } from "./runs.ts";

/** A block of copy as a node, ready to stand at the top level. */
export function $nodeFromBlock(block: Block): LexicalNode {
  if (block.type === "list") return $nodeFromList(block);
  const node = $emptyNode(block);
  $setState(node, idState, block.id);
  $setBlockReview(node, block);
  if (block.type !== "rule" && $isElementNode(node)) node.append(...$nodesFromRuns(block.runs));
  return node;
}

/** A top-level node as a block of copy; its cost does not depend on the article's length. */
export function $blockFromNode(node: LexicalNode): Block {
  if ($isListNode(node)) return $listFromNode(node);
  const id = $blockId(node) || newBlockId();
  const review = $blockReview(node);
  if ($isHorizontalRuleNode(node)) return { type: "rule", id, ...review };
  const runs = $runsFromNodes($isElementNode(node) ? node.getChildren() : [node]);
  if ($isHeadingNode(node)) {
    return { type: "heading", id, level: levelOf(node.getTag()), runs, ...review };
  }
  return { type: $isQuoteNode(node) ? "quote" : "paragraph", id, runs, ...review };
}

/** Replaces everything in the editor by the copy. */
export function $loadCopy(copy: Copy): void {
  const root = $getRoot();
  root.clear();
  root.append(...copy.blocks.map($nodeFromBlock));
  // A caret needs a paragraph to stand in. Having no id yet, this one is not part of the copy.
  if (copy.blocks.length === 0) root.append($createParagraphNode());
}

/** True for the paragraph that only keeps the caret's place in an empty article. */
export function $isPlaceholder(node: LexicalNode): boolean {
  return (
    $isParagraphNode(node) &&
    node.isEmpty() &&
    $blockId(node) === "" &&
    node.getNextSibling() === null &&
    node.getPreviousSibling() === null
  );
}

/** The heading level that the copy can hold: 2 to 4. */
export function levelOf(tag: HeadingTagType): Heading["level"] {
  if (tag === "h1" || tag === "h2") return 2;
  return tag === "h3" ? 3 : 4;
}

function $emptyNode(block: Exclude<Block, { type: "list" }>): LexicalNode | ElementNode {
  switch (block.type) {
    case "paragraph":
      return $createParagraphNode();
    case "heading":
      return $createHeadingNode(`h${block.level}`);
    case "quote":
      return $createQuoteNode();
    case "rule":
      return $createHorizontalRuleNode();
  }
}
