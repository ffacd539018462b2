import type { Finding } from "../article/finding.ts";
import { relinked } from "../copy/anchors.ts";
import type { Block, Run } from "../copy/copy.ts";
import { normaliseRuns } from "../copy/runs.ts";
import type { LocalPictures } from "./file-pictures.ts";
import { type BlockSink, CopySink, ItemSink, LineSink } from "./html-blocks.ts";
import { readBox } from "./html-boxes.ts";
import { readEmbed } from "./html-embeds.ts";
import { readFigure, readImage } from "./html-figures.ts";
import { readChatBreak, readGap, readQuotation } from "./html-inline.ts";
import { leftOutAs } from "./html-left-out.ts";
import { readCode, readInterview, readPullQuote } from "./html-lines.ts";
import { readLink } from "./html-links.ts";
import { readList } from "./html-lists.ts";
import { isBlockElement, isEmbeddedName, kindOf } from "./html-names.ts";
import { commentsIn, isTracked } from "./html-office.ts";
import type { HtmlReading, Place, ReadElement } from "./html-reading.ts";
import { type InlineStyle, inlineStyle, keepsLines, marksWithin } from "./html-style.ts";
import { readTable } from "./html-tables.ts";
import { HtmlTally } from "./html-tally.ts";
import {
  attribute,
  childrenOf,
  type HtmlElement,
  type HtmlNode,
  isElement,
  isText,
  parseHtml,
  rawText,
} from "./html-tree.ts";
import { restoreItems } from "./stripped-items.ts";
import { applyStyleSheets, pageOf } from "./style-sheet.ts";
import { type ReadParagraph, WordItems } from "./word-items.ts";
import { isWordItem } from "./word-lists.ts";
import { textBoxesOf } from "./word-text-boxes.ts";

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
  applyStyleSheets(pageOf(root));
  restoreItems(root);
  const sink = new CopySink(newId);
  const reader = new HtmlReader(newId, skip, pictures);
  reader.readAll(root, sink);
  const blocks = relinked(sink.blocks, reader.anchors);
  return { blocks, findings: reader.tally.findings() };
}

const outermost: Place = {
  marks: new Set(),
  link: undefined,
  kind: "paragraph",
  inParagraph: false,
  pre: false,
  lines: false,
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
  readGap,
  readQuotation,
  readChatBreak,
];

class HtmlReader implements HtmlReading {
  readonly tally = new HtmlTally();
  readonly newId: () => string;
  readonly pictures: LocalPictures | undefined;
  /** Ids of items by the ids that their elements have on the page. */
  readonly anchors = new Map<string, string>();
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

  becomes(element: HtmlElement, id: string): void {
    const name = attribute(element, "id");
    if (name) this.anchors.set(name, id);
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
    const matter = leftOutAs(element, inlineStyle(element));
    if (matter && matter !== "nothing") {
      this.tally.leftOut(matter, matter === "comment" ? commentsIn(element) : 1);
    }
    return matter !== undefined;
  }

  #children(parent: HtmlNode, sink: BlockSink, place: Place): void {
    const items = new WordItems(this.newId, sink);
    for (const node of childrenOf(parent)) {
      if (this.#skip.has(node)) continue;
      if (isElement(node) && this.#wordItem(node, items, sink, place)) continue;
      if (items.areOpen && (isElement(node) || (isText(node) && node.value.trim() !== ""))) {
        items.end();
      }
      this.#node(node, sink, place);
    }
    items.end();
  }

  /** A paragraph that Word shows as an item, or that goes on with the one before. */
  #wordItem(element: HtmlElement, items: WordItems, sink: BlockSink, place: Place): boolean {
    if (isWordItem(element)) {
      if (!items.areOpen) this.endLine(sink, place);
      items.add(element, this.#itemParagraph(element, place));
      return true;
    }
    const before = items.itemBefore(element);
    if (before) items.goOn(before, this.#itemParagraph(element, place));
    return before !== undefined;
  }

  #itemParagraph(element: HtmlElement, place: Place): ReadParagraph {
    if (this.isLeftOut(element)) return { runs: [], spilled: [] };
    const sink = new ItemSink();
    const kind = kindOf(element) ?? place.kind;
    this.#children(element, sink, { ...place, kind, inParagraph: true, depth: place.depth + 1 });
    sink.endLine();
    return { runs: sink.runs, spilled: sink.spilled };
  }

  #node(node: HtmlNode, sink: BlockSink, place: Place): void {
    if (isText(node)) this.#text(node.value, sink, place);
    else if (isElement(node)) this.#element(node, sink, place);
    else this.#textBoxes(node, sink, place);
  }

  #textBoxes(node: HtmlNode, sink: BlockSink, place: Place): void {
    for (const box of textBoxesOf(node)) {
      const inner = new CopySink(this.newId);
      this.#children(box, inner, { ...outermost, depth: place.depth + 1 });
      inner.endLine("paragraph", true);
      for (const block of inner.blocks) sink.later(block);
    }
  }

  #text(text: string, sink: BlockSink, place: Place): void {
    const keeps = place.pre || (place.lines && text.trim() !== "");
    for (const [at, line] of (keeps ? text.split("\n") : [text]).entries()) {
      if (at > 0) sink.line.break(place.link);
      sink.line.text(line, place.marks, place.link, place.pre);
    }
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
    } else if (isBlockElement(element)) {
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
      kind: kindOf(element) ?? place.kind,
      inParagraph: place.inParagraph || name === "p" || /^h\d$/.test(name),
      pre: place.pre || name === "pre",
    };
    this.#children(element, sink, within);
    this.endLine(sink, within);
  }

  #within(element: HtmlElement, style: InlineStyle, place: Place): Place {
    const name = element.tagName;
    const link = name === "a" ? (readLink(element, this.tally) ?? place.link) : place.link;
    const inHeading =
      typeof place.kind === "number" || typeof kindOf(element) === "number" || name === "th";
    const tracked = name === "ins" && isTracked(element);
    const marks = tracked
      ? place.marks
      : marksWithin(element, style, place.marks, { inHeading, inLink: link !== undefined });
    const lines = keepsLines(style) ?? place.lines;
    return { ...place, link, marks, lines, depth: place.depth + 1 };
  }
}
