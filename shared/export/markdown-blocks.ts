import type { Code, Run, Table } from "../copy/copy.ts";
import { leaves, runsText } from "../copy/runs.ts";
import { printable } from "./html-escape.ts";
import { markdownRuns } from "./markdown-runs.ts";

/** Code between fences that nothing in it can end; `undefined` when its language has no place there. */
export function codeMarkdown({ language, runs }: Code): string | undefined {
  if (!/^[\w+#.-]*$/.test(language)) return undefined;
  const text = printable(runsText(runs));
  const longest = Math.max(2, ...(text.match(/`+/g) ?? []).map((row) => row.length));
  const fence = "`".repeat(longest + 1);
  return `${fence}${language}\n${text}\n${fence}`;
}

/** A table as GitHub's Markdown has it; `undefined` for one that needs more: spans, caption … */
export function tableMarkdown(table: Table): string | undefined {
  const { headerRow, headerColumn, rows, caption } = table;
  if (!headerRow || headerColumn || caption.length > 0) return undefined;
  const width = rows[0]!.cells.length;
  const cells = rows.flatMap((row) => row.cells);
  const isPlain = cells.every((cell) => !cell.colspan && !cell.rowspan && isSafe(cell.runs));
  if (!isPlain || rows.some((row) => row.cells.length !== width)) return undefined;
  const lines = rows.map((row) => `| ${row.cells.map(({ runs }) => inCell(runs)).join(" | ")} |`);
  return [lines[0], `|${" --- |".repeat(width)}`, ...lines.slice(1)].join("\n");
}

function inCell(runs: readonly Run[]): string {
  return markdownRuns(runs, "element");
}

/** A bar ends a cell even within code, where it cannot be escaped in every reader. */
function isSafe(runs: readonly Run[]): boolean {
  for (const leaf of leaves(runs)) {
    if (leaf.type === "text" && /[|\n\r]/.test(leaf.text)) return false;
  }
  return runs.every((run) => run.type !== "link" || !run.href.includes("|"));
}
