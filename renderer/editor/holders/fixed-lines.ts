import { $isHeadingNode, $isQuoteNode } from "@lexical/rich-text";
import { $isTableCellNode } from "@lexical/table";
import { $isParagraphNode, type LexicalNode } from "lexical";
import { $selectedLines } from "../blocks/keep-block-state.ts";
import { $isCaptionNode } from "./caption-node.ts";
import { $isTitleNode } from "./title-node.ts";

/** True for a line that cannot be turned into another kind: a caption, a title, a table's cell. */
export function $isFixedLine(line: LexicalNode | null): boolean {
  return $isCaptionNode(line) || $isTitleNode(line) || $isTableCellNode(line?.getParent());
}

/**
 * True for a line that marks typed at its start may make something else of: a paragraph, a heading, a
 * quote. A note must not become a list by a dash: that would be published.
 */
export function $mayBecomeByMark(line: LexicalNode): boolean {
  const isPlain = $isParagraphNode(line) || $isHeadingNode(line) || $isQuoteNode(line);
  return isPlain && !$isFixedLine(line);
}

/** True when the selection touches a line that has to stay what it is. */
export function $selectsFixedLine(): boolean {
  return $selectedLines().some($isFixedLine);
}
