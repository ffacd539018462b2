import { $isTextNode, type ElementNode } from "lexical";
import type { Span } from "../../../shared/find/find-text.ts";
import { $leaves } from "./body-lines.ts";

export interface Replacement {
  span: Span;
  text: string;
}

/**
 * Puts texts in the place of stretches of a line. Each takes the dress of the first character that it
 * replaces; what stands around keeps its own. The stretches come in order and do not overlap.
 */
export function $replaceInLine(line: ElementNode, replacements: readonly Replacement[]): void {
  const leaves = $leaves(line);
  // From the end, so that what stands before keeps its place.
  for (const { span, text } of [...replacements].reverse()) {
    const touched = leaves.filter(({ start, end }) => start < span.end && end > span.start);
    const dressed = touched.find(({ node }) => $isTextNode(node));
    for (const leaf of touched.reverse()) {
      const { node } = leaf;
      if (!$isTextNode(node)) {
        node.remove();
        continue;
      }
      const from = Math.max(span.start - leaf.start, 0);
      const count = Math.min(span.end, leaf.end) - leaf.start - from;
      node.spliceText(from, count, leaf === dressed ? text : "");
    }
  }
}
