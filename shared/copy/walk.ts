import type { Block, Copy, List, ListItem, Run } from "./copy.ts";
import { runsText } from "./runs.ts";

/** A line of copy: whatever carries runs. `block` is the top-level block it stands in. */
export interface Line {
  id: string;
  runs: readonly Run[];
  block: Block;
  /** 0 for a line of its own, 1 for an item of a list, 2 for an item of a list within it … */
  depth: number;
}

/** Every line of the copy in reading order. */
export function* lines(copy: Copy): Generator<Line> {
  for (const block of copy.blocks) yield* blockLines(block);
}

/** Every line of one top-level block in reading order; none for a rule. */
export function* blockLines(block: Block): Generator<Line> {
  if (block.type === "rule") return;
  if (block.type === "list") yield* listLines(block, block, 1);
  else yield { id: block.id, runs: block.runs, block, depth: 0 };
}

function* listLines(list: List, block: Block, depth: number): Generator<Line> {
  for (const item of list.items) {
    yield { id: item.id, runs: item.runs, block, depth };
    for (const inner of item.lists ?? []) yield* listLines(inner, block, depth + 1);
  }
}

/** Every id in the copy, list items and inner lists included. */
export function* ids(copy: Copy): Generator<string> {
  for (const block of copy.blocks) {
    if (block.type === "list") yield* listIds(block);
    else yield block.id;
  }
}

function* listIds(list: List): Generator<string> {
  yield list.id;
  for (const item of list.items) {
    yield item.id;
    for (const inner of item.lists ?? []) yield* listIds(inner);
  }
}

/** The copy as plain text: a line each, an empty line between top-level blocks. */
export function plainText(copy: Copy): string {
  return copy.blocks
    .map(blockText)
    .filter((text) => text !== "")
    .join("\n\n");
}

/** One block as plain text, a line each; "" for a rule. */
export function blockText(block: Block): string {
  return [...blockLines(block)].map((line) => runsText(line.runs)).join("\n");
}

/** True when there is nothing to read in the copy. */
export function isBlank(copy: Copy): boolean {
  for (const line of lines(copy)) if (runsText(line.runs).trim() !== "") return false;
  return true;
}

/** The same copy with every line's runs replaced; blocks and ids stay. */
export function mapLines(copy: Copy, change: (runs: readonly Run[]) => Run[]): Copy {
  return { ...copy, blocks: copy.blocks.map((block) => mapBlock(block, change)) };
}

function mapBlock(block: Block, change: (runs: readonly Run[]) => Run[]): Block {
  if (block.type === "rule") return block;
  if (block.type === "list") return mapList(block, change);
  return { ...block, runs: change(block.runs) };
}

function mapList(list: List, change: (runs: readonly Run[]) => Run[]): List {
  return {
    ...list,
    items: list.items.map((item): ListItem => {
      const { lists, ...rest } = item;
      const changed = { ...rest, runs: change(item.runs) };
      return lists ? { ...changed, lists: lists.map((inner) => mapList(inner, change)) } : changed;
    }),
  };
}
