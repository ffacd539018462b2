import type { HeadingLevel, List, ListItem, Run } from "../../copy/copy.ts";
import type { Numbered } from "./numbering.ts";

export interface WordListItem extends Numbered {
  runs: Run[];
  /** Its level, when it is a heading too. */
  heading: HeadingLevel | undefined;
}

/** Lists as nested as their items' levels say; one that does not count on is another list. */
export function nestLists(items: readonly WordListItem[], newId: () => string): List[] {
  const lists: List[] = [];
  let expected = 0;
  let at = 0;
  while (at < items.length) {
    const first = items[at]!;
    let list = lists.at(-1);
    const goesOn =
      list?.style === first.style && (first.style === "bullet" || first.number === expected);
    if (!list || !goesOn) {
      list = { type: "list", id: newId(), style: first.style, items: [] };
      if (first.style === "number" && first.number !== 1) list.start = first.number;
      lists.push(list);
    }
    expected = first.number + 1;
    const { runs, heading } = first;
    const item: ListItem = { id: newId(), runs, ...(heading && { heading }) };
    list.items.push(item);
    let end = at + 1;
    while (end < items.length && items[end]!.level > first.level) end += 1;
    if (end > at + 1) item.lists = nestLists(items.slice(at + 1, end), newId);
    at = end;
  }
  return lists;
}
