import type { Command } from "./command.ts";
import { commands } from "./commands.ts";

const options = [
  ["--library DIR", "the library's folder (or DATELINE_LIBRARY; else the one of this user)"],
  ["--json", "one JSON value on standard output"],
  ["--help", "this page, or a command's own"],
  ["--version", "the version"],
] as const;

/** The help as lines. */
export function help(): string[] {
  const width = Math.max(...options.map(([option]) => option.length));
  return [
    "dateline COMMAND — write, check and file articles",
    "",
    ...commands.flatMap(({ usage, summary }) => [`  ${usage}`, `      ${summary}`]),
    "",
    ...options.map(([option, meaning]) => `  ${option.padEnd(width)}  ${meaning}`),
    "",
    "An article is named by its id or by the first characters of it, four or more.",
    "Exit code 0: done; 1: failed, or found problems that block; 2: wrong usage.",
  ];
}

/** One command's help as lines. */
export function commandHelp({ usage, summary }: Command): string[] {
  return [`dateline ${usage}`, `    ${summary}`];
}
