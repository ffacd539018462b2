import { $isAtEndOfNode, $isAtStartOfNode } from "@lexical/utils";
import {
  $getSelection,
  $isRangeSelection,
  type BaseSelection,
  type ElementNode,
  type LexicalNode,
  type RangeSelection,
} from "lexical";
import type { Block } from "../../../shared/copy/copy.ts";
import { $lineAround } from "../blocks/keep-block-state.ts";
import { $leaveLeafStart } from "../blocks/line-starts.ts";
import { $nodeFromBlock } from "../codec/copy-codec.ts";
import { $nodesFromRuns } from "../codec/runs.ts";

/**
 * Inserts blocks at the selection. A single paragraph becomes part of the line it is put in, and
 * so do the first and the last of several; but a heading or a list at either end stays what it is.
 */
export function $insertBlocks(blocks: readonly Block[], selection: BaseSelection): void {
  const [only] = blocks;
  if (blocks.length === 1 && only?.type === "paragraph") {
    selection.insertNodes($nodesFromRuns(only.runs));
    return;
  }
  const nodes = blocks.map($nodeFromBlock);
  if ($isRangeSelection(selection) && !selection.isCollapsed()) selection.removeText();
  const now = $getSelection() ?? selection;
  const line = $isRangeSelection(now) ? $lineToPart(now, blocks) : undefined;
  if (line && $isRangeSelection(now)) $insertBesideLine(nodes, line, now);
  else now.insertNodes(nodes);
}

/** The line at the caret, when it would swallow a block that is not a paragraph. */
function $lineToPart(caret: RangeSelection, blocks: readonly Block[]): ElementNode | undefined {
  const ends = [blocks.at(0), blocks.at(-1)];
  if (blocks.length < 2 || ends.every((block) => block?.type === "paragraph")) return undefined;
  const line = $lineAround(caret.anchor.getNode());
  if (!line || line.isEmpty() || line.getParent()?.getKey() !== "root") return undefined;
  return line;
}

function $insertBesideLine(
  nodes: readonly LexicalNode[],
  line: ElementNode,
  caret: RangeSelection,
): void {
  if ($isAtStartOfNode(caret.anchor, line)) {
    for (const node of nodes) line.insertBefore(node);
  } else {
    if (!$isAtEndOfNode(caret.anchor, line)) {
      $leaveLeafStart();
      caret.insertParagraph();
    }
    for (const node of nodes.toReversed()) line.insertAfter(node);
  }
  nodes.at(-1)?.selectEnd();
}
