import { childrenOf, type HtmlNode, isElement, isText } from "./html-tree.ts";

/** How much there is below a node, in letters without the white space around them. */
export interface Measure {
  text: number;
  /** Of links and buttons. */
  linked: number;
  /** Of paragraphs, quotes, lists and cells, without their links. */
  reading: number;
  /** True where a headline or a whole article stands below. */
  holdsTitle: boolean;
}

export type PageMeasures = (node: HtmlNode) => Measure;

/** Measures a page in one go: asked element by element, a deep page would take the square of the time. */
export function measurePage(document: HtmlNode): PageMeasures {
  const found = new Map<HtmlNode, Measure>();
  const order: HtmlNode[] = [];
  const waiting: { node: HtmlNode; inLink: boolean; inLine: boolean }[] = [
    { node: document, inLink: false, inLine: false },
  ];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { node, inLink, inLine } = next;
    const length = isText(node) ? node.value.trim().length : 0;
    order.push(node);
    found.set(node, {
      text: length,
      linked: inLink ? length : 0,
      reading: inLine && !inLink ? length : 0,
      holdsTitle: false,
    });
    const name = isElement(node) ? node.tagName : "";
    if (/^(?:script|style|template|noscript)$/.test(name)) continue;
    const within = {
      inLink: inLink || name === "a" || name === "button",
      inLine: lines.test(name) || (inLine && !boxes.test(name)),
    };
    for (const child of childrenOf(node)) waiting.push({ node: child, ...within });
  }
  for (const node of order.toReversed()) {
    const parent = "parentNode" in node && node.parentNode ? found.get(node.parentNode) : undefined;
    if (!parent) continue;
    const own = found.get(node)!;
    parent.text += own.text;
    parent.linked += own.linked;
    parent.reading += own.reading;
    if (own.holdsTitle || (isElement(node) && /^(?:h1|article)$/.test(node.tagName))) {
      parent.holdsTitle = true;
    }
  }
  const nothing: Measure = { text: 0, linked: 0, reading: 0, holdsTitle: false };
  return (node) => found.get(node) ?? nothing;
}

const lines = /^(?:p|blockquote|li|pre|td|dd)$/;
const boxes = /^(?:div|section|article|aside|main|header|footer|nav|ul|ol|table|form)$/;
