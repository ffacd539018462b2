import { $isElementNode, type ElementNode, type LexicalNode } from "lexical";
import type { Block, BoxBlock, EntryBlock, Paragraph, Run } from "../../../shared/copy/copy.ts";
import { type HolderType, mayHold } from "../../../shared/copy/holding.ts";
import { blockLines } from "../../../shared/copy/walk.ts";
import { $nodesFromRuns, $runsFromNodes } from "../codec/runs.ts";
import { $createCaptionNode, type CaptionNode } from "./caption-node.ts";
import { $createTitleNode, $isTitleNode } from "./title-node.ts";

/** A caption that reads like this. */
export function $captionNode(runs: readonly Run[]): CaptionNode {
  return $createCaptionNode().append(...$nodesFromRuns(runs));
}

/** Blocks as one line, a forced break between each: there is normally one. */
export function $lineFromBlocks(blocks: readonly LexicalNode[]): Run[] {
  const runs: Run[] = [];
  for (const block of blocks) {
    const line = $runsFromNodes($isElementNode(block) ? block.getChildren() : [block]);
    if (runs.length > 0 && line.length > 0) runs.push({ type: "break" });
    runs.push(...line);
  }
  return runs;
}

/** Puts a title and blocks into a fact box or an entry. */
export function $fillHolder<H extends ElementNode>(
  holder: H,
  title: readonly Run[],
  blocks: readonly LexicalNode[],
): H {
  return holder.append($createTitleNode().append(...$nodesFromRuns(title)), ...blocks);
}

/** The title of a fact box or an entry; whatever stands in front of it is a block. */
export function $titleRuns(holder: ElementNode): Run[] {
  const title = holder.getChildren().find($isTitleNode);
  return title ? $runsFromNodes(title.getChildren()) : [];
}

/** The blocks in a fact box or an entry; one that may not stand there is read as a paragraph. */
export function $heldBlocks(
  holder: ElementNode,
  type: "fact-box",
  $blockFromNode: (node: LexicalNode) => Block,
): BoxBlock[];
export function $heldBlocks(
  holder: ElementNode,
  type: "live-entry",
  $blockFromNode: (node: LexicalNode) => Block,
): EntryBlock[];
export function $heldBlocks(
  holder: ElementNode,
  type: HolderType,
  $blockFromNode: (node: LexicalNode) => Block,
): Block[] {
  const children = holder.getChildren();
  const title = children.find($isTitleNode);
  return children
    .filter((child) => child !== title)
    .map($blockFromNode)
    .map((block) => (mayHold(type, block.type) ? block : asParagraph(block)));
}

function asParagraph(block: Block): Paragraph {
  const runs: Run[] = [];
  for (const line of blockLines(block)) {
    if (runs.length > 0 && line.runs.length > 0) runs.push({ type: "break" });
    runs.push(...line.runs);
  }
  return { type: "paragraph", id: block.id, runs };
}
