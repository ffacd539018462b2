import type { BreakRun, PublishedMark, Run, TextRun } from "../copy/copy.ts";
import { attributes, escapeText } from "./html-escape.ts";

/** One line's runs as HTML. What is marked as a note never comes out, whoever forgot to clean. */
export function runsHtml(runs: readonly Run[]): string {
  let html = "";
  let leaves: (TextRun | BreakRun)[] = [];
  for (const run of runs) {
    if (run.type !== "link") {
      leaves.push(run);
      continue;
    }
    html += leavesHtml(leaves);
    leaves = [];
    html += `<a${attributes({ href: run.href })}>${leavesHtml(run.runs)}</a>`;
  }
  return html + leavesHtml(leaves);
}

/** Each mark's element. */
export const markTags: Readonly<Record<PublishedMark, string>> = {
  bold: "strong",
  italic: "em",
  underline: "u",
  strike: "s",
  sub: "sub",
  sup: "sup",
  code: "code",
};

/** The marks of a text that a reader sees, `undefined` for a note: that is not for readers. */
export function publishedMarks({ marks }: TextRun): PublishedMark[] | undefined {
  const published = (marks ?? []).filter((mark) => mark !== "note");
  return published.length === (marks ?? []).length ? published : undefined;
}

/** Marks that go on from one run to the next stay open, so no element is closed to be reopened. */
function leavesHtml(leaves: readonly (TextRun | BreakRun)[]): string {
  let html = "";
  const open: PublishedMark[] = [];
  const closeTo = (length: number) => {
    while (open.length > length) html += `</${markTags[open.pop()!]}>`;
  };
  for (const leaf of leaves) {
    if (leaf.type === "break") {
      html += "<br>";
      continue;
    }
    const marks = publishedMarks(leaf);
    if (!marks) continue;
    let shared = 0;
    while (shared < open.length && open[shared] === marks[shared]) shared += 1;
    closeTo(shared);
    for (const mark of marks.slice(shared)) {
      html += `<${markTags[mark]}>`;
      open.push(mark);
    }
    html += escapeText(leaf.text);
  }
  closeTo(0);
  return html;
}
