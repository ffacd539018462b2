import {
  attribute,
  childrenOf,
  elementsOf,
  findElement,
  type HtmlElement,
  type HtmlNode,
  hasClass,
  isElement,
  lineText,
} from "./html-tree.ts";

/** Where the text of a page is, and what in it is none. */
export interface PageText {
  root: HtmlNode;
  headline: HtmlElement | undefined;
  /** The first picture, with the figure around it when there is one. */
  picture: { image: HtmlElement; figure: HtmlElement | undefined } | undefined;
  /** Menus, footers and other parts of the page that are not its text. */
  furniture: HtmlElement[];
}

/** Finds the text of a page: its only article, else its main part, else all of it. */
export function findPageText(document: HtmlNode): PageText {
  const articles = [...elementsOf(document)].filter((element) => element.tagName === "article");
  const main = findElement(document, isMain);
  const root = (articles.length === 1 ? articles[0] : main) ?? document;
  return {
    root,
    headline: findHeadline(root) ?? (root === document ? undefined : findHeadline(document)),
    picture: findPicture(root),
    furniture: [...elementsOf(root)].filter((element) => isFurniture(element, root !== document)),
  };
}

/** What a page's fields were read from: it must not come again as copy. */
export function takenElements({ headline, picture, furniture }: PageText): Set<HtmlNode> {
  const taken = new Set<HtmlNode>(furniture);
  if (headline) taken.add(headline);
  if (picture) taken.add(picture.figure ?? picture.image);
  return taken;
}

/** The first heading, when it is one of the first level: a later one divides the text. */
function findHeadline(root: HtmlNode): HtmlElement | undefined {
  const first = findElement(root, (element) => /^h[1-6]$/.test(element.tagName));
  return first?.tagName === "h1" && lineText(first) !== "" ? first : undefined;
}

function findPicture(root: HtmlNode): PageText["picture"] {
  for (const element of elementsOf(root)) {
    // In our own HTML these are pictures of the body, and its first one is no lead image.
    if (isOwnFigure(element)) return undefined;
    if (element.tagName === "figure") {
      const image = findElement(element, isImage);
      if (image) return { image, figure: element };
    }
    if (isImage(element)) return { image: element, figure: undefined };
  }
  return undefined;
}

function isOwnFigure(element: HtmlElement): boolean {
  const isOurs = hasClass(element, "picture") || hasClass(element, "gallery");
  return element.tagName === "figure" && isOurs;
}

/** One that can be had: on the web, in the page itself, or beside its file. */
function isImage(element: HtmlElement): boolean {
  if (element.tagName !== "img") return false;
  const address = (attribute(element, "src") ?? "").trim();
  return (
    /^(?:https?:\/\/|data:image\/)/i.test(address) || /^[^/\\#?:]+(?:[/\\]|\.\w+$)/.test(address)
  );
}

function isMain(element: HtmlElement): boolean {
  return element.tagName === "main" || attribute(element, "role") === "main";
}

/** Menus and forms are never text; what a page puts at its edges is not, once its text is known. */
function isFurniture(element: HtmlElement, textIsKnown: boolean): boolean {
  const role = attribute(element, "role") ?? "";
  if (element.tagName === "nav" || role === "navigation" || role === "search") return true;
  if (!textIsKnown) return false;
  if (element.tagName === "footer") return !isInQuote(element);
  return /^(?:banner|contentinfo|complementary)$/.test(role);
}

/** There a footer says who is quoted. */
function isInQuote(element: HtmlElement): boolean {
  const parent = element.parentNode;
  return parent !== null && isElement(parent) && parent.tagName === "blockquote";
}

/** The text of a figure's caption. */
export function captionOf(figure: HtmlElement): string {
  const caption = childrenOf(figure)
    .filter(isElement)
    .find((element) => element.tagName === "figcaption");
  return caption ? lineText(caption) : "";
}
