import type { LeftOut } from "./html-tally.ts";
import {
  attribute,
  childrenOf,
  type HtmlElement,
  type HtmlNode,
  isElement,
  lineText,
} from "./html-tree.ts";
import type { PageMeasures } from "./page-measure.ts";

/** What stands on a page and is no part of its article. */
export type FurnitureKind = Extract<
  LeftOut,
  "furniture" | "cookies" | "sharing" | "relatedLinks" | "advert" | "signUp" | "readers"
>;

export interface Furniture {
  element: HtmlElement;
  kind: FurnitureKind;
}

/** Parts of a page below a node that are not its text; what stands in one is not asked again. */
export function furnitureIn(
  root: HtmlNode,
  textIsKnown: boolean,
  measures: PageMeasures,
): Furniture[] {
  const found: Furniture[] = [];
  const whole = measures(root).text;
  const waiting: HtmlNode[] = [...childrenOf(root)].reverse();
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    if (!isElement(node)) continue;
    const kind = kindOf(node, textIsKnown, whole, measures);
    if (kind) {
      found.push({ element: node, kind }, ...listBelow(node, kind, measures));
      continue;
    }
    for (let at = node.childNodes.length - 1; at >= 0; at -= 1) waiting.push(node.childNodes[at]!);
  }
  return found;
}

/**
 * What of a page lies outside of its text. Parts that nothing is known of count too: nobody should
 * think that a page was taken whole.
 */
export function furnitureBeside(
  document: HtmlNode,
  root: HtmlNode,
  measures: PageMeasures,
): FurnitureKind[] {
  const kinds: FurnitureKind[] = [];
  const path = new Set<HtmlNode>();
  for (let node: HtmlNode | null = root; node; node = "parentNode" in node ? node.parentNode : null)
    path.add(node);
  const waiting: HtmlNode[] = [document];
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    if (node === root) continue;
    if (path.has(node)) {
      waiting.push(...childrenOf(node).toReversed());
      continue;
    }
    if (!isElement(node) || isSilent(node) || measures(node).text === 0) continue;
    kinds.push(kindOf(node, true, Number.POSITIVE_INFINITY, measures) ?? "furniture");
  }
  return kinds;
}

function isSilent({ tagName }: HtmlElement): boolean {
  return /^(?:head|script|style|noscript|template|h1)$/.test(tagName);
}

/** Names that say it all, whatever is in it. */
const strong: readonly (readonly [RegExp, FurnitureKind])[] = [
  [/\b(?:cookies?|consent|gdpr|onetrust)\b/, "cookies"],
  [/\b(?:newsletter|subscribe|signup|sign up|paywall|regwall)\b/, "signUp"],
  [
    /\b(?:outbrain|taboola|advert|adverts|advertisement|advertising|adslot|ad slot|ad unit|sponsored links)\b/,
    "advert",
  ],
  [/\b(?:disqus|comments|commenting|comment list|respond)\b/, "readers"],
  [
    /\b(?:breadcrumbs?|skip link|skip to content|pagination|back to top|screen reader text)\b/,
    "furniture",
  ],
];

/** Names that a part of the text may have too: these count where it is made of links, or short. */
const weak: readonly (readonly [RegExp, FurnitureKind])[] = [
  [/\b(?:share|sharing|shares|social|follow us|addthis|sharedaddy)\b/, "sharing"],
  [
    /\b(?:related|recommended|recommendations|more stories|more on|more from|read more|read next|most read|most popular|popular|trending|latest|teasers?|promo)\b/,
    "relatedLinks",
  ],
  [/\b(?:ad|ads|banner|sponsor)\b/, "advert"],
  [
    /\b(?:tags|tag list|topics|toolbar|print|sidebar|widget|menu|modal|popup|overlay)\b/,
    "furniture",
  ],
];

/** An element with more of the text than this is no furniture, whatever it is called. */
const largestShare = 0.4;
const shortText = 200;
/** Some systems put the whole page into a form: that is none to fill in. */
const longestForm = 600;

function kindOf(
  element: HtmlElement,
  textIsKnown: boolean,
  whole: number,
  measures: PageMeasures,
): FurnitureKind | undefined {
  const { tagName } = element;
  const { text, linked, holdsTitle } = measures(element);
  const role = attribute(element, "role") ?? "";
  const name = nameOf(element);
  const named = kindIn(strong, name);
  if (tagName === "nav" || /^(?:navigation|search|menu|menubar|toolbar)$/.test(role)) {
    return kindIn(weak, name) ?? named ?? "furniture";
  }
  if (/^(?:alertdialog|dialog)$/.test(role)) return named ?? "furniture";
  if (tagName === "form" && text < longestForm) return named ?? "signUp";
  if (textIsKnown && tagName === "footer" && !isInQuote(element)) return "furniture";
  if (textIsKnown && /^(?:banner|contentinfo|complementary)$/.test(role))
    return named ?? "furniture";
  if (isRelatedHeading(element, measures) && listAfter(element, measures)) {
    return "relatedLinks";
  }
  if (!isContainer(tagName) || holdsTitle) return undefined;
  // What can only be the text itself, under whatever name.
  if (text > shortText && text > whole * largestShare) return undefined;
  const isOfLinks = linked > text * 0.5;
  if (named) return named;
  const guessed = kindIn(weak, name);
  if (guessed && (text < shortText || isOfLinks)) return guessed;
  return tagName === "aside" && textIsKnown && isOfLinks ? "relatedLinks" : undefined;
}

function kindIn(
  names: readonly (readonly [RegExp, FurnitureKind])[],
  name: string,
): FurnitureKind | undefined {
  return names.find(([pattern]) => pattern.test(name))?.[1];
}

/** Class and id as words: `relatedStories more-on` becomes `related stories more on`. */
function nameOf(element: HtmlElement): string {
  const given = ["class", "id", "data-component", "data-testid"].map(
    (name) => attribute(element, name) ?? "",
  );
  return given
    .join(" ")
    .slice(0, 500)
    .replace(/([a-z])([A-Z])/g, "$1 $2")
    .replace(/[-_:]+/g, " ")
    .toLowerCase();
}

function isContainer(name: string): boolean {
  return /^(?:div|section|aside|ul|ol|header|form|dialog|p|span)$/.test(name);
}

function isHeading({ tagName }: HtmlElement): boolean {
  return /^(?:h[2-6]|p|strong)$/.test(tagName);
}

function isRelatedHeading(element: HtmlElement, measures: PageMeasures): boolean {
  return (
    isHeading(element) &&
    measures(element).text < 60 &&
    /^(?:related(?: (?:articles?|stories|news|topics|content|links|posts|coverage))?|read (?:more|next|also)|more (?:on|from|about) .+|more (?:stories|news)|most (?:read|popular)|you (?:may|might) (?:also )?like|recommended(?: for you)?|see also|lesen sie auch|mehr zum thema|à lire aussi|lire aussi|leia também|lee también|leggi anche|lees ook)\s*:?$/i.test(
      lineText(element),
    )
  );
}

/** The list right below a heading, when it is made of links. */
function listAfter(heading: HtmlElement, measures: PageMeasures): HtmlElement | undefined {
  const siblings = heading.parentNode ? childrenOf(heading.parentNode).filter(isElement) : [];
  const next = siblings[siblings.indexOf(heading) + 1];
  if (!next || !/^(?:ul|ol|div)$/.test(next.tagName)) return undefined;
  const { text, linked } = measures(next);
  return linked > text * 0.7 ? next : undefined;
}

function listBelow(element: HtmlElement, kind: FurnitureKind, measures: PageMeasures): Furniture[] {
  const list = isHeading(element) ? listAfter(element, measures) : undefined;
  return list ? [{ element: list, kind }] : [];
}

/** There a footer says who is quoted. */
function isInQuote(element: HtmlElement): boolean {
  const parent = element.parentNode;
  return parent !== null && isElement(parent) && parent.tagName === "blockquote";
}
