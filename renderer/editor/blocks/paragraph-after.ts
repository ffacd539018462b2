import {
  $createParagraphNode,
  $isParagraphNode,
  type ElementNode,
  type LexicalNode,
  type ParagraphNode,
} from "lexical";

/**
 * The paragraph below a line, in the same direction: what Enter does at the line's end. An empty one
 * that is there already serves.
 */
export function $paragraphAfter(line: ElementNode, restoreSelection: boolean): ParagraphNode {
  return $paragraphBelow(line, line, restoreSelection);
}

/** The same below the block that a line stands in. */
export function $paragraphBelow(
  block: LexicalNode,
  line: ElementNode,
  restoreSelection: boolean,
): ParagraphNode {
  const next = block.getNextSibling();
  if ($isParagraphNode(next) && next.isEmpty()) return next;
  const paragraph = $createParagraphNode().setDirection(line.getDirection());
  block.insertAfter(paragraph, restoreSelection);
  return paragraph;
}
