import { $createHorizontalRuleNode, $isHorizontalRuleNode } from "@lexical/extension";
import { $isListNode } from "@lexical/list";
import {
  $createHeadingNode,
  $createQuoteNode,
  $isHeadingNode,
  $isQuoteNode,
  type HeadingTagType,
} from "@lexical/rich-text";
import { $isTableNode } from "@lexical/table";
import {
  $createParagraphNode,
  $getRoot,
  $getState,
  $isElementNode,
  $isParagraphNode,
  $isRootNode,
  $setState,
  type ElementNode,
  type LexicalNode,
} from "lexical";
import type { Block, Copy, HeadingLevel, List, Run } from "../../../shared/copy/copy.ts";
import { codeRunsOf } from "../../../shared/copy/map-lines.ts";
import { newBlockId } from "../../../shared/id.ts";
import { $createCodeBlockNode, $isCodeBlockNode } from "../code/code-block-node.ts";
import { $createEmbedNode, $isEmbedNode } from "../embeds/embed-node.ts";
import { $createFactBoxNode, $isFactBoxNode } from "../fact-boxes/fact-box-node.ts";
import { $galleryFromNode, $nodeFromGallery } from "../galleries/gallery-codec.ts";
import { $isGalleryNode } from "../galleries/gallery-nodes.ts";
import { $fillHolder, $heldBlocks, $titleRuns } from "../holders/held-lines.ts";
import {
  $createAnswerNode,
  $createQuestionNode,
  $isAnswerNode,
  $isQuestionNode,
} from "../interviews/interview-nodes.ts";
import { $createLiveEntryNode, $isLiveEntryNode } from "../live-entries/live-entry-node.ts";
import { $createNoteNode, $isNoteNode } from "../notes/note-node.ts";
import { $nodeFromPicture, $pictureFromNode } from "../pictures/picture-codec.ts";
import { $isPictureNode } from "../pictures/picture-node.ts";
import { $createPullQuoteNode, $isPullQuoteNode } from "../pull-quotes/pull-quote-node.ts";
import { $nodeFromTable, $tableFromNode } from "../tables/table-codec.ts";
import { attributionState, entryTimeState, speakerState } from "./block-states.ts";
import { $listFromNode, $nodeFromList } from "./lists.ts";
import { $blockId, $blockReview, $setBlockReview, idState } from "./node-states.ts";
import { $nodesFromRuns, $runsFromNodes } from "./runs.ts";

/** A block of copy as a node, ready to stand at the top level or in what may hold it. */
export function $nodeFromBlock(block: Block): LexicalNode {
  if (block.type === "list") return $nodeFromList(block);
  const node = $bareNode(block);
  $setState(node, idState, block.id);
  $setBlockReview(node, block);
  return node;
}

/** A node as a block of copy; its cost does not depend on the article's length. */
export function $blockFromNode(node: LexicalNode): Block {
  if ($isListNode(node)) return $listFromNode(node);
  const id = $blockId(node) || newBlockId();
  return { id, ...$bareBlock(node), ...$blockReview(node) } as Block;
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
    $isRootNode(node.getParent()) &&
    node.getNextSibling() === null &&
    node.getPreviousSibling() === null
  );
}

export function levelOf(tag: HeadingTagType): HeadingLevel {
  return Number(tag[1]) as HeadingLevel;
}

/** The node without its id and review marks. */
function $bareNode(block: Exclude<Block, List>): LexicalNode {
  switch (block.type) {
    case "paragraph":
      return $filled($createParagraphNode(), block.runs);
    case "heading":
      return $filled($createHeadingNode(`h${block.level}`), block.runs);
    case "quote":
      return $filled($createQuoteNode(), block.runs);
    case "note":
      return $filled($createNoteNode(), block.runs);
    case "code":
      return $filled($createCodeBlockNode(block.language), block.runs);
    case "pull-quote": {
      const node = $filled($createPullQuoteNode(), block.runs);
      return $setState(node, attributionState, block.attribution);
    }
    case "question":
      return $setState($filled($createQuestionNode(), block.runs), speakerState, block.speaker);
    case "answer":
      return $setState($filled($createAnswerNode(), block.runs), speakerState, block.speaker);
    case "rule":
      return $createHorizontalRuleNode();
    case "embed":
      return $createEmbedNode(block);
    case "picture":
      return $nodeFromPicture(block);
    case "gallery":
      return $nodeFromGallery(block);
    case "table":
      return $nodeFromTable(block);
    case "fact-box":
      return $fillHolder($createFactBoxNode(), block.title, block.blocks.map($nodeFromBlock));
    case "live-entry": {
      const node = $createLiveEntryNode(block.at);
      return $fillHolder(node, block.title, block.blocks.map($nodeFromBlock));
    }
  }
}

type BareBlock<B = Exclude<Block, List>> = B extends unknown ? Omit<B, "id"> : never;

/** The block without its id and review marks. */
function $bareBlock(node: LexicalNode): BareBlock {
  if ($isHorizontalRuleNode(node)) return { type: "rule" };
  if ($isEmbedNode(node)) return { type: "embed", ...node.getFacts() };
  if ($isPictureNode(node)) return $pictureFromNode(node);
  if ($isGalleryNode(node)) return $galleryFromNode(node);
  if ($isTableNode(node)) return $tableFromNode(node);
  if ($isFactBoxNode(node)) {
    const blocks = $heldBlocks(node, "fact-box", $blockFromNode);
    return { type: "fact-box", title: $titleRuns(node), blocks };
  }
  if ($isLiveEntryNode(node)) {
    const blocks = $heldBlocks(node, "live-entry", $blockFromNode);
    const at = $getState(node, entryTimeState);
    return { type: "live-entry", at, title: $titleRuns(node), blocks };
  }
  return $bareLine(node, $runsFromNodes($isElementNode(node) ? node.getChildren() : [node]));
}

function $bareLine(node: LexicalNode, runs: Run[]): BareBlock {
  if ($isHeadingNode(node)) return { type: "heading", level: levelOf(node.getTag()), runs };
  if ($isQuoteNode(node)) return { type: "quote", runs };
  if ($isNoteNode(node)) return { type: "note", runs };
  if ($isCodeBlockNode(node)) {
    return { type: "code", language: node.getLanguage() ?? "", runs: codeRunsOf(runs) };
  }
  if ($isPullQuoteNode(node)) {
    return { type: "pull-quote", attribution: $getState(node, attributionState), runs };
  }
  if ($isQuestionNode(node)) {
    return { type: "question", speaker: $getState(node, speakerState), runs };
  }
  if ($isAnswerNode(node)) return { type: "answer", speaker: $getState(node, speakerState), runs };
  return { type: "paragraph", runs };
}

function $filled<N extends ElementNode>(node: N, runs: readonly Run[]): N {
  return node.append(...$nodesFromRuns(runs));
}
