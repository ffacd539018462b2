import type { Block } from "./copy.ts";
import { runsText } from "./runs.ts";
import { allBlocks } from "./walk.ts";

/** A heading as the outline shows it; the title of a live entry is one too. */
export interface OutlineHeading {
  /** Of the block that it is, or whose title it is. */
  id: string;
  level: 2 | 3 | 4;
  text: string;
}

/** The headings of one top-level block, in reading order; those without text are none. */
export function blockHeadings(block: Block): OutlineHeading[] {
  const headings: OutlineHeading[] = [];
  for (const each of allBlocks({ blocks: [block] })) {
    const text =
      each.type === "heading"
        ? runsText(each.runs)
        : each.type === "live-entry"
          ? runsText(each.title)
          : "";
    if (text.trim() === "") continue;
    headings.push({ id: each.id, level: each.type === "heading" ? each.level : 2, text });
  }
  return headings;
}
