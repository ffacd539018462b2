import { printable } from "./html-escape.ts";

/** Text as it stands within a line of CommonMark; see {@link protectLineStarts} for its start. */
export function escapeMarkdown(text: string): string {
  return printable(text)
    .replace(/[\t\n\r]/g, " ")
    .replace(/[\\`*_[\]<~|#@]/g, "\\$&")
    .replace(/&(?=#?[a-z0-9]+;)/gi, "\\&")
    .replace(/(https?|ftp):(?=\/\/)/gi, "$1\\:")
    .replace(/www\./gi, (match) => `${match.slice(0, -1)}\\.`)
    .replace(/[^\S ]/gu, (space) => `&#${space.codePointAt(0)};`);
}

/** Keeps the lines of a paragraph from being read as headings, lists, quotes or rules. */
export function protectLineStarts(markdown: string): string {
  return markdown.replace(
    /^( *)(?:([-+=>])|(\d{1,9})([.)]))/gm,
    (_whole, space: string, sign: string | undefined, number: string, dot: string) =>
      sign === undefined ? `${space}${number}\\${dot}` : `${space}\\${sign}`,
  );
}
