import { openZip } from "../../electron/platform/open-zip.ts";
import type { Run } from "../../shared/copy/copy.ts";
import type { ImportResult } from "../../shared/import/formats.ts";
import { type ImportOutcome, importFile } from "../../shared/import/import-file.ts";
import { aPublication } from "./article-builder.ts";
import { numberedIds } from "./copy-builder.ts";
import { aDocx, type DocxParts } from "./docx-builder.ts";

export function readBytes(bytes: Uint8Array, name = "story.docx"): ImportOutcome {
  const publication = aPublication();
  const newId = numberedIds();
  const context = { publications: [publication], defaultPublication: publication, newId, openZip };
  return importFile({ name, bytes }, context);
}

/** The article in a Word document of these parts. */
export function readDocx(parts: DocxParts): ImportResult {
  const outcome = readBytes(aDocx(parts));
  if (!outcome.ok) throw new Error(outcome.reason);
  return outcome.result;
}

/** A line as short text: `*bold*`, `/italic/`, `_underline_`, `[text](address)`, `⏎` for a break. */
export function lineOf(runs: readonly Run[]): string {
  const signs = { bold: "*", italic: "/", underline: "_", strike: "~", sub: "↓", sup: "↑" };
  return runs
    .map((run): string => {
      if (run.type === "break") return "⏎";
      if (run.type === "link") return `[${lineOf(run.runs)}](${run.href})`;
      return (run.marks ?? []).reduceRight((text, mark) => {
        const sign = mark in signs ? signs[mark as keyof typeof signs] : `<${mark}>`;
        return `${sign}${text}${sign}`;
      }, run.text);
    })
    .join("");
}

/** The body as lines: `2 heading`, `> quote`, `- item`, `1. item`, `1. 2 heading`, as nested. */
export function outline({ copy }: ImportResult): string[] {
  const lines: string[] = [];
  const items = (list: Extract<(typeof copy.blocks)[number], { type: "list" }>, depth: string) => {
    list.items.forEach((item, at) => {
      const mark = list.style === "number" ? `${(list.start ?? 1) + at}.` : "-";
      const level = item.heading ? `${item.heading} ` : "";
      lines.push(`${depth}${mark} ${level}${lineOf(item.runs)}`);
      for (const inner of item.lists ?? []) items(inner, `${depth}  `);
    });
  };
  for (const block of copy.blocks) {
    if (block.type === "list") items(block, "");
    else if (block.type === "heading") lines.push(`${block.level} ${lineOf(block.runs)}`);
    else if (block.type === "paragraph") lines.push(lineOf(block.runs));
    else if (block.type === "quote") lines.push(`> ${lineOf(block.runs)}`);
    else if (block.type === "rule") lines.push("---");
    else if (block.type === "table") {
      for (const { cells } of block.rows) {
        const spans = cells.map(({ runs, colspan = 1, rowspan = 1 }) => {
          const span = colspan > 1 || rowspan > 1 ? `{${colspan}×${rowspan}}` : "";
          return `${lineOf(runs)}${span}`;
        });
        lines.push(`| ${spans.join(" | ")} |`);
      }
    } else if (block.type === "picture") lines.push(`picture: ${block.alt}`);
    else lines.push(`${block.type}: ${"runs" in block ? lineOf(block.runs) : ""}`);
  }
  return lines;
}

export function reasons({ findings }: ImportResult): string[] {
  return findings.map(({ reason }) => reason);
}
