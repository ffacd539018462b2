import { $isLinkNode } from "@lexical/link";
import { $sliceSelectedTextNodeContent } from "@lexical/selection";
import {
  $findMatchingParent,
  $getSelection,
  $isElementNode,
  $isLineBreakNode,
  $isRangeSelection,
  $isTextNode,
  type ElementNode,
  type LexicalNode,
  type RangeSelection,
} from "lexical";
import type { BlockType, BreakRun, LinkRun, Run, TextRun } from "../../../shared/copy/copy.ts";
import { normaliseRuns, runsText } from "../../../shared/copy/runs.ts";
import { $lineAround } from "../blocks/keep-block-state.ts";
import { marksFromFormat } from "../codec/marks.ts";
import { $carryBlockState, $leafReview } from "../codec/node-states.ts";
import { $nodesFromRuns } from "../codec/runs.ts";
import { $isFixedLine } from "../holders/fixed-lines.ts";
import { $mayStandIn } from "../holders/standing.ts";
import { $placeBlock } from "./place-block.ts";

/** Whether the words stay where they stand too, as those of a pull quote do. */
export type Taking = "copy" | "cut";

/**
 * Puts a new line in: one that the selected text goes into, or an empty one. A line that is selected
 * whole becomes it.
 */
export function $placeLine(node: ElementNode, type: BlockType, taking: Taking): void {
  const selection = $getSelection();
  if (!$isRangeSelection(selection) || selection.isCollapsed()) {
    $placeBlock(node, type);
    return;
  }
  const line = $lineSelectedWhole(selection, type);
  if (line) {
    $carryBlockState(line, node);
    line.replace(node, true);
    return;
  }
  node.append(...$nodesFromRuns($selectedRuns(selection)));
  if (taking === "cut") $cutOut(selection);
  else $collapseToEnd(selection);
  $placeBlock(node, type);
}

/** The selected text as one line, a forced break where a line of the article ends. */
export function $selectedRuns(selection: RangeSelection): Run[] {
  const runs: Run[] = [];
  let line: ElementNode | null = null;
  for (const node of selection.getNodes()) {
    if ($isElementNode(node)) continue;
    const now = $lineAround(node);
    if (line && now && !now.is(line)) runs.push({ type: "break" });
    line = now ?? line;
    const leaf = $selectedLeaf(node, selection);
    if (leaf) $push(runs, leaf, node);
  }
  return normaliseRuns(runs);
}

function $push(runs: Run[], leaf: TextRun | BreakRun, node: LexicalNode): void {
  const link = $findMatchingParent(node, $isLinkNode);
  const last = runs.at(-1);
  if (!link) runs.push(leaf);
  else if (isLink(last) && last.href === link.getURL()) last.runs.push(leaf);
  else runs.push({ type: "link", href: link.getURL(), runs: [leaf] });
}

function isLink(run: Run | undefined): run is LinkRun {
  return run?.type === "link";
}

function $selectedLeaf(node: LexicalNode, selection: RangeSelection) {
  if ($isLineBreakNode(node)) return { type: "break", ...$leafReview(node) } as BreakRun;
  if (!$isTextNode(node)) return undefined;
  const text = $sliceSelectedTextNodeContent(selection, node, "clone").getTextContent();
  if (text === "") return undefined;
  const marks = marksFromFormat(node.getFormat());
  return { type: "text", text, ...(marks && { marks }), ...$leafReview(node) } as TextRun;
}

function $lineSelectedWhole(selection: RangeSelection, type: BlockType): ElementNode | undefined {
  const line = $lineAround(selection.anchor.getNode());
  if (!line || $isFixedLine(line) || !$mayStandIn(line.getParent(), type)) return undefined;
  if (!$lineAround(selection.focus.getNode())?.is(line)) return undefined;
  return runsText($selectedRuns(selection)) === line.getTextContent() ? line : undefined;
}

/** Takes the selected text out; a line it came out of the middle of is parted there. */
function $cutOut(selection: RangeSelection): void {
  selection.removeText();
  const line = $lineAround(selection.anchor.getNode());
  if (!line || line.isEmpty() || $isFixedLine(line)) return;
  const before = line.getTextContentSize();
  const { anchor } = selection;
  const isAtEnd = line.getLastDescendant()?.is(anchor.getNode()) && anchor.offset > 0;
  const isAtStart = line.getFirstDescendant()?.is(anchor.getNode()) && anchor.offset === 0;
  if (isAtStart || (isAtEnd && anchor.offset === anchor.getNode().getTextContentSize())) return;
  const next = selection.insertParagraph();
  if (next && line.getTextContentSize() < before) line.selectEnd();
}

function $collapseToEnd(selection: RangeSelection): void {
  const end = selection.isBackward() ? selection.anchor : selection.focus;
  const { key, offset, type } = end;
  selection.anchor.set(key, offset, type);
  selection.focus.set(key, offset, type);
}
