import type { Block, List, ListItem } from "../copy/copy.ts";
import { ItemSink } from "./html-blocks.ts";
import type { HtmlReading, Place, ReadElement } from "./html-reading.ts";
import { attribute, childrenOf, type HtmlElement, isElement } from "./html-tree.ts";

/** Lists. What no item can hold (a table, a picture) comes after the list. */
export const readList: ReadElement = (reading, element, sink, place) => {
  if (!/^(?:ul|ol|menu)$/.test(element.tagName)) return false;
  reading.endLine(sink, place);
  const spilled: Block[] = [];
  const list = listOf(reading, element, place, spilled);
  if (list) sink.block(list);
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
  const stray = new ItemSink();
  const endStray = () => {
    stray.endLine();
    if (stray.runs.length > 0) items.push({ id: reading.newId(), runs: stray.runs.splice(0) });
    spilled.push(...stray.spilled.splice(0));
    const lists = stray.lists.splice(0);
    if (lists.length === 0) return;
    const last = items.at(-1);
    if (last) last.lists = [...(last.lists ?? []), ...lists];
    else items.push(...lists.flatMap((list) => list.items));
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
  if (element.tagName !== "ol") return { type: "list", id, style: "bullet", items };
  const start = Number(attribute(element, "start") ?? 1);
  const list: List = { type: "list", id, style: "number", items };
  return Number.isInteger(start) && start >= 0 && start !== 1 ? { ...list, start } : list;
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
  reading.content(element, sink, place);
  sink.endLine();
  spilled.push(...sink.spilled);
  const { runs, lists } = sink;
  const previous = items.at(-1);
  if (runs.length === 0 && lists.length > 0 && previous) {
    previous.lists = [...(previous.lists ?? []), ...lists];
  } else if (runs.length > 0 || lists.length > 0) {
    items.push(lists.length > 0 ? { id, runs, lists } : { id, runs });
  }
}
