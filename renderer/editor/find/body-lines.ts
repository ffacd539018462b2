import {
  $getRoot,
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

/** Every element that text stands in: paragraphs, items, captions, titles, cells. In reading order. */
export function* $lines(): Generator<ElementNode> {
  yield* $linesIn($getRoot());
}

function* $linesIn(element: ElementNode): Generator<ElementNode> {
  const first = element.getFirstChild();
  if (first && isInline(first)) {
    yield element;
    return;
  }
  for (const child of element.getChildren()) if ($isElementNode(child)) yield* $linesIn(child);
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
