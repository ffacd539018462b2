import type { Block, LineBlock, ListItem } from "./copy.ts";

type Lined = LineBlock | ListItem;

/**
 * Blocks as they stood before anyone proposed to split them: where a paragraph's end is a pending
 * insertion (`pm`), what follows is part of the same line again.
 */
export function joinSplit<B extends Block>(blocks: readonly B[]): B[] {
  const joined: Block[] = [];
  for (const block of blocks) {
    const before = joined.at(-1);
    if (before && isLined(before) && isLined(block) && isSplit(before)) {
      joined[joined.length - 1] = join<LineBlock>(before, block);
    } else {
      joined.push(block);
    }
  }
  return joined as B[];
}

/** The same for the items of one list; an item with lists within it ends where they begin. */
export function joinSplitItems(items: readonly ListItem[]): ListItem[] {
  const joined: ListItem[] = [];
  for (const item of items) {
    const before = joined.at(-1);
    if (before && !before.lists && isSplit(before)) {
      joined[joined.length - 1] = { ...join(before, item), lists: item.lists };
    } else {
      joined.push(item);
    }
  }
  return joined;
}

/** The block that was there first survives: the one that no suggestion made (`nb`). */
function join<L extends Lined>(first: L, second: L): L {
  const survivor = first.nb !== undefined && second.nb === undefined ? second : first;
  return { ...survivor, runs: [...first.runs, ...second.runs], pm: second.pm };
}

function isSplit(block: Lined): boolean {
  return block.pm?.some((entry) => entry.k === "ins") ?? false;
}

function isLined(block: Block): block is LineBlock {
  return "runs" in block && block.type !== "code";
}
