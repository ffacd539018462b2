import { partDirection } from "../article/direction.ts";
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
import { blockDir, lineDir, textDir } from "./html-direction.ts";
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
      return `<p${lineDir(block.runs, context)}>${runsHtml(block.runs)}</p>`;
    case "heading":
      return `<h${block.level}${lineDir(block.runs, context)}>${runsHtml(block.runs)}</h${block.level}>`;
    case "quote":
      return `<blockquote${lineDir(block.runs, context)}><p>${runsHtml(block.runs)}</p></blockquote>`;
    case "rule":
      return "<hr>";
    case "list":
      return listHtml(block, context, blockDir(block, context));
    case "pull-quote":
      return pullQuoteHtml(block, context);
    case "question":
    case "answer":
      return interviewHtml(block, context);
    case "code":
      return codeHtml(block, context);
    case "picture":
      return pictureHtml(block, context);
    case "gallery":
      return galleryHtml(block, context);
    case "table":
      return tableHtml(block, context);
    case "embed":
      return embedHtml(block, context);
    case "fact-box":
      return factBoxHtml(block, blocksHtml(block.blocks, context), context);
    case "live-entry":
      return liveEntryHtml(block, blocksHtml(block.blocks, context), context);
    case "note":
      return "";
    default:
      return block satisfies never;
  }
}

function pullQuoteHtml({ runs, attribution }: PullQuote, context: CopyContext): string {
  const dir = textDir(attribution, context.direction);
  const by = attribution === "" ? "" : `<footer${dir}>${escapeText(attribution)}</footer>`;
  return `<blockquote class="pull-quote"${lineDir(runs, context)}><p>${runsHtml(runs)}</p>${by}</blockquote>`;
}

function interviewHtml(block: Question | Answer, context: CopyContext): string {
  const { type, speaker, runs } = block;
  const who = speaker === "" ? "" : `<span class="speaker">${apart(speaker, context)}</span> `;
  return `<p class="${type}"${lineDir(runs, context)}>${who}${runsHtml(runs)}</p>`;
}

/** The colon after it is not part of the name, and stands where the line has it. */
function apart(name: string, { direction }: CopyContext): string {
  const text = escapeText(name);
  return partDirection(name, direction) === undefined ? text : `<bdi>${text}</bdi>`;
}

function codeHtml({ language, runs }: Code, { direction }: CopyContext): string {
  const dir = attributes({ dir: direction === "rtl" ? "ltr" : undefined });
  const name = language === "" ? undefined : `language-${language.replace(/\s+/g, "-")}`;
  return `<pre${dir}><code${attributes({ class: name })}>${escapeText(runsText(runs))}</code></pre>`;
}

function listHtml(list: List, context: CopyContext, dir = ""): string {
  const name = list.style === "number" ? "ol" : "ul";
  const start = list.style === "number" && list.start !== 1 ? list.start : undefined;
  const items = list.items.map((item) => itemHtml(item, context));
  return `<${name}${attributes({ start })}${dir}>\n${items.join("\n")}\n</${name}>`;
}

function itemHtml(item: ListItem, context: CopyContext): string {
  const inner = (item.lists ?? []).map((list) => `\n${listHtml(list, context)}`).join("");
  const id = context.anchors?.has(item.id) ? item.id : undefined;
  const { heading, runs } = item;
  const text = heading ? `<h${heading}>${runsHtml(runs)}</h${heading}>` : runsHtml(runs);
  return `<li${attributes({ id })}>${text}${inner}${inner === "" ? "" : "\n"}</li>`;
}
