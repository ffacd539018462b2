import type { Run } from "./copy.ts";
import { cutRuns, type TextRange } from "./cut-runs.ts";
import { leaves, runsText } from "./runs.ts";

/** The words of a line that may be published: without what is marked as a note. */
export function publishedText(runs: readonly Run[]): string {
  return hasNote(runs) ? runsText(runsWithoutNotes(runs)) : runsText(runs);
}

/** A line without what is marked as a note, and without the gap that leaves. */
export function runsWithoutNotes(runs: readonly Run[]): Run[] {
  if (!hasNote(runs)) return [...runs];
  return cutRuns(runs, noteRanges(runs));
}

function hasNote(runs: readonly Run[]): boolean {
  for (const leaf of leaves(runs)) if (leaf.type === "text" && isNote(leaf)) return true;
  return false;
}

function isNote(leaf: { marks?: readonly string[] | undefined }): boolean {
  return leaf.marks?.includes("note") ?? false;
}

/** Where the notes are, breaks within one included, in order and apart from each other. */
function noteRanges(runs: readonly Run[]): TextRange[] {
  const notes: [number, number][] = [];
  let at = 0;
  let onlyBreaks = false;
  for (const leaf of leaves(runs)) {
    const from = at;
    at += leaf.type === "text" ? leaf.text.length : 1;
    if (leaf.type === "break") continue;
    const open = notes.at(-1);
    if (!isNote(leaf)) onlyBreaks = false;
    else if (open && onlyBreaks) open[1] = at;
    else notes.push([from, at]);
    if (isNote(leaf)) onlyBreaks = true;
  }
  const text = runsText(runs);
  return notes.map((note, index) => withGap(text, note, notes[index - 1]?.[1] ?? 0));
}

/**
 * Of the spaces on both sides of a note only those on one are needed, and at a line's end none; of
 * the breaks around one that had a line to itself only one, and none at the ends of all.
 */
function withGap(text: string, [from, to]: TextRange, least: number): TextRange {
  let end = to;
  while (text[end] === " ") end += 1;
  const endsLine = end === text.length || text[end] === "\n";
  let start = from;
  while (start > least && text[start - 1] === " ") start -= 1;
  const startsLine = start === 0 || text[start - 1] === "\n";
  if (startsLine && endsLine) {
    if (start === 0) return [0, pastBreaks(text, end)];
    if (end < text.length) return [start, end + 1];
    while (start > least && /[ \n]/.test(text[start - 1]!)) start -= 1;
    return [start, end];
  }
  if (startsLine || start < from) return endsLine ? [start, end] : [from, end];
  return endsLine ? [from, end] : [from, to];
}

function pastBreaks(text: string, from: number): number {
  let end = from;
  while (end < text.length && /[ \n]/.test(text[end]!)) end += 1;
  return end;
}
