import type { Block, Copy } from "../../shared/copy/copy.ts";
import type { Counts } from "../../shared/copy/counts.ts";
import { blockHeadings, type OutlineHeading } from "../../shared/copy/outline.ts";
import { countTkInBlock } from "../../shared/copy/tk.ts";
import { countCopyByBlock } from "./counts.ts";

/** What is told about the body while it is written. */
export interface BodyFacts extends Counts {
  /** TK marks: text still to come. */
  tk: number;
  /** The same array for as long as no heading changes. */
  headings: readonly OutlineHeading[];
}

export const noFacts: BodyFacts = { words: 0, characters: 0, tk: 0, headings: [] };

interface BlockFacts {
  tk: number;
  headings: readonly OutlineHeading[];
}

const known = new WeakMap<Block, BlockFacts>();

/** What is known of one block; a block that was looked at before is not looked at again. */
export function blockFacts(block: Block): BlockFacts {
  let facts = known.get(block);
  if (!facts) {
    facts = { tk: countTkInBlock(block), headings: blockHeadings(block) };
    known.set(block, facts);
  }
  return facts;
}

/** The facts of the whole copy, from those of its blocks. */
export function factsOf(copy: Copy, before: BodyFacts = noFacts): BodyFacts {
  let tk = 0;
  const headings: OutlineHeading[] = [];
  for (const block of copy.blocks) {
    const facts = blockFacts(block);
    tk += facts.tk;
    if (facts.headings.length > 0) headings.push(...facts.headings);
  }
  const same =
    headings.length === before.headings.length &&
    headings.every((heading, index) => isSame(heading, before.headings[index]));
  return { ...countCopyByBlock(copy), tk, headings: same ? before.headings : headings };
}

function isSame(one: OutlineHeading, other: OutlineHeading | undefined): boolean {
  return one.id === other?.id && one.level === other.level && one.text === other.text;
}
