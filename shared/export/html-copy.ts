import type { Block, BreakRun, Copy, List, ListItem, Mark, Run, TextRun } from "../copy/copy.ts";
import { attributes, escapeText } from "./html-escape.ts";

/** Publishable copy as HTML, a block a line; without a newline at the end. */
export function copyHtml(copy: Copy): string {
  return copy.blocks.map(blockHtml).join("\n");
}

/** One line's runs as HTML. */
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

function blockHtml(block: Block): string {
  switch (block.type) {
    case "paragraph":
      return `<p>${runsHtml(block.runs)}</p>`;
    case "heading":
      return `<h${block.level}>${runsHtml(block.runs)}</h${block.level}>`;
    case "quote":
      return `<blockquote><p>${runsHtml(block.runs)}</p></blockquote>`;
    case "rule":
      return "<hr>";
    case "list":
      return listHtml(block);
    default:
      return block satisfies never;
  }
}

function listHtml(list: List): string {
  const name = list.style === "number" ? "ol" : "ul";
  const start = list.style === "number" && list.start !== 1 ? list.start : undefined;
  return `<${name}${attributes({ start })}>\n${list.items.map(itemHtml).join("\n")}\n</${name}>`;
}

function itemHtml(item: ListItem): string {
  const inner = (item.lists ?? []).map((list) => `\n${listHtml(list)}`).join("");
  return `<li>${runsHtml(item.runs)}${inner}${inner === "" ? "" : "\n"}</li>`;
}

const tags: Readonly<Record<Mark, string>> = {
  bold: "strong",
  italic: "em",
  underline: "u",
  strike: "s",
  sub: "sub",
  sup: "sup",
  code: "code",
};

/** Marks that go on from one run to the next stay open, so no element is closed to be reopened. */
function leavesHtml(leaves: readonly (TextRun | BreakRun)[]): string {
  let html = "";
  const open: Mark[] = [];
  const closeTo = (length: number) => {
    while (open.length > length) html += `</${tags[open.pop()!]}>`;
  };
  for (const leaf of leaves) {
    if (leaf.type === "break") {
      html += "<br>";
      continue;
    }
    const marks = leaf.marks ?? [];
    let shared = 0;
    while (shared < open.length && open[shared] === marks[shared]) shared += 1;
    closeTo(shared);
    for (const mark of marks.slice(shared)) {
      html += `<${tags[mark]}>`;
      open.push(mark);
    }
    html += escapeText(leaf.text);
  }
  closeTo(0);
  return html;
}
