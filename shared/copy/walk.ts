import type { Block, Copy, List, ListItem, Run } from "./copy.ts";
import { runsText } from "./runs.ts";

/** What a line is in the block that it belongs to. */
export type LineRole = "text" | "heading" | "item" | "cell" | "caption" | "title" | "code" | "note";

/** A line of copy: whatever carries runs. `block` is the top-level block it stands in. */
export interface Line {
  /** Of the block, item, cell or picture whose line it is. */
  id: string;
  runs: readonly Run[];
  block: Block;
  role: LineRole;
  /** 0 for a line of its own, 1 for an item of a list, 2 for an item of a list within it … */
  depth: number;
}

/** Every line of the copy in reading order. */
export function* lines(copy: Copy): Generator<Line> {
  for (const block of copy.blocks) yield* blockLines(block);
}

/** Every line of one top-level block in reading order; none for a rule or an embed. */
export function blockLines(block: Block): Generator<Line> {
  return linesWithin(block, block);
}

function* linesWithin(inner: Block, block: Block): Generator<Line> {
  const line = (role: LineRole, of: { id: string }, runs: readonly Run[]): Line => ({
    id: of.id,
    runs,
    block,
    role,
    depth: 0,
  });
  switch (inner.type) {
    case "rule":
    case "embed":
      return;
    case "list":
      yield* listLines(inner, block, 1);
      return;
    case "heading":
    case "code":
    case "note":
      yield line(inner.type, inner, inner.runs);
      return;
    case "picture":
      yield line("caption", inner, inner.caption);
      return;
    case "gallery":
      for (const picture of inner.pictures) yield line("caption", picture, picture.caption);
      yield line("caption", inner, inner.caption);
      return;
    case "table":
      yield line("caption", inner, inner.caption);
      for (const row of inner.rows) {
        for (const cell of row.cells) yield line("cell", cell, cell.runs);
      }
      return;
    case "fact-box":
    case "live-entry":
      yield line("title", inner, inner.title);
      for (const held of inner.blocks) yield* linesWithin(held, block);
      return;
    default:
      yield line("text", inner, inner.runs);
  }
}

function* listLines(list: List, block: Block, depth: number): Generator<Line> {
  for (const item of list.items) {
    yield { id: item.id, runs: item.runs, block, role: "item", depth };
    for (const inner of item.lists ?? []) yield* listLines(inner, block, depth + 1);
  }
}

/** Every item of a list and of the lists in it, in reading order. */
export function* allItems(list: List): Generator<ListItem> {
  for (const item of list.items) {
    yield item;
    for (const inner of item.lists ?? []) yield* allItems(inner);
  }
}

/** Every id in the copy, at whatever depth: blocks, items, pictures of a gallery, rows, cells. */
export function* ids(copy: { blocks: readonly Block[] }): Generator<string> {
  for (const block of copy.blocks) yield* blockIds(block);
}

/** Every id in one block, its own first. */
export function* blockIds(block: Block): Generator<string> {
  if (block.type === "list") {
    yield* listIds(block);
    return;
  }
  yield block.id;
  switch (block.type) {
    case "gallery":
      for (const picture of block.pictures) yield picture.id;
      return;
    case "table":
      for (const row of block.rows) {
        yield row.id;
        for (const cell of row.cells) yield cell.id;
      }
      return;
    case "fact-box":
    case "live-entry":
      for (const held of block.blocks) yield* blockIds(held);
  }
}

function* listIds(list: List): Generator<string> {
  yield list.id;
  for (const item of list.items) {
    yield item.id;
    for (const inner of item.lists ?? []) yield* listIds(inner);
  }
}

/** Every block of the copy, those in boxes and entries after the one that holds them. */
export function* allBlocks(copy: { blocks: readonly Block[] }): Generator<Block> {
  for (const block of copy.blocks) yield* withHeld(block);
}

function* withHeld(block: Block): Generator<Block> {
  yield block;
  if (!("blocks" in block)) return;
  for (const held of block.blocks) yield* withHeld(held);
}

/**
 * Plain texts that belong to a block and stand on no line: who is quoted, who speaks, credit and
 * alt text, an embed's title. Of this block alone, not of blocks within it.
 */
export function* blockTexts(block: Block): Generator<string> {
  switch (block.type) {
    case "pull-quote":
      yield block.attribution;
      return;
    case "question":
    case "answer":
      yield block.speaker;
      return;
    case "picture":
      yield block.alt;
      yield block.credit;
      return;
    case "gallery":
      for (const picture of block.pictures) {
        yield picture.alt;
        yield picture.credit;
      }
      return;
    case "embed":
      yield block.title;
  }
}

/** All there is to read and to find in the copy: a line each, an empty line between blocks. */
export function plainText(copy: Copy): string {
  return copy.blocks
    .map(blockText)
    .filter((text) => text !== "")
    .join("\n\n");
}

/** All there is to read in one block, a line each; "" for a rule. */
export function blockText(block: Block): string {
  const text = [...blockLines(block)].map((line) => runsText(line.runs)).join("\n");
  const beside = [...withHeld(block)].flatMap((each) => [...blockTexts(each)]).filter(isGiven);
  return [text, ...beside].filter(isGiven).join("\n");
}

function isGiven(text: string): boolean {
  return text !== "";
}

/** True when there is nothing to read and nothing to see in the copy. */
export function isBlank(copy: Copy): boolean {
  for (const block of allBlocks(copy)) if (isShown(block)) return false;
  for (const line of lines(copy)) if (runsText(line.runs).trim() !== "") return false;
  return true;
}

function isShown(block: Block): boolean {
  if (block.type === "gallery") return block.pictures.length > 0;
  return block.type === "picture" || block.type === "embed";
}
