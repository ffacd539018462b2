import type { BreakRun, LinkRun, Run, TextRun } from "./copy.ts";

/** From and to in a line's text, in UTF-16 units; a forced break is one. */
export type TextRange = readonly [from: number, to: number];

/** A line without these ranges of its text. It is not in canonical form afterwards. */
export function cutRuns(runs: readonly Run[], ranges: readonly TextRange[]): Run[] {
  if (ranges.length === 0) return [...runs];
  let at = 0;
  const cut = (leaf: TextRun | BreakRun): (TextRun | BreakRun)[] => {
    const from = at;
    at += leaf.type === "text" ? leaf.text.length : 1;
    if (leaf.type === "break") return ranges.some((range) => holds(range, from)) ? [] : [leaf];
    return [{ ...leaf, text: cutText(leaf.text, from, ranges) }];
  };
  return runs.flatMap((run): Run[] =>
    run.type === "link" ? [{ ...run, runs: run.runs.flatMap(cut) } satisfies LinkRun] : cut(run),
  );
}

function cutText(text: string, start: number, ranges: readonly TextRange[]): string {
  let kept = "";
  let at = 0;
  for (const [from, to] of ranges) {
    if (to <= start || from >= start + text.length) continue;
    kept += text.slice(at, Math.max(at, from - start));
    at = Math.min(text.length, to - start);
  }
  return kept + text.slice(at);
}

function holds([from, to]: TextRange, at: number): boolean {
  return at >= from && at < to;
}
