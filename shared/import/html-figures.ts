import type { Block, GalleryPicture, Picture, Run } from "../copy/copy.ts";
import { isWebAddress } from "../links.ts";
import { isMediaId } from "../media.ts";
import type { PictureSource } from "../picture-schema.ts";
import type { BlockSink } from "./html-blocks.ts";
import { isBlockElement } from "./html-names.ts";
import type { HtmlReading, Place, ReadElement } from "./html-reading.ts";
import { tableOf } from "./html-tables.ts";
import {
  attribute,
  childrenOf,
  elementsOf,
  findElement,
  type HtmlElement,
  hasClass,
  isElement,
  lineText,
} from "./html-tree.ts";

/** A picture in the text. */
export const readImage: ReadElement = (reading, element, sink, place) => {
  if (element.tagName !== "img") return false;
  const alt = attribute(element, "alt") ?? "";
  const sign = signOf(element, alt);
  if (sign !== undefined) {
    sink.line.text(sign, place.marks, place.link, false);
    return true;
  }
  if (isPixel(element)) return true;
  const source = sourceOf(reading, element);
  if (!source) {
    reading.tally.leftOut("picture");
    tellLink(reading, element);
    return true;
  }
  sink.later(asPicture(pictureOf(reading, element, source), "normal"));
  return true;
};

/** A figure: of a picture, of several, or of a table. */
export const readFigure: ReadElement = (reading, element, sink, place) => {
  if (element.tagName !== "figure") return false;
  const images = [...elementsOf(element)].filter(
    (inner) => inner.tagName === "img" && !isPixel(inner) && sourceOf(reading, inner),
  );
  const table = findElement(element, (inner) => inner.tagName === "table");
  const isGallery = hasClass(element, "gallery") || images.length > 1;
  if (images.length === 0 && !isGallery && !table) return false;
  if (findElement(element, isFlowing)) return false;
  const figure: Figure = { reading, element, sink, place, spilled: [] };
  reading.endLine(sink, place);
  if (table) readTableFigure(figure, table);
  else if (isGallery) readGallery(figure, images);
  else readPicture(figure, images[0]!);
  for (const block of figure.spilled) sink.block(block);
  return true;
};

/** A figure that is read, and where to. */
interface Figure {
  reading: HtmlReading;
  element: HtmlElement;
  sink: BlockSink;
  place: Place;
  /** What no caption can hold: it comes after the figure. */
  spilled: Block[];
}

/** A figure with these in it is more than a picture: it is read as any other part of the page. */
function isFlowing(element: HtmlElement): boolean {
  return /^(?:iframe|blockquote|pre|video|audio|h[1-6])$/.test(element.tagName);
}

function readPicture(figure: Figure, image: HtmlElement): void {
  const { reading, element, sink } = figure;
  const wide = ["wide", "alignwide", "alignfull"].some((name) => hasClass(element, name));
  const picture = pictureOf(reading, image, sourceOf(reading, image)!);
  const said = captionAndCredit(figure, element);
  sink.block(asPicture({ ...picture, ...said }, wide ? "wide" : "normal"));
}

function readGallery(figure: Figure, images: readonly HtmlElement[]): void {
  const { reading, element, sink } = figure;
  const id = reading.newId();
  const figures = [...elementsOf(element)].filter((inner) => inner.tagName === "figure");
  const pictures = images.map((image): GalleryPicture => {
    const own = figures.find((inner) => findElement(inner, (each) => each === image));
    const picture = pictureOf(reading, image, sourceOf(reading, image)!);
    return own ? { ...picture, ...captionAndCredit(figure, own) } : picture;
  });
  sink.block({ type: "gallery", id, pictures, caption: captionOf(figure) });
}

function readTableFigure(figure: Figure, element: HtmlElement): void {
  const { reading, sink, place, spilled } = figure;
  const table = tableOf(reading, element, place, spilled);
  const caption = captionOf(figure);
  const fits = table !== undefined && table.caption.length === 0;
  if (table) sink.block(fits ? { ...table, caption } : table);
  if (!fits && caption.length > 0) {
    sink.block({ type: "paragraph", id: reading.newId(), runs: caption });
  }
}

function captionOf({ reading, element, place, spilled }: Figure): Run[] {
  const caption = figcaptionOf(element);
  return caption ? reading.line(caption, place, spilled) : [];
}

function pictureOf(
  reading: HtmlReading,
  image: HtmlElement,
  source: PictureSource,
): GalleryPicture {
  tellLink(reading, image);
  const said = (attribute(image, "alt") ?? "").trim();
  // Word puts there where the picture lies on somebody's machine.
  const alt = /(?:^|\s)(?:[a-z]:[\\/]|\\\\|file:)\S/i.test(said) ? "" : said;
  return { id: reading.newId(), picture: source, caption: [], alt, credit: "" };
}

/** A picture has no link here; one to its own file in full size is not missed. */
function tellLink(reading: HtmlReading, image: HtmlElement): void {
  for (let node = image.parentNode; node && isElement(node); node = node.parentNode) {
    if (isBlockElement(node)) return;
    if (node.tagName !== "a") continue;
    const address = attribute(node, "href") ?? "";
    const isLost = address !== "" && !/\.(?:jpe?g|png|gif|webp|avif|svg|tiff?)$/i.test(address);
    if (isLost) reading.tally.leftOut("pictureLink");
    return;
  }
}

function asPicture(picture: GalleryPicture, width: Picture["width"]): Picture {
  return { type: "picture", width, ...picture };
}

/** Caption and credit, where the page tells the two apart; `own` is the figure or one within it. */
function captionAndCredit(
  { reading, place, spilled }: Figure,
  own: HtmlElement,
): { caption: Run[]; credit: string } {
  const caption = figcaptionOf(own);
  if (!caption) return { caption: [], credit: "" };
  const credit = [...elementsOf(caption)].find((inner) =>
    /\b(?:credit|photographer|copyright|source)s?\b/i.test(attribute(inner, "class") ?? ""),
  );
  if (credit) reading.skip(credit);
  return {
    caption: reading.line(caption, place, spilled),
    credit: credit ? lineText(credit) : "",
  };
}

function figcaptionOf(figure: HtmlElement): HtmlElement | undefined {
  return childrenOf(figure)
    .filter(isElement)
    .find((element) => element.tagName === "figcaption");
}

/** Where a picture is, when that is somewhere it can be had again: library, web, or with the page. */
function sourceOf(reading: HtmlReading, image: HtmlElement): PictureSource | undefined {
  const id = attribute(image, "data-media") ?? "";
  if (isMediaId(id)) return { kind: "media", id };
  for (const name of ["src", "data-src", "data-original", "data-lazy-src"]) {
    const address = (attribute(image, name) ?? "").trim();
    const kept = /^\/media\/([0-9a-f]{64})\/view$/.exec(address)?.[1];
    if (kept) return { kind: "media", id: kept };
    const full = address.startsWith("//") ? `https:${address}` : address;
    if (isWebAddress(full)) return { kind: "remote", address: full };
  }
  return reading.pictures?.source((attribute(image, "src") ?? "").trim());
}

/** Pictures that only count readers. */
function isPixel(image: HtmlElement): boolean {
  return ["width", "height"].some((name) => {
    const size = attribute(image, name);
    return size !== undefined && Number.parseFloat(size) <= 2;
  });
}

/** Mail and chat programs show an emoji as a picture of it, Google a check box. */
function signOf(image: HtmlElement, alt: string): string | undefined {
  if (attribute(image, "aria-roledescription") === "checkbox") {
    return alt === "checked" ? "☑ " : "☐ ";
  }
  const named = attribute(image, "data-stringify-emoji");
  if (named !== undefined) return alt || named;
  if (hasClass(image, "emoji") || hasClass(image, "an1")) return alt || undefined;
  return alt.length <= 14 && /^\p{Extended_Pictographic}/u.test(alt) ? alt : undefined;
}
