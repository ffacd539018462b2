import type { Finding } from "../../shared/article/finding.ts";

/** Where a command writes: results to standard output, everything else to standard error. */
export interface Terminal {
  /** Columns of the terminal that results go to, or `null` when they go to a file or a pipe. */
  columns: number | null;
  /** One line of results. */
  print(line: string): void;
  /** One JSON value as the whole result. */
  json(value: unknown): void;
  /** One line for a person, beside the results. */
  say(line: string): void;
}

/** The terminal of this process. A reader that goes away (`| head`) ends it quietly. */
export function processTerminal(): Terminal {
  const { stdout, stderr } = process;
  for (const stream of [stdout, stderr]) {
    stream.on("error", (error: NodeJS.ErrnoException) => {
      if (error.code === "EPIPE") process.exit(process.exitCode ?? 0);
      throw error;
    });
  }
  return {
    columns: stdout.isTTY ? stdout.columns : null,
    print: (line) => stdout.write(`${line}\n`),
    json: (value) => stdout.write(`${JSON.stringify(value, null, 2)}\n`),
    say: (line) => stderr.write(`${line}\n`),
  };
}

/** A finding as one line: `block  headline: The headline is missing.` */
export function findingLine(finding: Finding): string {
  return `${finding.level.padEnd(5)}  ${finding.field}: ${finding.reason}`;
}

/** Control characters of a text that others wrote: a terminal would obey them. */
const controls = /[\p{Cc}\u2028\u2029]+/gu;

/**
 * Rows as lines: columns aligned and the last one cut to the terminal's width, or separated by tabs
 * where a program reads them.
 */
export function table(
  rows: readonly (readonly string[])[],
  columns: Terminal["columns"],
): string[] {
  const clean = rows.map((row) => row.map((cell) => cell.replace(controls, " ")));
  if (columns === null) return clean.map((row) => row.join("\t"));
  const widths: number[] = [];
  for (const row of clean) {
    row.forEach((cell, index) => {
      widths[index] = Math.max(widths[index] ?? 0, [...cell].length);
    });
  }
  return clean.map((row) => {
    const line = row
      .map((cell, index) =>
        index === row.length - 1 ? cell : cell + " ".repeat(widths[index]! - [...cell].length),
      )
      .join("  ");
    return [...line].length > columns ? `${[...line].slice(0, columns - 1).join("")}…` : line;
  });
}
