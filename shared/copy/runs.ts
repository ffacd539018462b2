import type { BreakRun, LinkRun, Mark, Run, TextRun } from "./copy.ts";

// Written out, not read from the schema module: that one would bring the schema library along.
const order: readonly Mark[] = [
  "note",
  "bold",
  "italic",
  "underline",
  "strike",
  "sub",
  "sup",
  "code",
];

/** Marks without doubles, in stored order; `undefined` when there are none. */
export function sortMarks(marks: Iterable<Mark>): Mark[] | undefined {
  const set = new Set(marks);
  const sorted = order.filter((mark) => set.has(mark));
  return sorted.length > 0 ? sorted : undefined;
}

/**
 * The one canonical form of a line: no empty text, neighbours with equal marks and equal review
 * marks joined, links without anything in them dropped. Two lines that read the same are then equal.
 */
export function normaliseRuns(runs: readonly Run[]): Run[] {
  const result: Run[] = [];
  for (const run of runs) {
    if (run.type === "link") {
      const inner = normaliseLeaves(run.runs);
      if (inner.length > 0) result.push({ ...run, runs: inner });
    } else {
      pushLeaf(result, run);
    }
  }
  return result;
}

/** Every text and break of a line in reading order, links opened up. */
export function* leaves(runs: readonly Run[]): Generator<TextRun | BreakRun> {
  for (const run of runs) {
    if (run.type === "link") yield* run.runs;
    else yield run;
  }
}

/** The line as plain text; a forced break is "\n". */
export function runsText(runs: readonly Run[]): string {
  let text = "";
  for (const leaf of leaves(runs)) text += leaf.type === "text" ? leaf.text : "\n";
  return text;
}

function normaliseLeaves(runs: LinkRun["runs"]): LinkRun["runs"] {
  const result: (TextRun | BreakRun)[] = [];
  for (const run of runs) pushLeaf(result, run);
  return result;
}

function pushLeaf(result: Run[], leaf: TextRun | BreakRun): void {
  if (leaf.type === "break") {
    result.push(leaf);
    return;
  }
  if (leaf.text === "") return;
  const { marks, ...rest } = leaf;
  const sorted = marks && sortMarks(marks);
  const clean: TextRun = sorted ? { ...rest, marks: sorted } : rest;
  const previous = result.at(-1);
  if (previous?.type === "text" && sameDress(previous, clean)) {
    result[result.length - 1] = { ...previous, text: previous.text + clean.text };
  } else {
    result.push(clean);
  }
}

function sameDress(a: TextRun, b: TextRun): boolean {
  return (
    (a.marks ?? []).join() === (b.marks ?? []).join() &&
    JSON.stringify(a.sg ?? []) === JSON.stringify(b.sg ?? []) &&
    (a.cm ?? []).join() === (b.cm ?? []).join()
  );
}
