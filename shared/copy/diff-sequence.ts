/** A stretch that is the same in both, only in the old one, or only in the new one. */
export interface Edit {
  kind: "same" | "removed" | "added";
  /** Where it stands in the old sequence; where it would stand, for one that was added. */
  oldAt: number;
  newAt: number;
  length: number;
}

/** Up to so many items the shortest edit is looked for; above that, marks to go by come first. */
const shortSection = 512;
/** A section with more edits than this is taken as wholly replaced. Bounds the time. */
const mostEdits = 512;

/**
 * What changed between two sequences. First by what stands exactly once in both (as a reader would),
 * then by the shortest edit in between, so the time grows with the length and not with its square.
 */
export function diffSequence(old: readonly string[], fresh: readonly string[]): Edit[] {
  const codes = new Map<string, number>();
  const encode = (items: readonly string[]) =>
    Int32Array.from(items, (item) => {
      const known = codes.get(item);
      if (known !== undefined) return known;
      codes.set(item, codes.size);
      return codes.size - 1;
    });
  const a = encode(old);
  const b = encode(fresh);
  return editsOf(matches(a, b), b.length);
}

/** For each old item the place of its like in the new sequence, or -1; the places only rise. */
function matches(a: Int32Array, b: Int32Array): Int32Array {
  const match = new Int32Array(a.length).fill(-1);
  const sections: Section[] = [{ aFrom: 0, aTo: a.length, bFrom: 0, bTo: b.length }];
  for (;;) {
    const section = sections.pop();
    if (!section) return match;
    trim(a, b, section, match);
    const { aFrom, aTo, bFrom, bTo } = section;
    if (aFrom === aTo || bFrom === bTo) continue;
    if (aTo - aFrom + bTo - bFrom > shortSection) {
      const anchors = anchorsOf(a, b, section);
      if (anchors.length > 0) {
        let [aAt, bAt] = [aFrom, bFrom];
        for (const [aAnchor, bAnchor] of anchors) {
          match[aAnchor] = bAnchor;
          sections.push({ aFrom: aAt, aTo: aAnchor, bFrom: bAt, bTo: bAnchor });
          [aAt, bAt] = [aAnchor + 1, bAnchor + 1];
        }
        sections.push({ aFrom: aAt, aTo, bFrom: bAt, bTo });
        continue;
      }
    }
    shortestEdit(a, b, section, match);
  }
}

interface Section {
  aFrom: number;
  aTo: number;
  bFrom: number;
  bTo: number;
}

/** Takes what is the same at both ends off the section. */
function trim(a: Int32Array, b: Int32Array, section: Section, match: Int32Array): void {
  while (
    section.aFrom < section.aTo &&
    section.bFrom < section.bTo &&
    a[section.aFrom] === b[section.bFrom]
  ) {
    match[section.aFrom++] = section.bFrom++;
  }
  while (
    section.aFrom < section.aTo &&
    section.bFrom < section.bTo &&
    a[section.aTo - 1] === b[section.bTo - 1]
  ) {
    match[--section.aTo] = --section.bTo;
  }
}

/** What stands once in each, in the same order in both: pairs of places. */
function anchorsOf(a: Int32Array, b: Int32Array, section: Section): [number, number][] {
  const inA = onlyOnce(a, section.aFrom, section.aTo);
  const inB = onlyOnce(b, section.bFrom, section.bTo);
  const pairs: [number, number][] = [];
  for (const [code, at] of inA) {
    const other = inB.get(code);
    if (at >= 0 && other !== undefined && other >= 0) pairs.push([at, other]);
  }
  pairs.sort(([x], [y]) => x - y);
  return longestRise(pairs.map(([, at]) => at)).map((index) => pairs[index]!);
}

function onlyOnce(items: Int32Array, from: number, to: number): Map<number, number> {
  const places = new Map<number, number>();
  for (let at = from; at < to; at += 1) {
    const code = items[at]!;
    places.set(code, places.has(code) ? -1 : at);
  }
  return places;
}

/** Places of a longest rising row among the values, in order. */
export function longestRise(values: readonly number[]): number[] {
  const ends: number[] = [];
  const before = new Int32Array(values.length).fill(-1);
  for (const [at, value] of values.entries()) {
    let low = 0;
    let high = ends.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (values[ends[middle]!]! < value) low = middle + 1;
      else high = middle;
    }
    if (low > 0) before[at] = ends[low - 1]!;
    ends[low] = at;
  }
  const rise: number[] = [];
  for (let at = ends.at(-1) ?? -1; at >= 0; at = before[at]!) rise.push(at);
  return rise.reverse();
}

/** Myers' greedy way to the shortest edit; matches nothing when that takes too many. */
function shortestEdit(a: Int32Array, b: Int32Array, section: Section, match: Int32Array): void {
  const { aFrom, aTo, bFrom, bTo } = section;
  const n = aTo - aFrom;
  const m = bTo - bFrom;
  const limit = Math.min(n + m, mostEdits);
  const middle = limit + 1;
  const reach = new Int32Array(2 * limit + 3);
  const trace: Int32Array[] = [];
  for (let edits = 0; edits <= limit; edits += 1) {
    for (let k = -edits; k <= edits; k += 2) {
      const left = reach[middle + k - 1]!;
      const right = reach[middle + k + 1]!;
      let x = k === -edits || (k !== edits && left < right) ? right : left + 1;
      while (x < n && x - k < m && a[aFrom + x] === b[bFrom + x - k]) x += 1;
      reach[middle + k] = x;
      if (x >= n && x - k >= m) {
        walkBack(trace, edits, section, match);
        return;
      }
    }
    trace.push(reach.slice(middle - edits, middle + edits + 1));
  }
}

function walkBack(
  trace: readonly Int32Array[],
  edits: number,
  { aFrom, aTo, bFrom, bTo }: Section,
  match: Int32Array,
): void {
  let x = aTo - aFrom;
  let y = bTo - bFrom;
  for (let d = edits; d > 0; d -= 1) {
    const reach = trace[d - 1]!;
    const at = (k: number) => reach[k + d - 1] ?? -1;
    const k = x - y;
    const cameFrom = k === -d || (k !== d && at(k - 1) < at(k + 1)) ? k + 1 : k - 1;
    const oldX = at(cameFrom);
    const oldY = oldX - cameFrom;
    while (x > oldX && y > oldY) match[aFrom + --x] = bFrom + --y;
    [x, y] = [oldX, oldY];
  }
  while (x > 0 && y > 0) match[aFrom + --x] = bFrom + --y;
}

function editsOf(match: Int32Array, newLength: number): Edit[] {
  const edits: Edit[] = [];
  const push = (kind: Edit["kind"], oldAt: number, newAt: number, length: number) => {
    if (length === 0) return;
    const last = edits.at(-1);
    if (last?.kind === kind) last.length += length;
    else edits.push({ kind, oldAt, newAt, length });
  };
  let newAt = 0;
  for (let oldAt = 0; oldAt <= match.length; ) {
    const removedFrom = oldAt;
    while (oldAt < match.length && match[oldAt]! < 0) oldAt += 1;
    push("removed", removedFrom, newAt, oldAt - removedFrom);
    const upTo = oldAt < match.length ? match[oldAt]! : newLength;
    push("added", oldAt, newAt, upTo - newAt);
    newAt = upTo;
    if (oldAt >= match.length) return edits;
    push("same", oldAt, newAt, 1);
    oldAt += 1;
    newAt += 1;
  }
  return edits;
}
