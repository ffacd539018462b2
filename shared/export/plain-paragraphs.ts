import type {
  Answer,
  Block,
  Code,
  Copy,
  List,
  LiveEntry,
  Picture,
  Question,
  Run,
  Table,
} from "../copy/copy.ts";
import { runsText } from "../copy/runs.ts";
import { printedWords } from "../messages/printed/printed-words.ts";
import { printedSigns } from "../messages/printed/punctuation.ts";
import { bareContext, type CopyContext } from "./copy-context.ts";

/** The copy as paragraphs of plain text; "\n" stands for a forced break and between list items. */
export function plainParagraphs(copy: Copy, context: CopyContext = bareContext): string[] {
  return copy.blocks.flatMap((block) => paragraphs(block, context)).filter(isGiven);
}

function paragraphs(block: Block, context: CopyContext): string[] {
  switch (block.type) {
    case "paragraph":
    case "heading":
    case "quote":
      return [text(block.runs)];
    case "pull-quote":
      return [stack([text(block.runs), block.attribution && `— ${oneLine(block.attribution)}`])];
    case "question":
    case "answer":
      return [spoken(block, context)];
    case "list":
      return [items(block).join("\n")];
    case "code":
      return [codeLines(block)];
    case "picture":
      return [bracketed("picture", pictureText(block), context)];
    case "gallery":
      return [
        bracketed("gallery", oneLine(text(block.caption)), context),
        ...block.pictures.map((picture) => bracketed("picture", pictureText(picture), context)),
      ];
    case "table":
      return [tableLines(block)];
    case "embed":
      return [stack([oneLine(block.title), oneLine(block.address)])];
    case "fact-box":
      return [text(block.title), ...block.blocks.flatMap((held) => paragraphs(held, context))];
    case "live-entry":
      return [
        entryHead(block, context),
        ...block.blocks.flatMap((held) => paragraphs(held, context)),
      ];
    case "rule":
      return ["* * *"];
    case "note":
      return [];
    default:
      return block satisfies never;
  }
}

function entryHead({ at, title }: LiveEntry, context: CopyContext): string {
  return [context.instant(at), oneLine(text(title))].filter(isGiven).join(" — ");
}

function spoken({ type, speaker, runs }: Question | Answer, { language }: CopyContext): string {
  const who = oneLine(speaker) || printedWords(language)[type];
  return who + printedSigns(language).colon + text(runs);
}

function pictureText({
  caption,
  alt,
  credit,
}: Pick<Picture, "caption" | "alt" | "credit">): string {
  const said = oneLine(text(caption)) || oneLine(alt);
  return credit === "" ? said : `${said} (${oneLine(credit)})`.trim();
}

function bracketed(what: "picture" | "gallery", said: string, { language }: CopyContext): string {
  if (said === "") return "";
  return `[${printedWords(language)[what]}${printedSigns(language).colon}${said}]`;
}

function tableLines({ caption, rows }: Table): string {
  const lines = rows.map((row) => row.cells.map(({ runs }) => oneLine(text(runs))).join(" | "));
  return stack([oneLine(text(caption)), ...lines.filter((line) => /[^\s|]/.test(line))]);
}

/** The indent of code is part of it. */
function codeLines({ runs }: Code): string {
  return stack(
    runsText(runs)
      .split("\n")
      .map((line) => tidyLine(line).trimEnd()),
  );
}

function items(list: List): string[] {
  return list.items.flatMap((item, at) => {
    const mark = list.style === "number" ? `${(list.start ?? 1) + at}.` : "-";
    const [first = "", ...rest] = lines(runsText(item.runs));
    return [`${mark} ${first}`.trim(), ...rest, ...(item.lists ?? []).flatMap(items)];
  });
}

function text(runs: readonly Run[]): string {
  return lines(runsText(runs)).join("\n");
}

/** The lines of a text without spaces at their ends; an empty one would end the paragraph. */
function lines(given: string): string[] {
  return given
    .split("\n")
    .map((line) => tidyLine(line).trim())
    .filter(isGiven);
}

function tidyLine(line: string): string {
  return line.replace(/[\r\v\f\u2028\u2029]+/gu, " ");
}

function oneLine(given: string): string {
  return lines(given).join(" ");
}

function stack(given: readonly string[]): string {
  return given.filter(isGiven).join("\n");
}

function isGiven(given: string): boolean {
  return given !== "";
}
