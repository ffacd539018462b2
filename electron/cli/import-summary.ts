import type { Imported } from "../../shared/contract/services.ts";
import { type FindingSum, sumFindings } from "../../shared/import/sum-findings.ts";
import { type Terminal, table } from "./terminal.ts";

export interface FailedImport {
  file: string;
  code: string;
  /** What the file is or has; "" where the error is not about the file. */
  reason: string;
}

/** What became of many files. */
export interface ImportSummary {
  findings: FindingSum[];
  failed: FailedImport[];
  /** How many files of each other kind were not looked at. */
  skipped: Record<string, number>;
}

export function summaryOf(
  imported: readonly Imported[],
  failed: FailedImport[],
  skipped: ReadonlyMap<string, number>,
): ImportSummary {
  return { findings: sumFindings(imported), failed, skipped: Object.fromEntries(skipped) };
}

/** The summary for a person, below the ids. */
export function printSummary(summary: ImportSummary, imported: number, terminal: Terminal): void {
  const { findings, failed, skipped } = summary;
  const print = (title: string, rows: (readonly string[])[]) => {
    if (rows.length === 0) return;
    terminal.print("");
    terminal.print(title);
    for (const line of table(rows, terminal.columns)) terminal.print(line);
  };
  terminal.print("");
  terminal.print(`Imported: ${imported} of ${imported + failed.length}`);
  print(
    "Found:",
    findings.map(({ finding, count, articles }) => [`${count}×`, `in ${articles}`, finding]),
  );
  print("Not imported:", byReason(failed));
  print(
    "Not looked at:",
    Object.entries(skipped).map(([kind, count]) => [`${count}×`, kind]),
  );
}

/** The most frequent reason first, each with some of its files. */
function byReason(failed: readonly FailedImport[]): string[][] {
  const files = new Map<string, string[]>();
  for (const { file, reason, code } of failed) {
    const why = reason || code;
    files.set(why, [...(files.get(why) ?? []), file]);
  }
  return [...files]
    .sort(([, a], [, b]) => b.length - a.length)
    .map(([why, names]) => {
      const more = names.length > 3 ? ` and ${names.length - 3} more` : "";
      return [`${names.length}×`, `${why}: ${names.slice(0, 3).join(", ")}${more}`];
    });
}
