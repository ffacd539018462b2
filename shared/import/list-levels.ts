import type { List, ListItem } from "../copy/copy.ts";

/*
 * Programs cut a list at every change of level or of style and write the pieces one after the
 * other. A piece that begins deeper than its first level begins with gaps: items that nobody wrote.
 */

const gaps = new WeakSet<ListItem>();
const meant = new WeakSet<ListItem>();
const names = new WeakMap<List, string>();
const continued = new WeakSet<List>();

/** An item that only makes these lists stand one level deeper; `isMeant` when the source says so. */
export function gapItem(lists: List[], newId: () => string, isMeant = false): ListItem {
  const item: ListItem = { id: newId(), runs: [], lists };
  gaps.add(item);
  if (isMeant) meant.add(item);
  return item;
}

/**
 * Adds a list behind other blocks. One that begins deeper goes on inside a list before it; where
 * there is none, it is as deep as it can be. Pieces of one list become one again.
 */
export function addList(blocks: { type: string }[], list: List): void {
  const last = blocks.at(-1);
  if (isList(last) && beginsDeeper(list) && isPieceOf(last, list)) {
    goOn(last, list);
    continued.add(last);
  } else if (isList(last) && isSameList(last, list)) joinLists(last, list);
  else blocks.push(...withoutGaps(list));
}

/** The same for lists whose place is not known yet: gaps at the beginning stay. */
export function addPiece(lists: List[], list: List): void {
  const last = lists.at(-1);
  if (last && beginsDeeper(list) && isPieceOf(last, list)) goOn(last, list);
  else lists.push(list);
}

/** Lists in an item, as it keeps them. */
export function addLists(item: ListItem, lists: readonly List[]): void {
  if (lists.length === 0) return;
  item.lists ??= [];
  for (const list of lists) addList(item.lists, list);
}

/** Says by what name the source knows the list that this is a piece of. */
export function nameList(list: List, name: string): void {
  names.set(list, name);
}

/** Makes one list of two. */
export function joinLists(first: List, second: List): void {
  first.items.push(...second.items);
}

function goOn(before: List, list: List): void {
  const [gap, ...rest] = list.items;
  const item = before.items.at(-1);
  if (!gap || !item) return;
  const lists = item.lists ?? [];
  item.lists = lists;
  for (const inner of gap.lists ?? []) {
    const last = lists.at(-1);
    if (last && beginsDeeper(inner)) goOn(last, inner);
    else for (const whole of withoutGaps(inner)) addSame(lists, whole);
  }
  if (rest.length === 0) return;
  // What follows the gap is on the level of the list before.
  before.items.push(...rest);
}

function withoutGaps(list: List): List[] {
  const [gap, ...rest] = list.items;
  if (!gap || !gaps.has(gap) || meant.has(gap)) return [list];
  const lists: List[] = [];
  for (const inner of gap.lists ?? [])
    for (const whole of withoutGaps(inner)) addSame(lists, whole);
  if (rest.length > 0) addSame(lists, { ...list, items: rest });
  return lists;
}

function addSame(lists: List[], list: List): void {
  const last = lists.at(-1);
  if (last?.style === list.style) joinLists(last, list);
  else lists.push(list);
}

function beginsDeeper(list: List): boolean {
  const [first] = list.items;
  return first !== undefined && gaps.has(first);
}

/** One with items of its own after what begins deeper is a list of its own, if it is of another style. */
function isPieceOf(before: List, { style, items }: List): boolean {
  return items.length === 1 || style === before.style;
}

function isSameList(first: List, second: List): boolean {
  const name = names.get(first);
  const isOne = continued.has(first) || (name !== undefined && name === names.get(second));
  if (!isOne || first.style !== second.style) return false;
  const next = (first.start ?? 1) + first.items.length;
  return second.style === "bullet" || second.start === undefined || second.start === next;
}

function isList(block: { type: string } | undefined): block is List {
  return block?.type === "list";
}
