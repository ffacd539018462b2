import type { Block, BreakRun, Copy, List, ListItem, Run, TextRun } from "./copy.ts";
import { leaves, normaliseRuns } from "./runs.ts";
import { runsWithoutTk } from "./tk.ts";
import { joinSplit, joinSplitItems } from "./undecided.ts";
import { mapLines } from "./walk.ts";

/**
 * The publishable copy: what an export may see. Pending insertions are out, pending deletions are
 * in (nobody has decided yet, so what stood before stands), comments and every other review mark
 * are gone, TK marks are taken out, and lines left empty by that are dropped.
 */
export function publishableCopy(copy: Copy): Copy {
  const withoutInserted = copy.blocks.filter((block) => !isPending(block.bk, "ins"));
  const stripped = { ...copy, blocks: joinSplit(withoutInserted).map(stripBlock) };
  const blocks = mapLines(stripped, cleanLine).blocks.flatMap(dropEmpty);
  return { version: copy.version, blocks };
}

interface Entry {
  k: string;
}

function isPending(entries: readonly Entry[] | undefined, kind: string): boolean {
  return entries?.some((entry) => entry.k === kind) ?? false;
}

function cleanLine(runs: readonly Run[]): Run[] {
  const kept: Run[] = [];
  for (const run of runs) {
    if (run.type === "link") {
      const inner = run.runs.filter((leaf) => !isPending(leaf.sg, "ins")).map(stripLeaf);
      kept.push({ type: "link", href: run.href, runs: inner });
    } else if (!isPending(run.sg, "ins")) {
      kept.push(stripLeaf(run));
    }
  }
  return normaliseRuns(runsWithoutTk(kept));
}

function stripLeaf(leaf: TextRun | BreakRun): TextRun | BreakRun {
  if (leaf.type === "break") return { type: "break" };
  const { text, marks } = leaf;
  return marks ? { type: "text", text, marks } : { type: "text", text };
}

function stripBlock<B extends Block>(block: B): B {
  const { pm: _pm, nb: _nb, bk: _bk, cm: _cm, ...rest } = block;
  if (rest.type !== "list") return rest as B;
  return { ...rest, items: joinSplitItems((block as List).items).flatMap(stripItem) } as B;
}

function stripItem(item: ListItem): ListItem[] {
  if (isPending(item.bk, "ins")) return [];
  const { pm: _pm, nb: _nb, bk: _bk, cm: _cm, lists, ...rest } = item;
  const inner = lists?.filter((list) => !isPending(list.bk, "ins")).map(stripBlock);
  return [inner && inner.length > 0 ? { ...rest, lists: inner } : rest];
}

function dropEmpty(block: Block): Block[] {
  if (block.type === "rule") return [block];
  if (block.type === "list") {
    const list = dropEmptyItems(block);
    return list ? [list] : [];
  }
  return hasText(block.runs) ? [block] : [];
}

function dropEmptyItems(list: List): List | undefined {
  const items = list.items.flatMap((item): ListItem[] => {
    const { lists, ...rest } = item;
    const inner = lists?.map(dropEmptyItems).filter((kept) => kept !== undefined);
    if (inner && inner.length > 0) return [{ ...rest, lists: inner }];
    return hasText(rest.runs) ? [rest] : [];
  });
  return items.length > 0 ? { ...list, items } : undefined;
}

function hasText(runs: readonly Run[]): boolean {
  for (const leaf of leaves(runs)) if (leaf.type === "text" && leaf.text.trim() !== "") return true;
  return false;
}
