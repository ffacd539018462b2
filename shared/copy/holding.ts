import type { Block, BlockType, BoxBlock, EntryBlock } from "./copy.ts";

// Written out, not read from the schemas: those would bring the schema library along. The types
// hold the two together.
const inBox: Readonly<Record<BoxBlock["type"], true>> = {
  paragraph: true,
  heading: true,
  list: true,
  quote: true,
  picture: true,
  table: true,
  rule: true,
  code: true,
  note: true,
};

/** Blocks that hold blocks. */
export type HolderType = "fact-box" | "live-entry";

/** True for a type of block that may stand in a fact box, or in an entry of a live blog. */
export function mayHold(holder: HolderType, type: BlockType): boolean {
  return holder === "fact-box" ? type in inBox : type !== "live-entry";
}

export function isBoxBlock(block: Block): block is BoxBlock {
  return mayHold("fact-box", block.type);
}

export function isEntryBlock(block: Block): block is EntryBlock {
  return mayHold("live-entry", block.type);
}
