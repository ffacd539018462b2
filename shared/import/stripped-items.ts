import { isDropCapital, joinDropCapital } from "./drop-capitals.ts";
import { inlineStyle } from "./html-style.ts";
import {
  attribute,
  childrenOf,
  elementsOf,
  findElement,
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

const bullet = /^[·•▪▫◦●○■□➢➤✓✔❖§\uf0a7\uf0b7\uf0d8\uf0fc*–—-]$/;
/** Letters that are bullets in the fonts for those. */
const letterBullet = /^[oØüv]$/i;
const bareNumber = /^(?:\d{1,3}\.){0,8}\d{1,3}$/;
/** Of letters only one, or a Roman number: more of them are a word that is cut short. */
const number =
  /^\(?(?:(?:\d{1,3}\.){0,8}\d{1,3}|[a-z]|(?=[ivxl])(?:xl|l?x{0,3})(?:ix|iv|v?i{0,3}))[.)]$/i;

/** Of spaces behind a marker, where nothing else says that it is one. */
const leastSpaces = 3;

/**
 * Whether an element with these words is a marker and the space behind it. Word's spacing says it
 * for sure. The name of a style says only that a paragraph is indented: there "250" or "Mr." are
 * words of it.
 */
function isMarker(element: HtmlElement, text: string, isNamed: boolean): boolean {
  const [, sign = "", space = ""] = /^\s*(\S+)(\s+)$/.exec(text) ?? [];
  const spaces = space.replace(/[^\u00a0]/g, "").length;
  const isSure = bullet.test(sign) || number.test(sign);
  if (spaces === 0 || !(isSure || letterBullet.test(sign) || bareNumber.test(sign))) return false;
  if (findElement(element, isSpacing)) return true;
  return isNamed && isSure && spaces >= leastSpaces;
}

/** The innermost element that is a marker and the space behind it, at the beginning of the line. */
function markerIn(paragraph: HtmlElement): HtmlElement | undefined {
  const isNamed = /MsoList/.test(attribute(paragraph, "class") ?? "");
  let element = firstText(paragraph)?.parentNode ?? null;
  for (let up = 0; up < mostAround && element !== null && element !== paragraph; up += 1) {
    if (!isElement(element) || element.tagName !== "span") return undefined;
    const text = rawText(element);
    if (text.length > 200) return undefined;
    if (isMarker(element, text, isNamed)) return element;
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
