import type { Finding } from "../article/finding.ts";
import type { Block, Run } from "../copy/copy.ts";
import { normaliseRuns } from "../copy/runs.ts";
import { safeAddress } from "../links.ts";
import type { LocalPictures } from "./file-pictures.ts";
import { type BlockSink, CopySink, ItemSink, LineSink } from "./html-blocks.ts";
import { readBox } from "./html-boxes.ts";
import { readEmbed } from "./html-embeds.ts";
import { readFigure, readImage } from "./html-figures.ts";
import { readCode, readInterview, readPullQuote } from "./html-lines.ts";
import { readList } from "./html-lists.ts";
import { isBlockName, isEmbeddedName, isSilentName, lineKindOf } from "./html-names.ts";
import { isTracked, officeMatter } from "./html-office.ts";
import type { HtmlReading, Place, ReadElement } from "./html-reading.ts";
import { type InlineStyle, inlineStyle, isHidden, marksWithin } from "./html-style.ts";
import { readTable } from "./html-tables.ts";
import { HtmlTally } from "./html-tally.ts";
import {
  attribute,
  childrenOf,
  type HtmlElement,
  type HtmlNode,
  isElement,
  isText,
  lineText,
  parseHtml,
  rawText,
} from "./html-tree.ts";
import type { ReadLink } from "./line-builder.ts";
import { isWordItem, isWordMarker, readWordLists, type WordItem, wordItem } from "./word-lists.ts";

export interface HtmlCopy {
  blocks: Block[];
  findings: Finding[];
}

/**
 * Copy from HTML, a page or a piece of one: from the clipboard, a file or a CMS. Keeps every text a
 * reader would see; leaves out what nobody should (hidden text, tracked deletions, comments,
 * scripts) and says so. Never throws, whatever the HTML, and never fetches anything.
 */
export function copyFromHtml(
  html: string,
  newId: () => string,
  pictures?: LocalPictures,
): HtmlCopy {
  return copyFromTree(parseHtml(html), newId, new Set(), pictures);
}

/** The same from a tree that has been parsed; `skip` holds elements that were read already. */
export function copyFromTree(
  root: HtmlNode,
  newId: () => string,
  skip: ReadonlySet<HtmlNode> = new Set(),
  pictures?: LocalPictures,
): HtmlCopy {
  const sink = new CopySink(newId);
  const reader = new HtmlReader(newId, skip, pictures);
  reader.readAll(root, sink);
  return { blocks: sink.blocks, findings: reader.tally.findings() };
}

const outermost: Place = {
  marks: new Set(),
  link: undefined,
  kind: "paragraph",
  inParagraph: false,
  pre: false,
  depth: 0,
};

/** Deeper than any hand or program nests; beyond it only the text counts, and the stack holds. */
const deepest = 300;

/** Elements with a reader of their own, asked in this order. */
const readers: readonly ReadElement[] = [
  readEmbed,
  readImage,
  readFigure,
  readPullQuote,
  readInterview,
  readCode,
  readBox,
  readTable,
  readList,
];

class HtmlReader implements HtmlReading {
  readonly tally = new HtmlTally();
  readonly newId: () => string;
  readonly pictures: LocalPictures | undefined;
  readonly #skip: Set<HtmlNode>;

  constructor(
    newId: () => string,
    skip: ReadonlySet<HtmlNode>,
    pictures: LocalPictures | undefined,
  ) {
    this.newId = newId;
    this.pictures = pictures;
    this.#skip = new Set(skip);
  }

  readAll(root: HtmlNode, sink: BlockSink): void {
    this.#children(root, sink, outermost);
    sink.endLine("paragraph", true);
  }

  skip(node: HtmlNode): void {
    this.#skip.add(node);
  }

  isSkipped(node: HtmlNode): boolean {
    return this.#skip.has(node);
  }

  flow(element: HtmlElement, sink: BlockSink, place: Place): void {
    this.#node(element, sink, place);
  }

  content(element: HtmlElement, sink: BlockSink, place: Place): void {
    this.#children(element, sink, this.#within(element, inlineStyle(element), place));
  }

  line(element: HtmlElement, place: Place, spilled: Block[]): Run[] {
    const sink = new LineSink();
    this.content(element, sink, { ...place, inParagraph: true });
    sink.endLine();
    spilled.push(...sink.spilled);
    return normaliseRuns(sink.runs);
  }

  blocks(element: HtmlElement, place: Place): Block[] {
    const sink = new CopySink(this.newId);
    const within: Place = { ...place, kind: "paragraph", inParagraph: false, pre: false };
    this.content(element, sink, within);
    sink.endLine("paragraph", true);
    return sink.blocks;
  }

  endLine(sink: BlockSink, place: Place): void {
    sink.endLine(place.kind, !place.inParagraph && !place.pre);
  }

  isLeftOut(element: HtmlElement): boolean {
    const style = inlineStyle(element);
    const name = element.tagName;
    if (isSilentName(name)) {
      if (isEmbeddedName(name)) this.tally.leftOut("embedded");
      return true;
    }
    const matter = officeMatter(element, style);
    if (matter) {
      this.tally.leftOut(matter);
      return true;
    }
    if (isWordMarker(style)) return true;
    if (!isHidden(element, style)) return false;
    if (lineText(element) !== "") this.tally.leftOut("hidden");
    return true;
  }

  #children(parent: HtmlNode, sink: BlockSink, place: Place): void {
    let wordItems: WordItem[] = [];
    const spilled: Block[] = [];
    const endWordList = () => {
      for (const list of readWordLists(wordItems, this.newId)) sink.block(list);
      for (const block of spilled.splice(0)) sink.block(block);
      wordItems = [];
    };
    for (const node of childrenOf(parent)) {
      if (this.#skip.has(node)) continue;
      if (isElement(node) && isWordItem(node)) {
        if (wordItems.length === 0) this.endLine(sink, place);
        wordItems.push(this.#wordItem(node, place, spilled));
      } else {
        if (
          wordItems.length > 0 &&
          (isElement(node) || (isText(node) && node.value.trim() !== ""))
        ) {
          endWordList();
        }
        this.#node(node, sink, place);
      }
    }
    endWordList();
  }

  #wordItem(element: HtmlElement, place: Place, spilled: Block[]): WordItem {
    const inner = new ItemSink();
    this.#children(element, inner, { ...place, inParagraph: true, depth: place.depth + 1 });
    inner.endLine();
    spilled.push(...inner.spilled);
    return wordItem(element, inner.runs);
  }

  #node(node: HtmlNode, sink: BlockSink, place: Place): void {
    if (isText(node)) this.#text(node.value, sink, place);
    else if (isElement(node)) this.#element(node, sink, place);
  }

  #text(text: string, sink: BlockSink, place: Place): void {
    if (!place.pre) {
      sink.line.text(text, place.marks, place.link, false);
      return;
    }
    text.split("\n").forEach((line, at) => {
      if (at > 0) sink.line.break(place.link);
      sink.line.text(line, place.marks, place.link, true);
    });
  }

  #element(element: HtmlElement, sink: BlockSink, place: Place): void {
    const name = element.tagName;
    if (place.depth >= deepest) {
      if (!this.isLeftOut(element)) this.#text(rawText(element), sink, place);
      return;
    }
    // What is shown from elsewhere has no text of its own; its reader decides.
    if (!isEmbeddedName(name) && this.isLeftOut(element)) return;
    const inner = { ...place, depth: place.depth + 1 };
    if (readers.some((read) => read(this, element, sink, inner))) return;
    if (name === "br") {
      sink.line.break(place.link);
    } else if (name === "hr") {
      this.endLine(sink, place);
      sink.block({ type: "rule", id: this.newId() });
    } else if (isBlockName(name)) {
      this.#block(element, sink, place);
    } else {
      this.content(element, sink, place);
    }
  }

  #block(element: HtmlElement, sink: BlockSink, place: Place): void {
    const name = element.tagName;
    this.endLine(sink, place);
    const within: Place = {
      ...this.#within(element, inlineStyle(element), place),
      kind: lineKindOf(name) ?? place.kind,
      inParagraph: place.inParagraph || name === "p" || /^h\d$/.test(name),
      pre: place.pre || name === "pre",
    };
    this.#children(element, sink, within);
    this.endLine(sink, within);
  }

  #within(element: HtmlElement, style: InlineStyle, place: Place): Place {
    const name = element.tagName;
    const link = name === "a" ? (this.#link(element) ?? place.link) : place.link;
    const inHeading =
      typeof place.kind === "number" || typeof lineKindOf(name) === "number" || name === "th";
    const tracked = name === "ins" && isTracked(element);
    const marks = tracked
      ? place.marks
      : marksWithin(element, style, place.marks, { inHeading, inLink: link !== undefined });
    return { ...place, link, marks, depth: place.depth + 1 };
  }

  #link(element: HtmlElement): ReadLink | undefined {
    const raw = attribute(element, "href")?.trim();
    if (!raw) return undefined;
    const href = safeAddress(raw);
    if (href !== undefined) return { href };
    this.tally.unsafeLink(lineText(element));
    return undefined;
  }
}
