import type { Block, Run } from "./copy.ts";
import { cutRuns, type TextRange } from "./cut-runs.ts";
import { runsText } from "./runs.ts";
import { sentenceRanges } from "./sentences.ts";
import { tkCuts, tkPattern } from "./tk-cuts.ts";
import { blockLines } from "./walk.ts";

/** Text without its TK marks, notes and queries, and without the gap that they leave. */
export function withoutTk(text: string): string {
  let kept = "";
  let at = 0;
  for (const [from, to] of tkCuts(text).ranges) {
    kept += text.slice(at, from);
    at = to;
  }
  return at === 0 ? text : kept + text.slice(at);
}

/**
 * A line without its TK marks and notes. They are looked for in the whole line, since a note may
 * have a bold word or a link in it. The runs are not in canonical form afterwards.
 */
export function runsWithoutTk(runs: readonly Run[]): Run[] {
  return cutRuns(runs, tkCuts(runsText(runs)).ranges);
}

/** True when the text holds a TK mark. */
export function hasTk(text: string): boolean {
  return text.includes("TK") && countTk(text) > 0;
}

/** How many TK marks the text holds. */
export function countTk(text: string): number {
  return text.match(tkPattern)?.length ?? 0;
}

/** Where the TK marks of a text stand, without what goes with them. */
export function tkMarks(text: string): TextRange[] {
  if (!text.includes("TK")) return [];
  return [...text.matchAll(tkPattern)].map(({ index, 0: mark }) => [index, index + mark.length]);
}

/** How many TK marks a block holds on the lines that are published. */
export function countTkInBlock(block: Block): number {
  let count = 0;
  for (const { role, runs } of blockLines(block)) {
    if (role !== "note") count += countTk(runsText(runs));
  }
  return count;
}

/** A sentence with TK marks that stand in no note, as it is and as it would print. */
export interface TkSentence {
  given: string;
  /** "" when nothing is left of it. */
  printed: string;
  /** True when what would print may be a note to the desk (`TkCut.leads`). */
  mayBeNote: boolean;
}

/** What becomes of a text's TK marks: which notes in brackets go, and which sentences change. */
export function tkLeft(text: string): { notes: string[]; sentences: TkSentence[] } {
  const { cuts, ranges } = tkCuts(text);
  const bare = cuts.filter(({ kind }) => kind === "bare");
  const notes = cuts
    .filter(({ kind }) => kind === "note")
    .map(({ from, to }) => text.slice(from, to));
  if (bare.length === 0) return { notes, sentences: [] };
  const sentences: TkSentence[] = [];
  let next = 0;
  for (const [from, to] of sentenceRanges(text)) {
    const cut = bare[next];
    if (!cut || cut.from >= to) continue;
    let leads = false;
    for (; next < bare.length && bare[next]!.from < to; next += 1) leads ||= bare[next]!.leads;
    const [start, end] = excerpt(from, to, cut.from);
    const printed = elided(kept(text, start, end, ranges), start > from, end < to);
    const mayBeNote = leads && printed !== "";
    sentences.push({ given: text.slice(start, end).trim(), printed, mayBeNote });
  }
  return { notes, sentences };
}

/** Of a very long sentence what stands around the mark. */
function excerpt(from: number, to: number, mark: number): TextRange {
  return to - from <= 300 ? [from, to] : [Math.max(from, mark - 120), Math.min(to, mark + 120)];
}

function elided(text: string, before: boolean, after: boolean): string {
  return text === "" ? "" : `${before ? "…" : ""}${text}${after ? "…" : ""}`;
}

function kept(text: string, from: number, to: number, ranges: readonly TextRange[]): string {
  let left = "";
  let at = from;
  for (const [start, end] of ranges) {
    if (end <= from) continue;
    if (start >= to) break;
    left += text.slice(at, Math.max(at, start));
    at = Math.min(to, end);
  }
  return (left + text.slice(at, to)).trim();
}
