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
import { type FurnitureKind, furnitureBeside, furnitureIn } from "./page-furniture.ts";
import { measurePage, type PageMeasures } from "./page-measure.ts";
import { textRootOf } from "./page-root.ts";

/** Where the text of a page is, and what in it is none. */
export interface PageText {
  root: HtmlNode;
  headline: HtmlElement | undefined;
  /** The first picture, with the figure around it when there is one. */
  picture: { image: HtmlElement; figure: HtmlElement | undefined } | undefined;
  /** Menus, footers and other parts within the text that are none of it. */
  furniture: HtmlElement[];
  /** What was left out, within the text and beside it. */
  leftOut: FurnitureKind[];
  measures: PageMeasures;
}

/** Finds the text of a page. */
export function findPageText(document: HtmlNode): PageText {
  const measures = measurePage(document);
  const root = textRootOf(document, measures);
  const textIsKnown = root !== document;
  const furniture = furnitureIn(root, textIsKnown, measures);
  const inFurniture = new Set<HtmlNode>(
    furniture.flatMap(({ element }) => [element, ...elementsOf(element)]),
  );
  const beside = textIsKnown ? furnitureBeside(document, root, measures) : [];
  return {
    root,
    measures,
    headline: findHeadline(root) ?? (textIsKnown ? findHeadline(document) : undefined),
    picture: findPicture(root, inFurniture),
    furniture: furniture.map(({ element }) => element),
    leftOut: [
      ...furniture.filter(({ element }) => measures(element).text > 0).map(({ kind }) => kind),
      ...beside,
    ],
  };
}

/** What a page's fields were read from: it must not come again as copy. */
export function takenElements({
  headline,
  picture,
  furniture,
}: Pick<PageText, "headline" | "picture" | "furniture">): Set<HtmlNode> {
  const taken = new Set<HtmlNode>(furniture);
  if (headline) taken.add(headline);
  if (picture) taken.add(picture.figure ?? picture.image);
  return taken;
}

/** The first heading, when it is one of the first level: a later one divides the text. */
function findHeadline(root: HtmlNode): HtmlElement | undefined {
  const first = findElement(
    root,
    (element) => /^h[1-6]$/.test(element.tagName) && lineText(element) !== "",
  );
  return first?.tagName === "h1" ? first : undefined;
}

function findPicture(root: HtmlNode, furniture: ReadonlySet<HtmlNode>): PageText["picture"] {
  for (const element of elementsOf(root)) {
    if (furniture.has(element)) continue;
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

/** The text of a figure's caption. */
export function captionOf(figure: HtmlElement): string {
  const caption = childrenOf(figure)
    .filter(isElement)
    .find((element) => element.tagName === "figcaption");
  return caption ? lineText(caption) : "";
}
