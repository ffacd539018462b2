import type { ArticleFields } from "../article/article.ts";
import {
  attribute,
  childrenOf,
  elementsOf,
  findElement,
  type HtmlElement,
  type HtmlNode,
  isElement,
  lineText,
} from "./html-tree.ts";
import type { PageMeasures } from "./page-measure.ts";

/** What stands between a page's headline and its first paragraphs, and is none of them. */
export interface PageHead {
  standfirst: string;
  /** Names as the page prints them, for pages whose data give none. */
  names: string[];
  /** As in a `datetime` attribute; "" when not given. */
  published: string;
  /** The elements that this was read from. */
  taken: HtmlElement[];
}

const longestLine = 150;
const longestStandfirst = 600;
/** Nodes looked at: a head stands at the top, or there is none. */
const deepestHead = 1500;

/** Reads byline, date and standfirst of a page by their places, elements and classes. */
export function readPageHead(
  root: HtmlNode,
  headline: HtmlElement | undefined,
  furniture: ReadonlySet<HtmlNode>,
  measures: PageMeasures,
): PageHead {
  const head: PageHead = { standfirst: "", names: [], published: "", taken: [] };
  const waiting: HtmlNode[] = [root];
  for (let seen = 0, next = waiting.pop(); next && seen < deepestHead; next = waiting.pop()) {
    seen += 1;
    if (next === headline || furniture.has(next) || (isElement(next) && reads(next))) continue;
    if (isElement(next) && isText(next, measures)) break;
    waiting.push(...childrenOf(next).toReversed());
  }
  return head;

  /** True when the element was one of the head's parts. */
  function reads(element: HtmlElement): boolean {
    const isSign = isByline(element);
    const isDate = isTime(element);
    if (!isSign && !isDate && !isStandfirst(element)) return false;
    if (measures(element).text > longestStandfirst) return false;
    const text = lineText(element);
    const isShort = text !== "" && text.length <= longestLine;
    if (isSign && isShort) {
      if (head.names.length === 0) head.names = namesIn(element, text);
      head.taken.push(element);
    } else if (isDate && isShort) {
      head.published ||= attribute(element, "datetime") ?? "";
      head.taken.push(lineOf(element, text));
    } else if (
      isStandfirst(element) &&
      text !== "" &&
      text.length < 600 &&
      head.standfirst === ""
    ) {
      head.standfirst = text;
      head.taken.push(element);
    } else return false;
    return true;
  }
}

/** The text has begun here: what looks like a part of the head further down is part of it. */
function isText(element: HtmlElement, measures: PageMeasures): boolean {
  return /^(?:p|blockquote|ul|ol)$/.test(element.tagName) && measures(element).text > 60;
}

/** The authors that page data and head agree on; data are meant for machines, so they go first. */
export function bylineOf(data: readonly string[], head: PageHead): ArticleFields["byline"] {
  const names = data.length > 0 ? data : head.names;
  return { people: names.map((name) => ({ name, role: "writer" })), line: "" };
}

function isByline(element: HtmlElement): boolean {
  if (/^(?:author|creator)$/.test(attribute(element, "itemprop") ?? "")) return true;
  if (attribute(element, "rel") === "author") return true;
  return /(?:^|[\s_-])(?:byline|by-line|author|authors|contributors?)(?:$|[\s_-])/i.test(
    classesOf(element),
  );
}

function isTime(element: HtmlElement): boolean {
  return element.tagName === "time" && attribute(element, "datetime") !== undefined;
}

function isStandfirst(element: HtmlElement): boolean {
  if (!/^(?:p|div|h2|h3|section)$/.test(element.tagName)) return false;
  return /(?:^|[\s_-])(?:standfirst|dek|deck|sub-?headline|sub-?title|stand-first|article-summary|lede|teaser-text)(?:$|[\s_-])/i.test(
    classesOf(element),
  );
}

function classesOf(element: HtmlElement): string {
  return attribute(element, "class") ?? "";
}

/** “Published 3 May” around the date goes with it. */
function lineOf(time: HtmlElement, text: string): HtmlElement {
  const parent = time.parentNode;
  const isLine = parent !== null && isElement(parent) && /^(?:p|div|span|li)$/.test(parent.tagName);
  return isLine && lineText(parent).length <= text.length + 40 ? parent : time;
}

function namesIn(element: HtmlElement, text: string): string[] {
  const links = [...elementsOf(element)]
    .filter(({ tagName }) => tagName === "a")
    .map(lineText)
    .filter((name) => name !== "");
  if (links.length > 0) return links.filter(isName);
  const inner = findElement(element, (each) => attribute(each, "itemprop") === "name");
  const line = (inner ? lineText(inner) : text).replace(
    /^(?:by|von|par|por|di|words by)[\s:]+/i,
    "",
  );
  return line.split(/\s*(?:,|&|\band\b|\bund\b|\bet\b)\s*/).filter(isName);
}

function isName(text: string): boolean {
  return /^\p{L}[\p{L}\p{M}.'’ -]{2,60}$/u.test(text) && text.split(" ").length <= 6;
}
