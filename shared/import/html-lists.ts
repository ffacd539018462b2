import type { Block, List, ListItem } from "../copy/copy.ts";
import { ItemSink } from "./html-blocks.ts";
import type { HtmlReading, Place, ReadElement } from "./html-reading.ts";
import { inlineStyle } from "./html-style.ts";
import {
  attribute,
  childrenOf,
  findElement,
  type HtmlElement,
  type HtmlNode,
  isElement,
  isText,
  placeAmong,
} from "./html-tree.ts";
import { addLists, gapItem, nameList } from "./list-levels.ts";
import { placeOf } from "./word-lists.ts";

/** Lists. What no item can hold (a table, a picture) comes after the list. */
export const readList: ReadElement = (reading, element, sink, place) => {
  const isWhole = isList(element);
  const items = isWhole ? partsOf(element) : strayItems(element);
  if (items.length === 0) return isWhole;
  reading.endLine(sink, place);
  const spilled: Block[] = [];
  const list = listOf(reading, element, items, place, spilled);
  if (!isWhole) for (const item of items) reading.skip(item);
  if (list) sink.block(asDeepAsSaid(list, element, reading.newId));
  for (const block of spilled) sink.block(block);
  return true;
};

function isList({ tagName }: HtmlElement): boolean {
  return /^(?:ul|ol|menu|dir)$/.test(tagName);
}

/** What a list holds; a page may wrap its items in boxes of its own. */
function partsOf(list: HtmlElement): readonly HtmlNode[] {
  const isWrapping = (node: HtmlNode): node is HtmlElement =>
    isElement(node) && !isItem(node) && !isList(node) && childrenOf(node).some(isItem);
  const parts = childrenOf(list);
  if (!parts.some(isWrapping)) return parts;
  return parts.flatMap((part) => (isWrapping(part) ? childrenOf(part) : [part]));
}

/** Items without their list, as a selection within it leaves them: those that follow as well. */
function strayItems(element: HtmlElement): HtmlElement[] {
  const items: HtmlElement[] = [];
  if (element.tagName !== "li") return items;
  const siblings = element.parentNode?.childNodes ?? [];
  for (let at = placeAmong(siblings, element); at < siblings.length; at += 1) {
    const node = siblings[at]!;
    if (isElement(node) && node.tagName === "li") items.push(node);
    else if (isElement(node) || (isText(node) && node.value.trim() !== "")) break;
  }
  return items;
}

function isItem(node: HtmlNode): boolean {
  return isElement(node) && node.tagName === "li";
}

function listOf(
  reading: HtmlReading,
  element: HtmlElement,
  parts: readonly HtmlNode[],
  place: Place,
  spilled: Block[],
): List | undefined {
  const said = saidOf(element);
  const id = reading.newId();
  const inner: Place = { ...place, kind: "paragraph", inParagraph: true };
  const items: Items = { reading, place: inner, spilled, read: [], beginDeep: said.level > 1 };
  readItems(items, parts);
  if (items.read.length === 0) return undefined;
  const style = isNumbered(element) ? "number" : "bullet";
  const list: List = { type: "list", id, style, items: items.read };
  const start = startOf(element);
  if (style === "number" && start !== 1) list.start = start;
  if (said.name) nameList(list, said.name);
  return list;
}

/** The items of a list while they are read. */
interface Items {
  reading: HtmlReading;
  place: Place;
  /** What no item can hold. */
  spilled: Block[];
  read: ListItem[];
  /** The list says of its first item that it stands on a deeper level. */
  beginDeep: boolean;
}

/** Programs wrap lists in lists, and put a list beside the item it belongs to. */
function readItems(items: Items, parts: readonly HtmlNode[]): void {
  const { reading, place } = items;
  const beside = new ItemSink();
  for (const part of parts) {
    if (reading.isSkipped(part)) continue;
    if (isElement(part) && part.tagName === "li") {
      addBeside(items, beside);
      readItem(items, part);
    } else if (isElement(part)) {
      reading.flow(part, beside, place);
    } else if ("value" in part) {
      beside.line.text(part.value, place.marks, place.link, false);
    }
  }
  addBeside(items, beside);
}

/** Of what stands beside the items, text becomes an item and lists go to the item before. */
function addBeside({ reading, spilled, read, beginDeep }: Items, beside: ItemSink): void {
  beside.endLine();
  if (beside.runs.length > 0) read.push({ id: reading.newId(), runs: beside.runs.splice(0) });
  spilled.push(...beside.spilled.splice(0));
  const lists = beside.lists.splice(0);
  if (lists.length === 0) return;
  const last = read.at(-1);
  if (last) addLists(last, lists);
  else read.push(gapItem(lists, reading.newId, beginDeep));
}

function readItem({ reading, place, spilled, read }: Items, element: HtmlElement): void {
  if (reading.isLeftOut(element)) return;
  const sink = new ItemSink();
  const id = reading.newId();
  reading.becomes(element, id);
  reading.content(element, sink, place);
  sink.endLine();
  spilled.push(...sink.spilled);
  const { runs, lists, heading } = sink;
  const previous = read.at(-1);
  if (runs.length === 0 && lists.length > 0 && previous) {
    addLists(previous, lists);
  } else if (runs.length > 0 || lists.length > 0) {
    const item: ListItem = { id, runs, ...(heading && { heading }) };
    addLists(item, lists);
    read.push(item);
  }
}

/** The number of the first item, 1 where none is given that a list can begin with. */
function startOf(list: HtmlElement): number {
  const start = Number(attribute(list, "start") ?? firstValue(list) ?? 1);
  return Number.isInteger(start) && start >= 0 ? start : 1;
}

/** What the program it comes from says of the list on its items, whatever they stand in. */
function saidOf(list: HtmlElement): { name?: string; level: number } {
  const item = findElement(list, (inner) => inner.tagName === "li");
  if (!item) return { level: 1 };
  const { list: word, level: wordLevel } = placeOf(inlineStyle(item)) ?? {};
  const docs = docsPlaceOf(list);
  const name =
    word ?? attribute(item, "data-listid") ?? attribute(list, "data-stringify-type") ?? docs?.name;
  const level = wordLevel ?? Number(attribute(item, "data-aria-level") ?? 1);
  return { level, ...(name && { name }) };
}

/** A published page of Google Docs names on every piece the list and, from 0 on, the level. */
function docsPlaceOf(list: HtmlElement): { name: string; indent: number } | undefined {
  const place = /(?:^|\s)(lst-kix_\w+)-(\d)(?:\s|$)/.exec(attribute(list, "class") ?? "");
  return place ? { name: place[1]!, indent: Number(place[2]) } : undefined;
}

/**
 * The Word of the web, Slack and pages of Google Docs write every level as a list of its own, one
 * after the other, and say only beside the markup how deep it is.
 */
function asDeepAsSaid(list: List, element: HtmlElement, newId: () => string): List {
  const item = findElement(element, (inner) => inner.tagName === "li");
  const level = Number((item && attribute(item, "data-aria-level")) ?? 1);
  const docs = docsPlaceOf(element);
  const indent = Number(attribute(element, "data-indent") ?? docs?.indent ?? 0);
  const levels = Math.min(Math.max(level - 1, indent), 9);
  if (!(levels > 0) || isNested(element)) return list;
  const name = (item && attribute(item, "data-listid")) ?? docs?.name;
  let deep = list;
  for (let at = 0; at < levels; at += 1) {
    deep = { type: "list", id: newId(), style: list.style, items: [gapItem([deep], newId)] };
    if (name) nameList(deep, name);
  }
  return deep;
}

function isNumbered(element: HtmlElement): boolean {
  if (element.tagName !== "li") return element.tagName === "ol";
  const type = inlineStyle(element).get("list-style-type") ?? "";
  return /decimal|alpha|latin|roman/.test(type);
}

function isNested(element: HtmlElement): boolean {
  const parent = element.parentNode;
  return parent !== null && isElement(parent) && /^(?:li|ul|ol)$/.test(parent.tagName);
}

function firstValue(list: HtmlElement): string | undefined {
  const item = findElement(list, (inner) => inner.tagName === "li");
  return item?.parentNode === list ? attribute(item, "value") : undefined;
}
