import { linkedIds } from "../copy/anchors.ts";
import type {
  Answer,
  Block,
  Code,
  Copy,
  List,
  ListItem,
  PullQuote,
  Question,
} from "../copy/copy.ts";
import { runsText } from "../copy/runs.ts";
import { bareContext, type CopyContext } from "./copy-context.ts";
import { factBoxHtml, liveEntryHtml } from "./html-boxes.ts";
import { embedHtml } from "./html-embeds.ts";
import { attributes, escapeText } from "./html-escape.ts";
import { galleryHtml, pictureHtml } from "./html-figures.ts";
import { runsHtml } from "./html-runs.ts";
import { tableHtml } from "./html-tables.ts";

/**
 * Publishable copy as HTML, a block a line; without a newline at the end. Classes are part of the
 * contract: they tell apart what HTML alone does not, and our importer reads them.
 */
export function copyHtml(copy: Copy, context: CopyContext = bareContext): string {
  return blocksHtml(copy.blocks, { ...context, anchors: linkedIds(copy) });
}

/** Blocks as HTML, one a line. */
export function blocksHtml(blocks: readonly Block[], context: CopyContext): string {
  return blocks
    .map((block) => blockHtml(block, context))
    .filter((html) => html !== "")
    .join("\n");
}

/** One block as HTML; "" for what is never published. */
export function blockHtml(block: Block, context: CopyContext): string {
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
      return listHtml(block, context);
    case "pull-quote":
      return pullQuoteHtml(block);
    case "question":
    case "answer":
      return interviewHtml(block);
    case "code":
      return codeHtml(block);
    case "picture":
      return pictureHtml(block, context);
    case "gallery":
      return galleryHtml(block, context);
    case "table":
      return tableHtml(block);
    case "embed":
      return embedHtml(block, context);
    case "fact-box":
      return factBoxHtml(block, blocksHtml(block.blocks, context));
    case "live-entry":
      return liveEntryHtml(block, blocksHtml(block.blocks, context), context);
    case "note":
      return "";
    default:
      return block satisfies never;
  }
}

function pullQuoteHtml({ runs, attribution }: PullQuote): string {
  const by = attribution === "" ? "" : `<footer>${escapeText(attribution)}</footer>`;
  return `<blockquote class="pull-quote"><p>${runsHtml(runs)}</p>${by}</blockquote>`;
}

function interviewHtml({ type, speaker, runs }: Question | Answer): string {
  const who = speaker === "" ? "" : `<span class="speaker">${escapeText(speaker)}</span> `;
  return `<p class="${type}">${who}${runsHtml(runs)}</p>`;
}

function codeHtml({ language, runs }: Code): string {
  const name = language === "" ? undefined : `language-${language.replace(/\s+/g, "-")}`;
  return `<pre><code${attributes({ class: name })}>${escapeText(runsText(runs))}</code></pre>`;
}

function listHtml(list: List, context: CopyContext): string {
  const name = list.style === "number" ? "ol" : "ul";
  const start = list.style === "number" && list.start !== 1 ? list.start : undefined;
  const items = list.items.map((item) => itemHtml(item, context));
  return `<${name}${attributes({ start })}>\n${items.join("\n")}\n</${name}>`;
}

function itemHtml(item: ListItem, context: CopyContext): string {
  const inner = (item.lists ?? []).map((list) => `\n${listHtml(list, context)}`).join("");
  const id = context.anchors?.has(item.id) ? item.id : undefined;
  const { heading, runs } = item;
  const text = heading ? `<h${heading}>${runsHtml(runs)}</h${heading}>` : runsHtml(runs);
  return `<li${attributes({ id })}>${text}${inner}${inner === "" ? "" : "\n"}</li>`;
}
