import type { BreakRun, LinkRun, Run, TextRun } from "../copy/copy.ts";
import { markTags, publishedMarks } from "./html-runs.ts";
import { escapeMarkdown, protectLineStarts } from "./markdown-escape.ts";

/** How a forced break may be written: a heading has to stay on its line. */
export type BreakStyle = "line" | "element";

type Leaf = TextRun | BreakRun;

/**
 * One line's runs as CommonMark. Bold, italic, strike and code use Markdown's own signs where those
 * are sure to be read as such, and elements everywhere else.
 */
export function markdownRuns(runs: readonly Run[], breaks: BreakStyle = "line"): string {
  let markdown = "";
  runs.forEach((run, at) => {
    const before = runs[at - 1];
    const after = runs[at + 1];
    if (run.type === "link") markdown = withoutPictureSign(markdown) + linkMarkdown(run);
    else if (run.type === "text") markdown += textMarkdown(run, markdown);
    else markdown += breakMarkdown(breaks === "line" && isText(before) && isText(after));
  });
  return protectLineStarts(markdown);
}

/** An exclamation mark before a link would make a picture of it. */
function withoutPictureSign(before: string): string {
  return before.endsWith("!") ? `${before.slice(0, -1)}\\!` : before;
}

function linkMarkdown(link: LinkRun): string {
  let text = "";
  for (const leaf of link.runs) text += leafMarkdown(leaf, text);
  return `[${text}](${destination(link.href)})`;
}

function leafMarkdown(leaf: Leaf, before: string): string {
  return leaf.type === "text" ? textMarkdown(leaf, before) : breakMarkdown(false);
}

function breakMarkdown(ownLine: boolean): string {
  return ownLine ? "\\\n" : "<br>";
}

function textMarkdown(run: TextRun, before: string): string {
  const marks = publishedMarks(run);
  if (!marks) return "";
  const sign = signs[marks.join(" ")];
  if (sign !== undefined && canSign(sign, run.text) && !/[*~`]$/.test(before)) {
    return sign + (sign === "`" ? run.text : escapeMarkdown(run.text)) + sign;
  }
  const opening = marks.map((mark) => `<${markTags[mark]}>`).join("");
  const closing = marks.toReversed().map((mark) => `</${markTags[mark]}>`);
  return opening + escapeMarkdown(run.text) + closing.join("");
}

const signs: Readonly<Record<string, string>> = {
  bold: "**",
  italic: "*",
  "bold italic": "***",
  strike: "~~",
  code: "`",
};

/**
 * Signs are read as marks only beside certain characters, and readers differ about the rest. Text
 * that begins and ends with letters or digits and has nothing odd in between is safe in all.
 */
function canSign(sign: string, text: string): boolean {
  if (sign === "`")
    return /^[\p{L}\p{N}][\p{L}\p{N}\p{P}\p{S} ]*$/u.test(text) && !/[`\s]$|`/.test(text);
  return /^[\p{L}\p{N}](?:[\p{L}\p{N} ,;:.'’“”"()?!%–—-]*[\p{L}\p{N}])?$/u.test(text);
}

function destination(href: string): string {
  const address = href
    .replace(/[\s<>"\\^`{|}]/g, (character) => encodeURIComponent(character))
    .replace(/&(?=#?[a-z0-9]+;)/gi, "&amp;");
  return /[()]/.test(address) ? `<${address}>` : address;
}

function isText(run: Run | undefined): boolean {
  return run !== undefined && run.type !== "break";
}
