import type { BlockReview, BreakRun, Run, TextRun } from "./copy.ts";
import { runsWithoutNotes } from "./notes.ts";
import { normaliseRuns } from "./runs.ts";
import { runsWithoutTk, withoutTk } from "./tk.ts";

interface Entry {
  k: string;
}

/** True when somebody proposes it and nobody has decided: to insert (`ins`), to delete (`del`). */
export function isPending(entries: readonly Entry[] | undefined, kind: string): boolean {
  return entries?.some((entry) => entry.k === kind) ?? false;
}

/** A line as it may be published. */
export function cleanLine(runs: readonly Run[]): Run[] {
  return normaliseRuns(runsWithoutTk(decidedLine(runs)));
}

/** A line as it may be published, but for its TK marks. It is not in canonical form. */
export function decidedLine(runs: readonly Run[]): Run[] {
  const kept: Run[] = [];
  for (const run of runs) {
    if (run.type === "link") {
      const inner = run.runs.filter((leaf) => !isPending(leaf.sg, "ins")).map(stripLeaf);
      kept.push({ type: "link", href: run.href, runs: inner });
    } else if (!isPending(run.sg, "ins")) {
      kept.push(stripLeaf(run));
    }
  }
  return runsWithoutNotes(kept);
}

/** A text beside the lines as it may be published. */
export function cleanText(text: string): string {
  return withoutTk(text).trim();
}

/** The same without review marks of its own; those on its runs are `cleanLine`'s. */
export function withoutReview<B extends BlockReview>(block: B): B {
  const { pm: _pm, nb: _nb, bk: _bk, cm: _cm, ...rest } = block;
  return rest as B;
}

function stripLeaf(leaf: TextRun | BreakRun): TextRun | BreakRun {
  if (leaf.type === "break") return { type: "break" };
  const { text, marks } = leaf;
  return marks ? { type: "text", text, marks } : { type: "text", text };
}
