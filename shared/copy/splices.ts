import type { Block } from "./copy.ts";

/** One change of a list of blocks: at that place so many go, and these come. */
export interface Splice<B = Block> {
  at: number;
  remove: number;
  insert: B[];
}

/**
 * What turns one list of blocks into the other, to be applied in order. Blocks that are the same
 * object are not looked into, so this costs no more than the blocks that changed and a look at each
 * of the others.
 */
export function splicesBetween(before: readonly Block[], after: readonly Block[]): Splice[] {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && same(before[start]!, after[start]!)) start += 1;
  let end = 0;
  while (end < shorter - start && same(before.at(-1 - end)!, after.at(-1 - end)!)) end += 1;
  return between(before, after, start, end);
}

/** Walks along what lies between the beginning and the end that both have in common. */
function between(
  before: readonly Block[],
  after: readonly Block[],
  start: number,
  end: number,
): Splice[] {
  const stop = before.length - end;
  const places = new Map<string, number>();
  for (let index = start; index < stop; index += 1) places.set(before[index]!.id, index);

  const splices: Splice[] = [];
  let from = start;
  let insert: Block[] = [];
  let at = start;
  for (let index = start; index < after.length - end; index += 1) {
    const block = after[index]!;
    const place = places.get(block.id);
    if (place === undefined || place < from || !same(before[place]!, block)) {
      insert.push(block);
      continue;
    }
    if (place > from || insert.length > 0) splices.push({ at, remove: place - from, insert });
    insert = [];
    from = place + 1;
    at = index + 1;
  }
  if (stop > from || insert.length > 0) splices.push({ at, remove: stop - from, insert });
  return splices;
}

/** The list of blocks after the changes; undefined when they are about another list. */
export function applySplices<B>(
  blocks: readonly B[],
  splices: readonly Splice<B>[],
): B[] | undefined {
  const result = [...blocks];
  for (const { at, remove, insert } of splices) {
    if (at + remove > result.length) return undefined;
    result.splice(at, remove, ...insert);
  }
  return result;
}

/** How many blocks there are after the changes; undefined when they are about another list. */
export function lengthAfter(
  length: number,
  splices: readonly Splice<unknown>[],
): number | undefined {
  let result = length;
  for (const { at, remove, insert } of splices) {
    if (at + remove > result) return undefined;
    result += insert.length - remove;
  }
  return result;
}

function same(a: Block, b: Block): boolean {
  return a === b || (a.id === b.id && JSON.stringify(a) === JSON.stringify(b));
}
