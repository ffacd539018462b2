import { $createLinkNode, $isLinkNode, type LinkNode } from "@lexical/link";
import {
  $createLineBreakNode,
  $createTextNode,
  $isElementNode,
  $isLineBreakNode,
  $isTextNode,
  type LexicalNode,
} from "lexical";
import type { BreakRun, LinkRun, Run, TextRun } from "../../../shared/copy/copy.ts";
import { normaliseRuns } from "../../../shared/copy/runs.ts";
import { formatFromMarks, marksFromFormat } from "./marks.ts";
import { $blockReview, $leafReview, $setBlockReview, $setLeafReview } from "./node-states.ts";

/** A line's runs as nodes. */
export function $nodesFromRuns(runs: readonly Run[]): LexicalNode[] {
  return runs.map((run) => (run.type === "link" ? $linkFromRun(run) : $leafFromRun(run)));
}

/** The nodes of a line as runs, in canonical form. Blocks within are opened up. */
export function $runsFromNodes(nodes: readonly LexicalNode[]): Run[] {
  return normaliseRuns(nodes.flatMap($runsFromNode));
}

function $linkFromRun(run: LinkRun): LinkNode {
  const link = $createLinkNode(run.href);
  if (run.bk) $setBlockReview(link, { bk: run.bk });
  link.append(...run.runs.map($leafFromRun));
  return link;
}

function $leafFromRun(run: TextRun | BreakRun): LexicalNode {
  const node = run.type === "text" ? $createTextNode(run.text) : $createLineBreakNode();
  if (run.type === "text" && $isTextNode(node)) node.setFormat(formatFromMarks(run.marks));
  $setLeafReview(node, run);
  return node;
}

function $runsFromNode(node: LexicalNode): Run[] {
  if ($isLinkNode(node)) return [$runFromLink(node)];
  if ($isElementNode(node)) return node.getChildren().flatMap($runsFromNode);
  return $leaf(node);
}

function $runFromLink(node: LinkNode): LinkRun {
  const runs = node.getChildren().flatMap($leafRuns);
  const { bk } = $blockReview(node);
  return { type: "link", href: node.getURL(), runs, ...(bk && { bk }) };
}

function $leafRuns(node: LexicalNode): (TextRun | BreakRun)[] {
  return $isElementNode(node) ? node.getChildren().flatMap($leafRuns) : $leaf(node);
}

function $leaf(node: LexicalNode): (TextRun | BreakRun)[] {
  if ($isLineBreakNode(node)) return [{ type: "break", ...$leafReview(node) }];
  if (!$isTextNode(node)) return [];
  const text = node.getTextContent();
  if (text === "") return [];
  const marks = marksFromFormat(node.getFormat());
  return [{ type: "text", text, ...(marks && { marks }), ...$leafReview(node) }];
}
