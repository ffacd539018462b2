import { foldText } from "./fold-text.ts";
import { type PatternProblem, patternProblem } from "./pattern-problem.ts";

/** What is looked for, and how exactly. */
export interface Query {
  text: string;
  matchCase: boolean;
  matchAccents: boolean;
  wholeWord: boolean;
  /** `text` is a regular expression. */
  pattern: boolean;
}

/** A stretch of a text, in UTF-16 code units; of a pattern also what its groups held. */
export interface Span {
  start: number;
  end: number;
  groups?: { numbered: (string | undefined)[]; named: Record<string, string | undefined> };
}

export type Finder = (text: string) => Span[];

const wordSign = /[\p{L}\p{M}\p{N}_]/u;

/**
 * Gives what finds the query in a text: from left to right, never overlapping, never empty. Null for
 * an empty query; a pattern that cannot be read gives what is wrong in it. A pattern may run for ever:
 * run it where it can be stopped.
 */
export function finderOf(query: Query): Finder | { problem: PatternProblem } | null {
  if (query.text === "") return null;
  return query.pattern ? patternFinder(query) : plainFinder(query);
}

/** The text with these spans of it replaced; they come in order and do not overlap. */
export function replacedText(text: string, spans: readonly Span[], replacement: string): string {
  let result = "";
  let from = 0;
  for (const span of spans) {
    const found = text.slice(span.start, span.end);
    result += text.slice(from, span.start) + replacementOf(span, found, replacement);
    from = span.end;
  }
  return result + text.slice(from);
}

/** What takes the place of a span. In a replacement of a pattern, $1 to $99, $&, $<name> and $$ count. */
export function replacementOf(span: Span, found: string, replacement: string): string {
  const { groups } = span;
  if (!groups) return replacement;
  return replacement.replace(
    /\$(?:([1-9]\d?)|(&)|<([^>]+)>|(\$))/g,
    (sign, number: string | undefined, whole, name: string | undefined, dollar) => {
      if (number !== undefined) return groupOf(number, groups.numbered);
      if (whole) return found;
      if (name !== undefined) return groups.named[name] ?? "";
      return dollar ? "$" : sign;
    },
  );
}

/** What a group held; where there are too few for two digits, the second one is text: “$10” of a single group. */
function groupOf(number: string, held: readonly (string | undefined)[]): string {
  if (Number(number) <= held.length || number.length === 1) return held[Number(number) - 1] ?? "";
  return (held[Number(number[0]) - 1] ?? "") + number[1];
}

function plainFinder(query: Query): Finder {
  const wanted = foldText(query.text, query).text;
  if (wanted === "") return () => [];
  return (text) => {
    const folded = foldText(text, query);
    const spans: Span[] = [];
    let from = 0;
    for (;;) {
      const index = folded.text.indexOf(wanted, from);
      if (index < 0) return spans;
      const start = folded.sourceOf(index);
      const end = folded.sourceOf(index + wanted.length);
      from = index + wanted.length;
      // Half of a character that was taken apart, such as the e of é where accents matter.
      const isPart = start === folded.sourceOf(index - 1) && index > 0;
      if (isPart || end <= start || (query.matchAccents && endsWithin(folded.text, from))) continue;
      if (!query.wholeWord || isWhole(text, start, end)) spans.push({ start, end });
    }
  };
}

function endsWithin(folded: string, end: number): boolean {
  return /^\p{M}/u.test(folded.slice(end, end + 2));
}

function patternFinder(query: Query): Finder | { problem: PatternProblem } {
  let pattern: RegExp;
  try {
    pattern = new RegExp(query.text, query.matchCase ? "gu" : "giu");
  } catch {
    return { problem: patternProblem(query.text) };
  }
  return (text) => {
    const spans: Span[] = [];
    for (const match of text.matchAll(pattern)) {
      const start = match.index;
      const end = start + match[0].length;
      if (end === start || (query.wholeWord && !isWhole(text, start, end))) continue;
      spans.push({
        start,
        end,
        groups: { numbered: match.slice(1), named: { ...match.groups } },
      });
    }
    return spans;
  };
}

function isWhole(text: string, start: number, end: number): boolean {
  return !wordSign.test(before(text, start)) && !wordSign.test(after(text, end));
}

function before(text: string, at: number): string {
  return at === 0 ? "" : ([...text.slice(Math.max(0, at - 2), at)].at(-1) ?? "");
}

function after(text: string, at: number): string {
  const code = text.codePointAt(at);
  return code === undefined ? "" : String.fromCodePoint(code);
}
