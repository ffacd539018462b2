import type { Block, List, ListItem } from "../copy/copy.ts";
import { ItemSink } from "./html-blocks.ts";
import type { HtmlReading, Place, ReadElement } from "./html-reading.ts";
import { inlineStyle } from "./html-style.ts";
import { attribute, childrenOf, findElement, type HtmlElement, isElement } from "./html-tree.ts";
import { addLists, gapItem, nameList } from "./list-levels.ts";
import { placeOf } from "./word-lists.ts";

/** Lists. What no item can hold (a table, a picture) comes after the list. */
export const readList: ReadElement = (reading, element, sink, place) => {
  if (!/^(?:ul|ol|menu)$/.test(element.tagName)) return false;
  reading.endLine(sink, place);
  const spilled: Block[] = [];
  const list = listOf(reading, element, place, spilled);
  if (list) sink.block(asDeepAsSaid(list, element, reading.newId));
  for (const block of spilled) sink.block(block);
  return true;
};

/** Programs wrap lists in lists, and put a list beside the item it belongs to. */
function listOf(
  reading: HtmlReading,
  element: HtmlElement,
  place: Place,
  spilled: Block[],
): List | undefined {
  const items: ListItem[] = [];
  const said = saidOf(element);
  const stray = new ItemSink();
  const endStray = () => {
    stray.endLine();
    if (stray.runs.length > 0) items.push({ id: reading.newId(), runs: stray.runs.splice(0) });
    spilled.push(...stray.spilled.splice(0));
    const lists = stray.lists.splice(0);
    if (lists.length === 0) return;
    const last = items.at(-1);
    if (!last) items.push(gapItem(lists, reading.newId, said.level > 1));
    else addLists(last, lists);
  };
  const id = reading.newId();
  const inner: Place = { ...place, kind: "paragraph", inParagraph: true };
  for (const child of childrenOf(element)) {
    if (reading.isSkipped(child)) continue;
    if (isElement(child) && child.tagName === "li") {
      endStray();
      readItem(reading, child, items, inner, spilled);
    } else if (isElement(child)) {
      reading.flow(child, stray, inner);
    } else if ("value" in child) {
      stray.line.text(child.value, inner.marks, inner.link, false);
    }
  }
  endStray();
  if (items.length === 0) return undefined;
  const style = element.tagName === "ol" ? "number" : "bullet";
  const list: List = { type: "list", id, style, items };
  const start = Number(attribute(element, "start") ?? firstValue(element) ?? 1);
  if (style === "number" && Number.isInteger(start) && start >= 0 && start !== 1) {
    list.start = start;
  }
  if (said.name) nameList(list, said.name);
  return list;
}

function readItem(
  reading: HtmlReading,
  element: HtmlElement,
  items: ListItem[],
  place: Place,
  spilled: Block[],
): void {
  if (reading.isLeftOut(element)) return;
  const sink = new ItemSink();
  const id = reading.newId();
  reading.becomes(element, id);
  reading.content(element, sink, place);
  sink.endLine();
  spilled.push(...sink.spilled);
  const { runs, lists, heading } = sink;
  const previous = items.at(-1);
  if (runs.length === 0 && lists.length > 0 && previous) {
    addLists(previous, lists);
  } else if (runs.length > 0 || lists.length > 0) {
    const item: ListItem = { id, runs, ...(heading && { heading }) };
    addLists(item, lists);
    items.push(item);
  }
}

/** What the program it comes from says of the list on its items, whatever they stand in. */
function saidOf(list: HtmlElement): { name?: string; level: number } {
  const item = findElement(list, (inner) => inner.tagName === "li");
  if (!item) return { level: 1 };
  const { list: word, level: wordLevel } = placeOf(inlineStyle(item)) ?? {};
  const name = word ?? attribute(item, "data-listid") ?? attribute(list, "data-stringify-type");
  const level = wordLevel ?? Number(attribute(item, "data-aria-level") ?? 1);
  return { level, ...(name && { name }) };
}

/**
 * The Word of the web and Slack write every level as a list of its own, one after the other, and
 * say only beside the markup how deep it is.
 */
function asDeepAsSaid(list: List, element: HtmlElement, newId: () => string): List {
  const item = findElement(element, (inner) => inner.tagName === "li");
  const level = Number((item && attribute(item, "data-aria-level")) ?? 1);
  const indent = Number(attribute(element, "data-indent") ?? 0);
  const levels = Math.min(Math.max(level - 1, indent), 9);
  if (!(levels > 0) || isNested(element)) return list;
  const name = item && attribute(item, "data-listid");
  let deep = list;
  for (let at = 0; at < levels; at += 1) {
    deep = { type: "list", id: newId(), style: list.style, items: [gapItem([deep], newId)] };
    if (name) nameList(deep, name);
  }
  return deep;
}

function isNested(element: HtmlElement): boolean {
  const parent = element.parentNode;
  return parent !== null && isElement(parent) && /^(?:li|ul|ol)$/.test(parent.tagName);
}

function firstValue(list: HtmlElement): string | undefined {
  const item = findElement(list, (inner) => inner.tagName === "li");
  return item?.parentNode === list ? attribute(item, "value") : undefined;
}
