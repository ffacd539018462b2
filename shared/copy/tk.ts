import type { Block, Run } from "./copy.ts";
import { cutRuns, type TextRange } from "./cut-runs.ts";
import { runsText } from "./runs.ts";
import { blockLines } from "./walk.ts";

/**
 * TK, "text to come": TK, TKTK or TKTKTK as a word of its own. A pair of square brackets that begins
 * with one is a note to the desk from end to end, brackets within it included.
 */
const marks = /(?<![\p{L}\p{N}_])(?:TK){1,3}(?![\p{L}\p{N}_])/gu;

/** Text without its TK marks and notes, and without the gap that they leave. */
export function withoutTk(text: string): string {
  let kept = "";
  let at = 0;
  for (const [from, to] of tkRanges(text)) {
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
  return cutRuns(runs, tkRanges(runsText(runs)));
}

/** True when the text holds a TK mark. */
export function hasTk(text: string): boolean {
  return text.includes("TK") && countTk(text) > 0;
}

/** How many TK marks the text holds. */
export function countTk(text: string): number {
  return text.match(marks)?.length ?? 0;
}

/** Where the TK marks of a text stand, without what goes with them. */
export function tkMarks(text: string): TextRange[] {
  if (!text.includes("TK")) return [];
  return [...text.matchAll(marks)].map(({ index, 0: mark }) => [index, index + mark.length]);
}

/** How many TK marks a block holds on the lines that are published. */
export function countTkInBlock(block: Block): number {
  let count = 0;
  for (const { role, runs } of blockLines(block)) {
    if (role !== "note") count += countTk(runsText(runs));
  }
  return count;
}

/** What goes with the TK marks of a text, in order and apart from each other. */
function tkRanges(text: string): TextRange[] {
  if (!text.includes("TK")) return [];
  const closings = matchingBrackets(text);
  const ranges: TextRange[] = [];
  let end = 0;
  for (const { index, 0: mark } of text.matchAll(marks)) {
    if (index < end) continue;
    const [from, to] = noteAround(text, index, index + mark.length, closings);
    // The space before goes with it; at the start of a line it is the space after.
    const before = backOverSpace(text, from, end);
    end = before < from ? to : overSpace(text, to);
    ranges.push([before, end]);
  }
  return ranges;
}

function noteAround(
  text: string,
  from: number,
  to: number,
  closings: Map<number, number>,
): TextRange {
  const closing = text[from - 1] === "[" ? closings.get(from - 1) : undefined;
  if (closing !== undefined) return [from - 1, closing + 1];
  if (text[from - 1] === "(" && text[to] === ")") return [from - 1, to + 1];
  return [from, to];
}

/** Where each "[" that is closed is closed. */
function matchingBrackets(text: string): Map<number, number> {
  const closings = new Map<number, number>();
  const open: number[] = [];
  for (let at = 0; at < text.length; at += 1) {
    if (text[at] === "[") open.push(at);
    else if (text[at] === "]") {
      const opening = open.pop();
      if (opening !== undefined) closings.set(opening, at);
    }
  }
  return closings;
}

function backOverSpace(text: string, from: number, least: number): number {
  let at = from;
  while (at > least && isSpace(text[at - 1])) at -= 1;
  return at;
}

function overSpace(text: string, from: number): number {
  let at = from;
  while (isSpace(text[at])) at += 1;
  return at;
}

function isSpace(character: string | undefined): boolean {
  return character === " " || character === "\t";
}
