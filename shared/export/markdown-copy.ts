import type { Block, Copy, List, ListItem } from "../copy/copy.ts";
import { bareContext, type CopyContext } from "./copy-context.ts";
import { blockHtml } from "./html-copy.ts";
import { codeMarkdown, tableMarkdown } from "./markdown-blocks.ts";
import { markdownRuns } from "./markdown-runs.ts";

/**
 * Publishable copy as CommonMark with the tables of GitHub's; without a newline at the end. What
 * Markdown has no form for stands in it as HTML, which every reader of Markdown takes.
 */
export function copyMarkdown(copy: Copy, context: CopyContext = bareContext): string {
  const parts: string[] = [];
  let previous: { list: List; marker: string } | undefined;
  for (const block of copy.blocks) {
    if (block.type !== "list") {
      const markdown = blockMarkdown(block, context);
      if (markdown !== "") parts.push(markdown);
      previous = undefined;
      continue;
    }
    const marker = nextMarker(block, previous);
    parts.push(listMarkdown(block, marker));
    previous = { list: block, marker };
  }
  return parts.join("\n\n");
}

function blockMarkdown(block: Exclude<Block, List>, context: CopyContext): string {
  switch (block.type) {
    case "paragraph":
      return markdownRuns(block.runs);
    case "heading":
      return `${"#".repeat(block.level)} ${markdownRuns(block.runs, "element")}`;
    case "quote":
      return prefixLines(markdownRuns(block.runs), "> ", "> ");
    case "rule":
      return "---";
    case "code":
      return codeMarkdown(block) ?? htmlInMarkdown(block, context);
    case "table":
      return tableMarkdown(block) ?? htmlInMarkdown(block, context);
    default:
      return htmlInMarkdown(block, context);
  }
}

/** HTML in Markdown ends at the first empty line, so there must be none. */
function htmlInMarkdown(block: Block, context: CopyContext): string {
  return blockHtml(block, context).replace(/\n(?=[ \t]*\n)/g, "&#10;");
}

function listMarkdown(list: List, marker: string): string {
  return list.items.map((item, at) => itemMarkdown(item, itemMark(list, at, marker))).join("\n");
}

function itemMarkdown(item: ListItem, mark: string): string {
  const indent = " ".repeat(mark.length);
  const sign = item.heading ? `${"#".repeat(item.heading)} ` : "";
  let text = sign + markdownRuns(item.runs, item.heading ? "element" : "line");
  // An HTML comment keeps an item without text from becoming the list within it.
  if (text === "" && item.lists) text = "<!-- -->";
  let previous: { list: List; marker: string } | undefined;
  for (const list of item.lists ?? []) {
    const marker = nextMarker(list, previous);
    // A list that does not begin with 1 cannot follow text on the very next line.
    text += `${startsAtOne(list) ? "\n" : "\n\n"}${listMarkdown(list, marker)}`;
    previous = { list, marker };
  }
  return prefixLines(text, mark, indent);
}

function itemMark(list: List, at: number, marker: string): string {
  return list.style === "number" ? `${(list.start ?? 1) + at}${marker} ` : `${marker} `;
}

function startsAtOne(list: List): boolean {
  return list.style === "bullet" || (list.start ?? 1) === 1;
}

/** Two lists of a kind side by side are told apart by their markers alone. */
function nextMarker(list: List, previous: { list: List; marker: string } | undefined): string {
  const markers = list.style === "number" ? [".", ")"] : ["-", "*"];
  const same = previous?.list.style === list.style && previous.marker === markers[0];
  return same ? markers[1]! : markers[0]!;
}

function prefixLines(text: string, first: string, rest: string): string {
  return text
    .split("\n")
    .map((line, at) => (at === 0 ? first + line : line === "" ? "" : rest + line))
    .join("\n");
}
