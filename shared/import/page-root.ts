import {
  attribute,
  childrenOf,
  elementsOf,
  findElement,
  type HtmlElement,
  type HtmlNode,
  isElement,
} from "./html-tree.ts";
import type { PageMeasures } from "./page-measure.ts";

/** A page with more than these is a list of articles. */
const mostArticles = 200;

/**
 * The part of a page that holds its text: the article with most of the text, else the main part,
 * else, on a page that is a whole one, the element that most of its paragraphs stand in. All of the
 * page when none of these is clear.
 */
export function textRootOf(document: HtmlNode, measures: PageMeasures): HtmlNode {
  const all = [...elementsOf(document)];
  const main = all.find(isMain);
  const article = largest(all.filter(isArticle).slice(0, mostArticles), measures);
  const inMain = main ? measures(main).reading : 0;
  if (article && (!main || isWithin(article, main) || measures(article).reading > inMain)) {
    return article;
  }
  if (main) return main;
  const body = all.find((element) => element.tagName === "body");
  return (body && isWholePage(document) && densest(body, measures)) || document;
}

function isArticle(element: HtmlElement): boolean {
  if (element.tagName === "article") return true;
  if (attribute(element, "role") === "article") return true;
  return attribute(element, "itemprop") === "articleBody";
}

function isMain(element: HtmlElement): boolean {
  return element.tagName === "main" || attribute(element, "role") === "main";
}

/** The one that has most of the text of all; none when it is shared out among several. */
function largest(
  articles: readonly HtmlElement[],
  measures: PageMeasures,
): HtmlElement | undefined {
  const outer = articles.filter(
    (element) => !articles.some((other) => other !== element && isWithin(element, other)),
  );
  const lengths = outer.map((element) => measures(element).reading);
  const whole = lengths.reduce((sum, length) => sum + length, 0);
  const most = Math.max(0, ...lengths);
  if (outer.length === 1) return outer[0];
  return most > whole / 2 ? outer[lengths.indexOf(most)] : undefined;
}

function isWithin(element: HtmlElement, other: HtmlElement): boolean {
  for (let node = element.parentNode; node; node = "parentNode" in node ? node.parentNode : null) {
    if (node === other) return true;
  }
  return false;
}

/** Pieces of pages are read as they are; a page with a head and several parts has one that counts. */
function isWholePage(document: HtmlNode): boolean {
  return (
    findElement(document, ({ tagName }) => tagName === "nav" || tagName === "header") !== undefined
  );
}

/**
 * The element that holds most of the text in its own paragraphs, when that is nearly all of it. On
 * pages without marked parts that is the article, and its neighbours are menus and teasers.
 */
function densest(body: HtmlElement, measures: PageMeasures): HtmlElement | undefined {
  const whole = measures(body).reading;
  let best: HtmlElement = body;
  for (;;) {
    const inner: HtmlElement | undefined = childrenOf(best)
      .filter(isElement)
      .find((element) => measures(element).reading > whole * 0.8);
    if (!inner || !/^(?:div|section|td|tr|tbody|table|form)$/.test(inner.tagName)) break;
    best = inner;
  }
  return best === body || whole < 500 ? undefined : best;
}
