import type { Finding } from "../article/finding.ts";
import type { Block, List, ListItem, Mark } from "../copy/copy.ts";
import { safeAddress } from "../links.ts";
import { type BlockSink, CopySink, ItemSink, type LineKind } from "./html-blocks.ts";
import { isBlockName, isEmbeddedName, isSilentName, lineKindOf } from "./html-names.ts";
import { isTracked, officeMatter } from "./html-office.ts";
import { type InlineStyle, inlineStyle, isHidden, marksWithin } from "./html-style.ts";
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
  rowsOf,
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
 * scripts) and says so. Never throws, whatever the HTML.
 */
export function copyFromHtml(html: string, newId: () => string): HtmlCopy {
  return copyFromTree(parseHtml(html), newId);
}

/** The same from a tree that has been parsed; `skip` holds elements that were read already. */
export function copyFromTree(
  root: HtmlNode,
  newId: () => string,
  skip: ReadonlySet<HtmlNode> = new Set(),
): HtmlCopy {
  const sink = new CopySink(newId);
  const reader = new HtmlReader(newId, skip);
  reader.readAll(root, sink);
  return { blocks: sink.blocks, findings: reader.tally.findings() };
}

/** What holds around the place being read. */
interface Place {
  marks: ReadonlySet<Mark>;
  link: ReadLink | undefined;
  kind: LineKind;
  /** In an element that is a paragraph by its nature, so empty lines in it are meant. */
  inParagraph: boolean;
  /** White space counts. */
  pre: boolean;
  /** Everything goes on the line that is open: a table's cells. */
  flat: boolean;
  depth: number;
}

const outermost: Place = {
  marks: new Set(),
  link: undefined,
  kind: "paragraph",
  inParagraph: false,
  pre: false,
  flat: false,
  depth: 0,
};

/** Deeper than any hand or program nests; beyond it only the text counts, and the stack holds. */
const deepest = 300;

class HtmlReader {
  readonly tally = new HtmlTally();
  readonly #newId: () => string;
  readonly #skip: ReadonlySet<HtmlNode>;

  constructor(newId: () => string, skip: ReadonlySet<HtmlNode>) {
    this.#newId = newId;
    this.#skip = skip;
  }

  readAll(root: HtmlNode, sink: BlockSink): void {
    this.#children(root, sink, outermost);
    sink.endLine("paragraph", true);
  }

  #children(parent: HtmlNode, sink: BlockSink, place: Place): void {
    let wordItems: WordItem[] = [];
    const endWordList = () => {
      for (const list of readWordLists(wordItems, this.#newId)) sink.list(list);
      wordItems = [];
    };
    for (const node of childrenOf(parent)) {
      if (this.#skip.has(node)) continue;
      if (isElement(node) && !place.flat && isWordItem(node)) {
        if (wordItems.length === 0) this.#endLine(sink, place);
        wordItems.push(this.#wordItem(node, place));
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

  #wordItem(element: HtmlElement, place: Place): WordItem {
    const inner = new ItemSink();
    this.#children(element, inner, { ...place, inParagraph: true, depth: place.depth + 1 });
    inner.endLine();
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
    const style = inlineStyle(element);
    if (this.#isLeftOut(element, style)) return;
    if (place.depth >= deepest) {
      this.#text(rawText(element), sink, place);
      return;
    }
    if (name === "br") {
      if (place.flat) this.#text(" ", sink, place);
      else sink.line.break(place.link);
    } else if (name === "hr") {
      this.#endLine(sink, place);
      if (!place.flat) sink.rule();
    } else if (name === "table" && !place.flat) {
      this.#table(element, sink, place);
    } else if ((name === "ul" || name === "ol" || name === "menu") && !place.flat) {
      this.#endLine(sink, place);
      const list = this.#list(element, place);
      if (list) sink.list(list);
    } else if (isBlockName(name)) {
      this.#block(element, style, sink, place);
    } else {
      this.#children(element, sink, this.#within(element, style, place));
    }
  }

  #isLeftOut(element: HtmlElement, style: InlineStyle): boolean {
    const name = element.tagName;
    if (name === "img" || name === "picture") {
      this.tally.leftOut("picture");
      return true;
    }
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

  #block(element: HtmlElement, style: InlineStyle, sink: BlockSink, place: Place): void {
    const name = element.tagName;
    this.#endLine(sink, place);
    const within: Place = {
      ...this.#within(element, style, place),
      kind: lineKindOf(name) ?? place.kind,
      inParagraph: place.inParagraph || name === "p" || /^h\d$/.test(name),
      pre: place.pre || name === "pre",
    };
    this.#children(element, sink, within);
    this.#endLine(sink, within);
  }

  #within(element: HtmlElement, style: InlineStyle, place: Place): Place {
    const name = element.tagName;
    const link = name === "a" ? (this.#link(element) ?? place.link) : place.link;
    const inHeading = typeof place.kind === "number" || typeof lineKindOf(name) === "number";
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

  /** Programs wrap lists in lists, and put a list beside the item it belongs to. */
  #list(element: HtmlElement, place: Place): List | undefined {
    const items: ListItem[] = [];
    const stray = new ItemSink();
    const endStray = () => {
      stray.endLine();
      if (stray.runs.length > 0) {
        items.push({ id: this.#newId(), runs: stray.runs.splice(0) });
      }
      const lists = stray.lists.splice(0);
      if (lists.length === 0) return;
      const last = items.at(-1);
      if (last) last.lists = [...(last.lists ?? []), ...lists];
      else items.push(...lists.flatMap((list) => list.items));
    };
    const id = this.#newId();
    const inner: Place = { ...place, kind: "paragraph", inParagraph: true, depth: place.depth + 1 };
    for (const child of childrenOf(element)) {
      if (this.#skip.has(child)) continue;
      if (isElement(child) && child.tagName === "li") {
        endStray();
        this.#item(child, items, inner);
      } else {
        this.#node(child, stray, inner);
      }
    }
    endStray();
    if (items.length === 0) return undefined;
    if (element.tagName !== "ol") return { type: "list", id, style: "bullet", items };
    const start = Number(attribute(element, "start") ?? 1);
    const list: List = { type: "list", id, style: "number", items };
    return Number.isInteger(start) && start >= 0 && start !== 1 ? { ...list, start } : list;
  }

  #item(element: HtmlElement, items: ListItem[], place: Place): void {
    const style = inlineStyle(element);
    if (this.#isLeftOut(element, style)) return;
    const sink = new ItemSink();
    const id = this.#newId();
    this.#children(element, sink, this.#within(element, style, place));
    sink.endLine();
    const { runs, lists } = sink;
    const previous = items.at(-1);
    if (runs.length === 0 && lists.length > 0 && previous) {
      previous.lists = [...(previous.lists ?? []), ...lists];
    } else if (runs.length > 0 || lists.length > 0) {
      items.push(lists.length > 0 ? { id, runs, lists } : { id, runs });
    }
  }

  /** A row of one cell is layout; a row of several is a line, its cells parted by bars. */
  #table(table: HtmlElement, sink: BlockSink, place: Place): void {
    this.#endLine(sink, place);
    let isData = false;
    for (const row of rowsOf(table)) {
      if (this.#skip.has(row) || this.#isLeftOut(row, inlineStyle(row))) continue;
      const cells = row.tagName === "caption" ? [row] : childrenOf(row).filter(isElement);
      const filled = cells.filter((cell) => lineText(cell) !== "");
      if (filled.length < 2) {
        for (const cell of cells) this.#element(cell, sink, { ...place, depth: place.depth + 1 });
        continue;
      }
      isData = true;
      cells.forEach((cell, at) => {
        if (at > 0) this.#text(" | ", sink, place);
        this.#element(cell, sink, { ...place, flat: true, depth: place.depth + 1 });
      });
      this.#endLine(sink, place);
    }
    if (isData) this.tally.table();
  }

  #endLine(sink: BlockSink, place: Place): void {
    if (place.flat) sink.line.text(" ", place.marks, undefined, false);
    else sink.endLine(place.kind, !place.inParagraph && !place.pre);
  }
}
