import { findElement, type HtmlNode, parseHtml } from "./html-tree.ts";

/**
 * The text boxes of a Word drawing. Word writes the drawing into a comment that browsers pass over
 * and shows them a picture of it, but what stands in its boxes is text like any other.
 */
export function textBoxesOf(node: HtmlNode): HtmlNode[] {
  if (node.nodeName !== "#comment" || !("data" in node)) return [];
  if (!/^\[if gte vml/.test(node.data)) return [];
  const boxes: HtmlNode[] = [];
  for (let at = 0; ; ) {
    const begin = node.data.indexOf("<v:textbox", at);
    const open = begin < 0 ? -1 : node.data.indexOf(">", begin);
    const end = open < 0 ? -1 : node.data.indexOf("</v:textbox", open);
    if (end < 0) return boxes;
    const box = parseHtml(node.data.slice(open + 1, end));
    const frame = findElement(box, ({ tagName }) => tagName === "table");
    frame?.attrs.push({ name: "border", value: "1" });
    boxes.push(box);
    at = end;
  }
}
