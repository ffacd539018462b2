import type { List, ListItem, Run } from "../copy/copy.ts";
import { type InlineStyle, inlineStyle } from "./html-style.ts";
import { elementsOf, type HtmlElement, lineText } from "./html-tree.ts";

/** A paragraph that Word shows as an item of a list. */
export interface WordItem {
  level: number;
  style: List["style"];
  runs: Run[];
}

/** True for a paragraph in which Word keeps a list item: it writes lists as plain paragraphs. */
export function isWordItem(element: HtmlElement): boolean {
  return levelOf(inlineStyle(element)) !== undefined;
}

/** True for the bullet or number that Word writes into the text of an item. */
export function isWordMarker(style: InlineStyle): boolean {
  return style.get("mso-list") === "ignore";
}

export function wordItem(element: HtmlElement, runs: Run[]): WordItem {
  const level = levelOf(inlineStyle(element)) ?? 1;
  return {
    level,
    style: /[\p{L}\p{N}]{1,6}[.)]/u.test(markerOf(element)) ? "number" : "bullet",
    runs,
  };
}

/** Lists as nested as their items' levels say. */
export function readWordLists(items: readonly WordItem[], newId: () => string): List[] {
  const lists: List[] = [];
  let at = 0;
  while (at < items.length) {
    const first = items[at]!;
    const open = lists.at(-1);
    const list: List =
      open?.style === first.style
        ? open
        : { type: "list", id: newId(), style: first.style, items: [] };
    if (list !== open) lists.push(list);
    const item: ListItem = { id: newId(), runs: first.runs };
    list.items.push(item);
    let end = at + 1;
    while (end < items.length && items[end]!.level > first.level) end += 1;
    if (end > at + 1) item.lists = readWordLists(items.slice(at + 1, end), newId);
    at = end;
  }
  return lists.filter((list) => list.items.length > 0);
}

function levelOf(style: InlineStyle): number | undefined {
  const level = /\blevel(\d)\b/.exec(style.get("mso-list") ?? "")?.[1];
  return level === undefined ? undefined : Number(level);
}

function markerOf(element: HtmlElement): string {
  for (const inner of elementsOf(element)) {
    if (isWordMarker(inlineStyle(inner))) return lineText(inner).replace(/\u00a0/g, "");
  }
  return "";
}
