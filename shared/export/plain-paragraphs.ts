import type { Block, Copy, List } from "../copy/copy.ts";
import { runsText } from "../copy/runs.ts";

/** The copy as paragraphs of plain text; "\n" stands for a forced break and between list items. */
export function plainParagraphs(copy: Copy): string[] {
  return copy.blocks.map(paragraph).filter((text) => text !== "");
}

function paragraph(block: Block): string {
  switch (block.type) {
    case "paragraph":
    case "heading":
    case "quote":
      return lines(runsText(block.runs)).join("\n");
    case "list":
      return items(block).join("\n");
    case "rule":
      return "* * *";
    default:
      return block satisfies never;
  }
}

function items(list: List): string[] {
  return list.items.flatMap((item, at) => {
    const mark = list.style === "number" ? `${(list.start ?? 1) + at}.` : "-";
    const [first = "", ...rest] = lines(runsText(item.runs));
    return [`${mark} ${first}`.trim(), ...rest, ...(item.lists ?? []).flatMap(items)];
  });
}

/** The lines of a text without spaces at their ends; an empty one would end the paragraph. */
function lines(text: string): string[] {
  return text
    .split("\n")
    .map((line) => line.replace(/[\r\v\f\u2028\u2029]+/gu, " ").trim())
    .filter((line) => line !== "");
}
