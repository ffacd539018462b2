import { longestRise } from "./diff-sequence.ts";

/** Two that belong together, or one that has no other. */
export interface Pair<T> {
  old: T | undefined;
  fresh: T | undefined;
  /** True when it does not stand where it stood among the others. */
  moved: boolean;
}

/** More comparisons than this between two alike stretches are not made. */
const mostComparisons = 2500;

/**
 * Pairs what belongs together in two sequences: by id, else by the same text, else, between two that
 * stay in place, by half of the words. In the order of the new one; what went stands where it was.
 */
export function align<T extends { id: string }>(
  old: readonly T[],
  fresh: readonly T[],
  textOf: (item: T) => string,
): Pair<T>[] {
  const partner = new Map<T, T>();
  pairById(old, fresh, partner);
  pairByText(old, fresh, textOf, partner);
  const stable = unmoved(old, fresh, partner);
  pairByWords(old, fresh, textOf, partner, stable);
  return inOrder(old, fresh, partner, stable);
}

/** Both ways: from old to new and from new to old. An id that stands twice counts once. */
function pairById<T extends { id: string }>(
  old: readonly T[],
  fresh: readonly T[],
  partner: Map<T, T>,
): void {
  const known = new Map(old.map((item) => [item.id, item]));
  for (const item of fresh) {
    const was = known.get(item.id);
    if (!was || partner.has(was)) continue;
    partner.set(was, item).set(item, was);
  }
}

function pairByText<T>(
  old: readonly T[],
  fresh: readonly T[],
  textOf: (item: T) => string,
  partner: Map<T, T>,
): void {
  const byText = new Map<string, T[]>();
  for (const item of old) {
    if (partner.has(item)) continue;
    const text = textOf(item);
    if (text.trim() === "") continue;
    const same = byText.get(text);
    if (same) same.push(item);
    else byText.set(text, [item]);
  }
  if (byText.size === 0) return;
  for (const item of fresh) {
    if (partner.has(item)) continue;
    const was = byText.get(textOf(item))?.shift();
    if (was) partner.set(was, item).set(item, was);
  }
}

/** The new ones that stand in the same order as before: as many as can be. */
function unmoved<T>(old: readonly T[], fresh: readonly T[], partner: ReadonlyMap<T, T>): Set<T> {
  const oldAt = new Map(old.map((item, at) => [item, at]));
  const paired = fresh.filter((item) => partner.has(item));
  const places = paired.map((item) => oldAt.get(partner.get(item)!)!);
  return new Set(longestRise(places).map((at) => paired[at]!));
}

function pairByWords<T>(
  old: readonly T[],
  fresh: readonly T[],
  textOf: (item: T) => string,
  partner: Map<T, T>,
  stable: Set<T>,
): void {
  const gone = gaps(old, (item) => stable.has(partner.get(item)!), partner);
  const come = gaps(fresh, (item) => stable.has(item), partner);
  for (const [at, left] of gone.entries()) {
    const right = come[at] ?? [];
    if (left.length * right.length === 0 || left.length * right.length > mostComparisons) continue;
    const words = right.map((item) => wordsOf(textOf(item)));
    let from = 0;
    for (const item of left) {
      const own = wordsOf(textOf(item));
      const found = words.findIndex((other, index) => index >= from && isAlike(own, other));
      if (found < 0) continue;
      const is = right[found]!;
      partner.set(item, is).set(is, item);
      stable.add(is);
      from = found + 1;
    }
  }
}

/** What has no partner, between each two that stay in place. */
function gaps<T>(
  items: readonly T[],
  isStable: (item: T) => boolean,
  partner: ReadonlyMap<T, T>,
): T[][] {
  const found: T[][] = [[]];
  for (const item of items) {
    if (!partner.has(item)) found.at(-1)!.push(item);
    else if (isStable(item)) found.push([]);
  }
  return found;
}

function wordsOf(text: string): Set<string> {
  return new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu));
}

function isAlike(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  const most = Math.max(a.size, b.size);
  if (most === 0) return false;
  let common = 0;
  for (const word of a) if (b.has(word)) common += 1;
  return common * 2 >= most;
}

function inOrder<T>(
  old: readonly T[],
  fresh: readonly T[],
  partner: ReadonlyMap<T, T>,
  stable: ReadonlySet<T>,
): Pair<T>[] {
  const pairs: Pair<T>[] = [];
  let oldAt = 0;
  // What went stands right after the last one before it that stays in place.
  const tellRemoved = () => {
    for (; oldAt < old.length; oldAt += 1) {
      const item = old[oldAt]!;
      const is = partner.get(item);
      if (!is) pairs.push({ old: item, fresh: undefined, moved: false });
      else if (stable.has(is)) return;
    }
  };
  tellRemoved();
  for (const item of fresh) {
    const was = partner.get(item);
    pairs.push({ old: was, fresh: item, moved: was !== undefined && !stable.has(item) });
    if (!stable.has(item)) continue;
    oldAt += 1;
    tellRemoved();
  }
  return pairs;
}
