import { parse, type DefaultTreeAdapterTypes as Tree } from "parse5";

export type HtmlNode = Tree.Node;
export type HtmlElement = Tree.Element;
export type HtmlText = Tree.TextNode;

/** The tree of a page or of a piece of one; never throws, whatever the text. */
export function parseHtml(html: string): Tree.Document {
  return parse(hasRunawayFormatting(html) ? html.replace(formattingTag, "") : html);
}

const formattingTag =
  /<\/?(?:a|b|big|code|em|font|i|nobr|s|small|strike|strong|tt|u)(?=[\s/>])[^<>]*>/gi;

/**
 * Formatting elements that are never closed are reopened by the parser in every paragraph that
 * follows: some thousand of them in a file make millions of nodes. No one wrote that by hand.
 */
function hasRunawayFormatting(html: string): boolean {
  let open = 0;
  for (const { 0: tag } of html.matchAll(formattingTag)) {
    open += tag.startsWith("</") ? -1 : 1;
    if (open > 500) return true;
    if (open < 0) open = 0;
  }
  return false;
}

export function isElement(node: HtmlNode): node is HtmlElement {
  return "tagName" in node;
}

export function isText(node: HtmlNode): node is HtmlText {
  return node.nodeName === "#text";
}

export function childrenOf(node: HtmlNode): readonly HtmlNode[] {
  return "childNodes" in node ? node.childNodes : [];
}

/** An attribute's value, or `undefined` when the element does not have it. */
export function attribute(element: HtmlElement, name: string): string | undefined {
  return element.attrs.find((attr) => attr.name === name)?.value;
}

export function hasClass(element: HtmlElement, name: string): boolean {
  return (attribute(element, "class") ?? "").split(/\s+/).includes(name);
}

/** Every element below a node in document order. Without recursion: trees can be very deep. */
export function* elementsOf(root: HtmlNode): Generator<HtmlElement> {
  const waiting = [...childrenOf(root)].reverse();
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    if (!isElement(node)) continue;
    yield node;
    for (let at = node.childNodes.length - 1; at >= 0; at -= 1) waiting.push(node.childNodes[at]!);
  }
}

export function findElement(
  root: HtmlNode,
  matches: (element: HtmlElement) => boolean,
): HtmlElement | undefined {
  for (const element of elementsOf(root)) if (matches(element)) return element;
  return undefined;
}

const places = new WeakMap<readonly HtmlNode[], ReadonlyMap<HtmlNode, number>>();

/** Where a node stands among its siblings; to search for each of many takes the square of the time. */
export function placeAmong(siblings: readonly HtmlNode[], node: HtmlNode): number {
  const at = places.get(siblings)?.get(node);
  if (at !== undefined && siblings[at] === node) return at;
  const now = new Map(siblings.map((each, place) => [each, place]));
  places.set(siblings, now);
  return now.get(node) ?? siblings.length;
}

/** The element next to it on one side, with no text between. */
export function elementBeside(element: HtmlElement, step: 1 | -1): HtmlElement | undefined {
  const siblings = element.parentNode?.childNodes ?? [];
  for (let at = placeAmong(siblings, element) + step; siblings[at] !== undefined; at += step) {
    const node = siblings[at]!;
    if (isElement(node)) return node;
    if (isText(node) && node.value.trim() !== "") return undefined;
  }
  return undefined;
}

/** The texts below a node, in document order; without those in elements that are passed over. */
export function* textsOf(
  root: HtmlNode,
  isPassedOver: (element: HtmlElement) => boolean = () => false,
): Generator<HtmlText> {
  const waiting: HtmlNode[] = [root];
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    if (isText(node)) yield node;
    if (isElement(node) && isPassedOver(node)) continue;
    const children = childrenOf(node);
    for (let at = children.length - 1; at >= 0; at -= 1) waiting.push(children[at]!);
  }
}

/** All text below a node as it stands in the source. */
export function rawText(root: HtmlNode): string {
  return [...textsOf(root)].map(({ value }) => value).join("");
}

/** Elements that stand on lines of their own: where one begins or ends, words are parted. */
const parting =
  /^(?:address|article|blockquote|br|dd|div|dl|dt|figcaption|footer|h[1-6]|header|hr|li|ol|p|pre|section|table|td|th|tr|ul)$/;

/** The text below a node on one line. */
export function lineText(root: HtmlNode): string {
  const pieces: string[] = [];
  const waiting: (HtmlNode | " ")[] = [root];
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    if (node === " ") pieces.push(node);
    else if (isText(node)) pieces.push(node.value);
    else {
      const parts = isElement(node) && parting.test(node.tagName);
      if (parts) pieces.push(" ");
      if (parts) waiting.push(" ");
      const children = childrenOf(node);
      for (let at = children.length - 1; at >= 0; at -= 1) waiting.push(children[at]!);
    }
  }
  return pieces
    .join("")
    .replace(/[ \t\n\r\f]+/g, " ")
    .trim();
}

/** The rows of a table, without those of tables within it. */
export function rowsOf(table: HtmlElement): HtmlElement[] {
  return childrenOf(table)
    .filter(isElement)
    .flatMap((part) => {
      if (/^(?:thead|tbody|tfoot)$/.test(part.tagName)) return rowsOf(part);
      return part.tagName === "tr" || part.tagName === "caption" ? [part] : [];
    });
}
