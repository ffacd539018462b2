import { isDropCapital, joinDropCapital } from "./drop-capitals.ts";
import { inlineStyle } from "./html-style.ts";
import {
  attribute,
  childrenOf,
  elementsOf,
  type HtmlElement,
  type HtmlNode,
  type HtmlText,
  isElement,
  isText,
  rawText,
} from "./html-tree.ts";
import { indentOf, placeOf } from "./word-lists.ts";

/*
 * Mail programs and older browsers take from Word's list items what says that they are some. Left
 * are the marker in an element of its own, the spaces that Word sets behind it, and the indent.
 */

/** Writes on such paragraphs again what Word had written there, and puts its drop capitals back. */
export function restoreItems(root: HtmlNode): void {
  for (const element of elementsOf(root)) {
    if (element.tagName !== "p" || placeOf(inlineStyle(element))) continue;
    if (isDropCapital(element)) joinDropCapital(element);
    const marker = markerIn(element);
    if (!marker) continue;
    addStyle(element, `mso-list:at${Math.round(indentOf(element))} level1`);
    addStyle(marker, "mso-list:ignore");
  }
}

/** More elements than a program puts around a marker, and nodes before it: the search ends there. */
const mostAround = 6;
const mostBefore = 40;

const aMarker =
  /^\s*(?:[·•▪▫◦●○■□➢➤✓✔❖§oØüv\uf0a7\uf0b7\uf0d8\uf0fc*–—-]|\(?(?:\d{1,3}\.){0,8}\d{1,3}[.)]?|\(?[a-z]{1,5}[.)])(?:\s*\u00a0[\s\u00a0]*)$/i;

/** The innermost element that is a marker and the space behind it, at the beginning of the line. */
function markerIn(paragraph: HtmlElement): HtmlElement | undefined {
  const isNamed = /MsoList/.test(attribute(paragraph, "class") ?? "");
  let element = firstText(paragraph)?.parentNode ?? null;
  for (let up = 0; up < mostAround && element !== null && element !== paragraph; up += 1) {
    if (!isElement(element) || element.tagName !== "span") return undefined;
    const text = rawText(element);
    if (text.length > 200) return undefined;
    if (aMarker.test(text)) {
      return isNamed || [...elementsOf(element)].some(isSpacing) ? element : undefined;
    }
    element = element.parentNode;
  }
  return undefined;
}

function firstText(root: HtmlElement): HtmlText | undefined {
  const waiting = [...childrenOf(root)].reverse();
  let node = waiting.pop();
  for (let seen = 0; node && seen < mostBefore; node = waiting.pop(), seen += 1) {
    if (isText(node) && node.value.trim() !== "") return node;
    for (const child of childrenOf(node).toReversed()) waiting.push(child);
  }
  return undefined;
}

/** Word sets the spaces behind a marker very small and in Times, whatever the text is set in. */
function isSpacing(element: HtmlElement): boolean {
  const style = inlineStyle(element);
  const font = style.get("font") ?? `${style.get("font-size")} ${style.get("font-family")}`;
  return /\b7(?:\.0)?pt\b.*times/.test(font) && !/[^\s\u00a0]/.test(rawText(element));
}

function addStyle(element: HtmlElement, declaration: string): void {
  const style = element.attrs.find(({ name }) => name === "style");
  if (style) style.value += `;${declaration}`;
  else element.attrs.push({ name: "style", value: declaration });
}
