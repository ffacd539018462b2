const ends = /[.!?…。！？]/;
const ideographicEnds = /[。！？]/;
const closers = /[)\]}”’»"']/;
const openings = "([{";
const closings = ")]}";
/** Before a full stop: an initial, or a title or short form that a name or number follows. */
const shortForm =
  /(?<![\p{L}\p{N}])(?:\p{L}|Mr|Mrs|Ms|Mx|Dr|Prof|St|Capt|Cpt|Cdr|Sgt|Lt|Col|Gen|Maj|Adm|Sen|Rep|Gov|Rev|Hon|No|Nos|pp|ch|cf|vs|approx|ca|ext|tel)$/u;

/** Where a sentence ends: `to` is past its stop and the quotation marks that close it. */
export interface SentenceEnd {
  /** Before the stop; the same as `to` when there is none. */
  stop: number;
  to: number;
}

/**
 * The end of the sentence that `from` stands in: a stop with a space after it, a line's end, or the
 * bracket that closes one opened before `from`. A stop within brackets is none, nor one after an
 * initial or a title ("Capt."), nor one that a small letter follows.
 */
export function sentenceEnd(text: string, from: number): SentenceEnd {
  let depth = 0;
  for (let at = from; at < text.length; at += 1) {
    const sign = text[at]!;
    if (sign === "\n") return { stop: at, to: at };
    if (openings.includes(sign)) depth += 1;
    else if (closings.includes(sign)) {
      if (depth === 0) return { stop: at, to: at };
      depth -= 1;
    } else if (depth === 0 && ends.test(sign)) {
      const to = pastStop(text, at);
      if (isEnd(text, at, to)) return { stop: at, to };
    }
  }
  return { stop: text.length, to: text.length };
}

/** The sentences of a text, spaces included; brackets that stand alone end none. */
export function sentenceRanges(text: string): [from: number, to: number][] {
  const found: [number, number][] = [];
  let from = 0;
  let at = 0;
  while (at < text.length) {
    const { to } = sentenceEnd(text, at);
    if (closings.includes(text[to] ?? " ")) {
      at = to + 1;
      continue;
    }
    at = text[to] === "\n" ? to + 1 : to;
    found.push([from, to]);
    from = at;
  }
  if (from < text.length) found.push([from, text.length]);
  return found;
}

function pastStop(text: string, from: number): number {
  let at = from;
  while (at < text.length && ends.test(text[at]!)) at += 1;
  while (at < text.length && closers.test(text[at]!)) at += 1;
  return at;
}

function isEnd(text: string, stop: number, to: number): boolean {
  if (to === text.length || ideographicEnds.test(text[stop]!)) return true;
  if (!/\s/.test(text[to]!)) return false;
  if (text[stop] === "." && shortForm.test(text.slice(Math.max(0, stop - 8), stop))) return false;
  // Not by a pattern over the rest: a long text has many stops.
  let next = to;
  while (next < text.length && /[^\S\n]/.test(text[next]!)) next += 1;
  return !/\p{Ll}/u.test(text[next] ?? "");
}
