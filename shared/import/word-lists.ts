import type { HeadingLevel, List, ListItem, Run } from "../copy/copy.ts";
import { kindOf } from "./html-names.ts";
import { type InlineStyle, inlineStyle } from "./html-style.ts";
import {
  attribute,
  elementBeside,
  elementsOf,
  type HtmlElement,
  type HtmlNode,
  hasClass,
  lineText,
} from "./html-tree.ts";
import { addList, gapItem, joinLists, nameList } from "./list-levels.ts";
import { lengthInPoints } from "./style-lengths.ts";
import { isBulletMarker, markerNumber } from "./word-markers.ts";

/*
 * Word writes lists as plain paragraphs: `mso-list:l0 level2 lfo1` says which list and how deep,
 * and the bullet or number stands in the text, marked `mso-list:Ignore`.
 */

/** A paragraph that Word shows as an item of a list. */
export interface WordItem {
  /** The list it belongs to. */
  list: string;
  level: number;
  /** From the left, in points. */
  indent: number;
  style: List["style"];
  /** What its number is, when that can be read. */
  number: number | undefined;
  runs: Run[];
  /** Its level, when it is a heading that only looks like an item. */
  heading: HeadingLevel | undefined;
}

/**
 * True for a paragraph in which Word keeps a list item. A numbered heading is one too, but for
 * chapters and their parts ("1", "1.1"): in a list of its own each part would begin anew.
 */
export function isWordItem(element: HtmlElement): boolean {
  const place = placeOf(inlineStyle(element));
  if (!place) return false;
  if (/^(?:p|div)$/.test(element.tagName)) return true;
  if (!/^h\d$/.test(element.tagName)) return false;
  return !chapterLists(element).has(place.list) || isBesideItem(element, place.list);
}

function isBesideItem(element: HtmlElement, list: string): boolean {
  return [elementBeside(element, -1), elementBeside(element, 1)].some(
    (beside) =>
      beside !== undefined &&
      /^(?:p|h\d)$/.test(beside.tagName) &&
      placeOf(inlineStyle(beside))?.list === list,
  );
}

const chapters = new WeakMap<HtmlNode, ReadonlySet<string>>();

/** The lists by which the headings of the page are numbered on more than one level. */
function chapterLists(element: HtmlElement): ReadonlySet<string> {
  let root: HtmlNode = element;
  while ("parentNode" in root && root.parentNode) root = root.parentNode;
  let found = chapters.get(root);
  if (!found) {
    const deeper = [...elementsOf(root)].flatMap((each) => {
      const place = /^h\d$/.test(each.tagName) ? placeOf(inlineStyle(each)) : undefined;
      return place && place.level > 1 ? [place.list] : [];
    });
    found = new Set(deeper);
    chapters.set(root, found);
  }
  return found;
}

/** True for a further paragraph of an item: set as one, but without bullet or number. */
export function isItemParagraph(element: HtmlElement): boolean {
  if (element.tagName !== "p") return false;
  return [
    "MsoListParagraph",
    "MsoListParagraphCxSpMiddle",
    "MsoListParagraphCxSpLast",
    "MsoListContinue",
  ].some((name) => hasClass(element, name));
}

/** True for the bullet or number that Word writes into the text of an item. */
export function isWordMarker(style: InlineStyle): boolean {
  return style.get("mso-list") === "ignore";
}

/** How far a paragraph stands from the left, in points. */
export function indentOf(element: HtmlElement, level = 1): number {
  const style = inlineStyle(element);
  const margin = lengthInPoints(style.get("margin-left") ?? style.get("margin")?.split(/\s+/)[3]);
  return margin ?? level * 36;
}

export function wordItem(element: HtmlElement, runs: Run[]): WordItem {
  const { list, level } = placeOf(inlineStyle(element)) ?? { list: "", level: 1 };
  const marker = markerOf(element);
  const kind = kindOf(element);
  const text = marker ? lineText(marker).replace(/\u00a0/g, "") : "";
  const isBullet = marker === undefined || isBulletMarker(text, fontOf(marker));
  const usual = (attribute(element, "class") ?? "").includes("ListParagraph") ? 1 : level;
  return {
    list,
    level,
    indent: indentOf(element, usual),
    style: isBullet ? "bullet" : "number",
    number: isBullet ? undefined : markerNumber(text),
    runs,
    heading: typeof kind === "number" ? kind : undefined,
  };
}

interface OpenList {
  list: List;
  name: string;
  level: number;
  indent: number;
}

/** Lists as nested as their items' levels say; lists of other lists as nested as they are set. */
export class WordLists {
  readonly lists: List[] = [];
  readonly #newId: () => string;
  #open: OpenList[] = [];

  constructor(newId: () => string) {
    this.#newId = newId;
  }

  get isEmpty(): boolean {
    return this.lists.length === 0;
  }

  add(item: WordItem): void {
    const { runs, heading } = item;
    const made: ListItem = { id: this.#newId(), runs, ...(heading && { heading }) };
    const closed = this.#close(item);
    const top = this.#open.at(-1);
    if (top && isSame(top, item) && top.level === item.level && top.list.style === item.style) {
      top.list.items.push(made);
    } else if (closed && closed.list.style === item.style && continues(closed.list, item)) {
      closed.list.items.push(made);
      this.#open.push({ ...closed, name: item.list, level: item.level, indent: item.indent });
    } else {
      if (top && isSame(top, item) && top.level === item.level) this.#open.pop();
      this.#begin(item, made);
    }
  }

  /** The item that goes on with a paragraph so far from the left, if its text can go on here. */
  itemAt(indent: number): ListItem | undefined {
    const fits = this.#open.findLast((open) => Math.abs(open.indent - indent) < 6);
    const item = fits?.list.items.at(-1);
    return item?.lists ? undefined : item;
  }

  /** Closes what the item does not stand in; gives a list on its very level, if one was closed. */
  #close(item: WordItem): OpenList | undefined {
    const own = this.#open.findLastIndex((open) => isSame(open, item));
    let closed: OpenList | undefined;
    if (own >= 0) {
      this.#open.length = own + 1;
      while (this.#open.length > 0 && isDeeper(this.#open.at(-1), item)) closed = this.#open.pop();
      return closed && !this.#open.some((open) => isSame(open, item)) ? closed : undefined;
    }
    for (let top = this.#open.at(-1); top; top = this.#open.at(-1)) {
      if (item.indent > top.indent + 6) return undefined;
      this.#open.pop();
      closed = Math.abs(item.indent - top.indent) < 6 ? top : undefined;
    }
    return closed;
  }

  #begin(item: WordItem, made: ListItem): void {
    const { list: name, level, indent, style, number } = item;
    if (this.isEmpty) this.#openGaps(item);
    const list: List = { type: "list", id: this.#newId(), style, items: [made] };
    if (number !== undefined && number !== 1) list.start = number;
    const parent = this.#open.at(-1)?.list.items.at(-1);
    if (parent) {
      parent.lists ??= [];
      const last = parent.lists.at(-1);
      if (last?.style === style && number !== 1) {
        joinLists(last, list);
        this.#open.push({ list: last, name, level, indent });
        return;
      }
      addList(parent.lists, list);
    } else {
      this.#addRoot(list, name);
    }
    this.#open.push({ list, name, level, indent });
  }

  #addRoot(list: List, name: string): void {
    nameList(list, name);
    this.lists.push(list);
  }

  /** What begins deeper may go on in a list before it: until that is known, it has gaps. */
  #openGaps({ list: name, level, style }: WordItem): void {
    for (let at = 1; at < level; at += 1) {
      const list: List = { type: "list", id: this.#newId(), style, items: [] };
      list.items.push(gapItem([], this.#newId));
      const parent = this.#open.at(-1)?.list.items.at(-1);
      if (parent) parent.lists = [list];
      else this.#addRoot(list, name);
      this.#open.push({ list, name, level: at, indent: Number.NEGATIVE_INFINITY });
    }
  }
}

function isSame(open: OpenList, item: WordItem): boolean {
  return open.name === item.list;
}

function isDeeper(open: OpenList | undefined, item: WordItem): boolean {
  return open !== undefined && isSame(open, item) && open.level > item.level;
}

function continues(list: List, { number }: WordItem): boolean {
  return number === undefined || number === (list.start ?? 1) + list.items.length;
}

/** The list and the level that Word names on an item. */
export function placeOf(style: InlineStyle): { list: string; level: number } | undefined {
  const place = style.get("mso-list") ?? "";
  const level = /\blevel(\d)\b/.exec(place)?.[1];
  return level ? { list: place.replace(/\s*level\d/, ""), level: Number(level) } : undefined;
}

function markerOf(element: HtmlElement): HtmlElement | undefined {
  for (const inner of elementsOf(element)) if (isWordMarker(inlineStyle(inner))) return inner;
  return undefined;
}

/** The font in which the marker is set, as far as its own element or those around it say. */
function fontOf(marker: HtmlElement): string {
  let font = "";
  for (let node: HtmlElement["parentNode"] = marker; node && "attrs" in node; ) {
    font ||= inlineStyle(node).get("font-family") ?? "";
    if (node.tagName === "p") break;
    node = node.parentNode;
  }
  return font;
}
