import type { SearchTerm } from "./search-query.ts";

/** A piece of a text, and whether it is what was looked for. Always text, never markup. */
export interface TextPart {
  text: string;
  match: boolean;
}

/** A term as its folded words; the last may go on unless `whole`. */
export interface FoldedTerm {
  words: readonly string[];
  whole: boolean;
}

interface Word {
  start: number;
  end: number;
  folded: string;
}

interface Span {
  start: number;
  end: number;
}

// What the index takes for words: letters, figures, private use, and the marks on them.
const wordShape = /[\p{L}\p{N}\p{Co}][\p{L}\p{N}\p{Co}\p{M}]*/gu;
const plainWordShape = /[0-9a-z]+/g;
const isPlain = /^[\0-\x7f]*$/;

/** Characters of a snippet, more or less: it begins and ends between words. */
const snippetLength = 140;
const lead = 20;

/** A text without accents and capitals, as the index holds it. */
export function fold(text: string): string {
  if (isPlain.test(text)) return text.toLowerCase();
  return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
}

export function foldTerms(terms: readonly SearchTerm[]): FoldedTerm[] {
  return terms.map(({ text, whole }) => ({
    words: Array.from(text.matchAll(wordShape), ([word]) => fold(word)),
    whole,
  }));
}

/** True when each term stands in one of the texts. */
export function holdAll(texts: readonly string[], terms: readonly FoldedTerm[]): boolean {
  return terms.every((term) =>
    texts.some((text) => mayHold(text, [term]) && firstAt(wordsOf(text), term) !== -1),
  );
}

/** The whole text in parts. */
export function markMatches(text: string, terms: readonly FoldedTerm[]): TextPart[] {
  if (!mayHold(text, terms)) return partsOf(text, 0, text.length, []);
  return partsOf(text, 0, text.length, spansOf(text, terms));
}

/**
 * The stretch of a text around the first match, in parts, with an ellipsis where it was cut; null
 * when nothing of it was looked for.
 */
export function snippetOf(text: string, terms: readonly FoldedTerm[]): TextPart[] | null {
  if (!mayHold(text, terms)) return null;
  const spans = spansOf(text, terms);
  const first = spans[0];
  if (!first) return null;
  const start = first.start <= lead ? 0 : wordStart(text, first.start - lead, first.start);
  const least = Math.max(start + snippetLength, first.end);
  const end = least >= text.length ? text.length : wordEnd(text, least, first.end);
  const parts = partsOf(text, start, end, spans);
  if (start > 0) parts.unshift({ text: "… ", match: false });
  if (end < text.length) parts.push({ text: " …", match: false });
  return parts;
}

/** Quick, and wrong only on the safe side: what it refuses is not there. */
function mayHold(text: string, terms: readonly FoldedTerm[]): boolean {
  const folded = fold(text);
  return terms.some(({ words }) => words.every((word) => folded.includes(word)));
}

function wordsOf(text: string): Word[] {
  const words: Word[] = [];
  if (isPlain.test(text)) {
    for (const { 0: folded, index } of text.toLowerCase().matchAll(plainWordShape)) {
      words.push({ start: index, end: index + folded.length, folded });
    }
  } else {
    for (const { 0: word, index } of text.matchAll(wordShape)) {
      words.push({ start: index, end: index + word.length, folded: fold(word) });
    }
  }
  return words;
}

function spansOf(text: string, terms: readonly FoldedTerm[]): Span[] {
  const words = wordsOf(text);
  const spans: Span[] = [];
  for (const term of terms) {
    for (let at = firstAt(words, term); at !== -1; at = firstAt(words, term, at + 1)) {
      spans.push({ start: words[at]!.start, end: words[at + term.words.length - 1]!.end });
    }
  }
  return spans.sort((a, b) => a.start - b.start || b.end - a.end);
}

function firstAt(words: readonly Word[], { words: wanted, whole }: FoldedTerm, from = 0): number {
  const last = wanted.length - 1;
  if (last < 0) return -1;
  for (let at = from; at + last < words.length; at += 1) {
    let same = 0;
    while (same < last && words[at + same]!.folded === wanted[same]) same += 1;
    if (same < last) continue;
    const { folded } = words[at + last]!;
    if (whole ? folded === wanted[last] : folded.startsWith(wanted[last]!)) return at;
  }
  return -1;
}

function partsOf(text: string, start: number, end: number, spans: readonly Span[]): TextPart[] {
  const parts: TextPart[] = [];
  let at = start;
  for (const span of spans) {
    const from = Math.max(span.start, at);
    const to = Math.min(span.end, end);
    if (to <= from) continue;
    if (from > at) parts.push({ text: text.slice(at, from), match: false });
    parts.push({ text: text.slice(from, to), match: true });
    at = to;
  }
  if (at < end) parts.push({ text: text.slice(at, end), match: false });
  return parts;
}

/** The first place between words from `from` on, but not after `latest`. */
function wordStart(text: string, from: number, latest: number): number {
  const space = text.slice(from, latest).search(/\s\S/u);
  return space === -1 ? latest : from + space + 1;
}

/** The last place between words before `to`, but not before `earliest`. */
function wordEnd(text: string, to: number, earliest: number): number {
  const space = text.slice(earliest, to).search(/\s\S*$/u);
  return space === -1 ? to : earliest + space;
}
