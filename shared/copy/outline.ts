import type { Block, HeadingLevel } from "./copy.ts";
import { runsText } from "./runs.ts";
import { allBlocks } from "./walk.ts";

/** A heading as the outline shows it; the title of a live entry is one too. */
export interface OutlineHeading {
  /** Of the block that it is, or whose title it is. */
  id: string;
  level: HeadingLevel;
  text: string;
}

/** True for the levels that headings of a body have: above them is the headline, the page's own. */
export function isOffered(level: HeadingLevel): boolean {
  return level >= 2 && level <= 4;
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
