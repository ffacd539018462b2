import type { Block, HeadingLevel } from "./copy.ts";
import { runsText } from "./runs.ts";
import { allBlocks, allItems } from "./walk.ts";

/** A heading as the outline shows it; the title of a live entry and some items are too. */
export interface OutlineHeading {
  /** Of the block or item that it is, or whose title it is. */
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
  return [...allBlocks({ blocks: [block] })]
    .flatMap(headingsOf)
    .filter(({ text }) => text.trim() !== "");
}

function headingsOf(block: Block): OutlineHeading[] {
  switch (block.type) {
    case "heading":
      return [{ id: block.id, level: block.level, text: runsText(block.runs) }];
    case "live-entry":
      return [{ id: block.id, level: 2, text: runsText(block.title) }];
    case "list":
      return [...allItems(block)].flatMap(({ id, heading, runs }) =>
        heading ? [{ id, level: heading, text: runsText(runs) }] : [],
      );
    default:
      return [];
  }
}
