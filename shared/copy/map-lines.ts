import type { Block, CodeRun, Copy, GalleryPicture, List, ListItem, Run, Table } from "./copy.ts";
import { leaves, normaliseRuns } from "./runs.ts";

export interface LineChange {
  /** What a line becomes. */
  runs(runs: readonly Run[]): Run[];
  /** What a text beside the lines becomes; see `blockTexts` in `walk.ts`. */
  text?(text: string): string;
}

/**
 * The same copy with every line's runs replaced, at whatever depth; blocks and ids stay. Lines are
 * asked for in reading order, as `lines` gives them.
 */
export function mapLines(copy: Copy, change: LineChange["runs"] | LineChange): Copy {
  const how = typeof change === "function" ? { runs: change } : change;
  return { ...copy, blocks: copy.blocks.map((block) => mapBlock(block, how)) };
}

/** The same for one block; its type stays. */
export function mapBlock<B extends Block>(block: B, change: LineChange): B {
  return mapAny(block, change) as B;
}

/** The line without what code cannot hold: marks go, links leave their words. */
export function codeRunsOf(runs: readonly Run[]): CodeRun[] {
  const kept: CodeRun[] = [];
  for (const leaf of leaves(runs)) {
    if (leaf.type === "break") {
      kept.push(leaf);
      continue;
    }
    const { marks: _marks, ...rest } = leaf;
    kept.push(rest);
  }
  return normaliseRuns(kept) as CodeRun[];
}

function mapAny(block: Block, change: LineChange): Block {
  const text = change.text ?? ((given: string) => given);
  switch (block.type) {
    case "rule":
      return block;
    case "list":
      return mapList(block, change);
    case "code":
      return { ...block, runs: codeRunsOf(change.runs(block.runs)) };
    case "pull-quote":
      return { ...block, runs: change.runs(block.runs), attribution: text(block.attribution) };
    case "question":
    case "answer":
      return { ...block, runs: change.runs(block.runs), speaker: text(block.speaker) };
    case "picture":
      return mapPicture(block, change);
    case "gallery": {
      const pictures = block.pictures.map((picture) => mapPicture(picture, change));
      return { ...block, pictures, caption: change.runs(block.caption) };
    }
    case "table":
      return mapTable(block, change);
    case "embed":
      return { ...block, title: text(block.title) };
    case "fact-box": {
      const title = change.runs(block.title);
      return { ...block, title, blocks: block.blocks.map((held) => mapBlock(held, change)) };
    }
    case "live-entry": {
      const title = change.runs(block.title);
      return { ...block, title, blocks: block.blocks.map((held) => mapBlock(held, change)) };
    }
    default:
      return { ...block, runs: change.runs(block.runs) };
  }
}

function mapPicture<P extends GalleryPicture>(picture: P, change: LineChange): P {
  const { text = (given: string) => given } = change;
  return {
    ...picture,
    caption: change.runs(picture.caption),
    alt: text(picture.alt),
    credit: text(picture.credit),
  };
}

function mapTable(table: Table, change: LineChange): Table {
  const caption = change.runs(table.caption);
  const rows = table.rows.map((row) => ({
    ...row,
    cells: row.cells.map((cell) => ({ ...cell, runs: change.runs(cell.runs) })),
  }));
  return { ...table, rows, caption };
}

function mapList(list: List, change: LineChange): List {
  return {
    ...list,
    items: list.items.map((item): ListItem => {
      const { lists, ...rest } = item;
      const changed = { ...rest, runs: change.runs(item.runs) };
      return lists ? { ...changed, lists: lists.map((inner) => mapList(inner, change)) } : changed;
    }),
  };
}
