import {
  $createRangeSelection,
  $getNodeByKey,
  $isElementNode,
  $isTextNode,
  $setSelection,
  type LexicalEditor,
  type NodeKey,
  type TextNode,
} from "lexical";
import type { Span } from "../../../shared/find/find-text.ts";
import { $leaves } from "./body-lines.ts";

interface Point {
  node: TextNode;
  offset: number;
}

/** The stretch of the page on which a stretch of a line is drawn. */
export function $rangeOf(
  editor: LexicalEditor,
  line: NodeKey,
  span: Span,
): StaticRange | undefined {
  const ends = $endsOf(line, span);
  if (!ends) return undefined;
  const [start, end] = ends.map(({ node, offset }) => ({
    text: textIn(editor.getElementByKey(node.getKey())),
    offset,
  }));
  if (!start?.text || !end?.text) return undefined;
  return new StaticRange({
    startContainer: start.text,
    startOffset: Math.min(start.offset, start.text.length),
    endContainer: end.text,
    endOffset: Math.min(end.offset, end.text.length),
  });
}

export function $selectSpan(line: NodeKey, span: Span): void {
  const ends = $endsOf(line, span);
  if (!ends) return;
  const [start, end] = ends;
  const selection = $createRangeSelection();
  selection.anchor.set(start.node.getKey(), start.offset, "text");
  selection.focus.set(end.node.getKey(), end.offset, "text");
  $setSelection(selection);
}

function $endsOf(key: NodeKey, span: Span): [Point, Point] | undefined {
  const line = $getNodeByKey(key);
  if (!$isElementNode(line)) return undefined;
  const texts = $leaves(line).flatMap(({ node, start, end }) =>
    $isTextNode(node) && start < span.end && end > span.start ? [{ node, start, end }] : [],
  );
  const first = texts[0];
  const last = texts.at(-1);
  if (!first || !last) return undefined;
  return [
    { node: first.node, offset: Math.max(span.start - first.start, 0) },
    { node: last.node, offset: Math.min(span.end, last.end) - last.start },
  ];
}

/** A text may be drawn within several elements, one for each of its marks. */
function textIn(element: Node | null): Text | undefined {
  let node = element;
  while (node && !(node instanceof Text)) node = node.firstChild;
  return node ?? undefined;
}
