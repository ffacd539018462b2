import { $createParagraphNode, type ElementNode, type ParagraphNode } from "lexical";

/** Opens a paragraph below a line, in the same direction: what Enter does at the line's end. */
export function $paragraphAfter(line: ElementNode, restoreSelection: boolean): ParagraphNode {
  const paragraph = $createParagraphNode().setDirection(line.getDirection());
  line.insertAfter(paragraph, restoreSelection);
  return paragraph;
}
