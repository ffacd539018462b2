import {
  $isElementNode,
  $isLineBreakNode,
  $isTextNode,
  type ElementNode,
  type LexicalNode,
  type LineBreakNode,
  type TextNode,
} from "lexical";

/** A text or a break on a line, and where it stands in the line's text. */
export interface Leaf {
  node: TextNode | LineBreakNode;
  start: number;
  end: number;
}

/** True for an element that text stands in: a paragraph, an item, a caption, a title, a cell. */
export function $isLine(element: ElementNode): boolean {
  const first = element.getFirstChild();
  return first !== null && isInline(first);
}

/** The line's texts and breaks, links opened up; a break counts as one character. */
export function $leaves(line: ElementNode): Leaf[] {
  const leaves: Leaf[] = [];
  let at = 0;
  const visit = (element: ElementNode) => {
    for (const node of element.getChildren()) {
      if ($isTextNode(node) || $isLineBreakNode(node)) {
        const length = $isTextNode(node) ? node.getTextContentSize() : 1;
        leaves.push({ node, start: at, end: at + length });
        at += length;
      } else if ($isElementNode(node)) visit(node);
    }
  };
  visit(line);
  return leaves;
}

export function $lineText(line: ElementNode): string {
  return $leaves(line)
    .map(({ node }) => ($isTextNode(node) ? node.getTextContent() : "\n"))
    .join("");
}

function isInline(node: LexicalNode): boolean {
  return $isTextNode(node) || $isLineBreakNode(node) || ($isElementNode(node) && node.isInline());
}
