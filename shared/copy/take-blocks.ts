import type { Block, Copy } from "./copy.ts";
import { longestRise } from "./diff-sequence.ts";
import { mapIds } from "./map-ids.ts";
import { ids } from "./walk.ts";

/**
 * The copy with these blocks as they are in another copy of the same article. One that both have is
 * replaced where it stands, or goes to its place there when it has moved; one that only the other has
 * comes in beside the neighbours it has there; one that only this copy has goes.
 */
export function takeBlocks(
  current: Copy,
  from: Copy,
  wanted: ReadonlySet<string>,
  newId: () => string,
): Copy {
  const theirs = new Map(from.blocks.map((block) => [block.id, block]));
  const inPlace = unmoved(current, from);
  const blocks = current.blocks.flatMap((block): Block[] => {
    if (!wanted.has(block.id)) return [block];
    const other = theirs.get(block.id);
    return other && inPlace.has(block.id) ? [other] : [];
  });
  const present = new Set(blocks.map(({ id }) => id));
  for (const [at, block] of from.blocks.entries()) {
    if (!wanted.has(block.id) || present.has(block.id)) continue;
    blocks.splice(placeFor(blocks, present, from.blocks, at), 0, block);
    present.add(block.id);
  }
  return { ...current, blocks: withoutDoubles(blocks, newId) };
}

/** The blocks of both that stand in the same order. */
function unmoved(current: Copy, from: Copy): Set<string> {
  const places = new Map(from.blocks.map(({ id }, at) => [id, at]));
  const common = current.blocks.filter(({ id }) => places.has(id));
  const rise = longestRise(common.map(({ id }) => places.get(id)!));
  return new Set(rise.map((at) => common[at]!.id));
}

/** After the nearest block before it that is there, else before the nearest after it. */
function placeFor(
  blocks: readonly Block[],
  present: ReadonlySet<string>,
  theirs: readonly Block[],
  at: number,
): number {
  const before = theirs.slice(0, at).findLast(({ id }) => present.has(id));
  if (before) return blocks.findIndex(({ id }) => id === before.id) + 1;
  const after = theirs.slice(at + 1).find(({ id }) => present.has(id));
  return after ? blocks.findIndex(({ id }) => id === after.id) : blocks.length;
}

/** An item may have gone from one list to another, a block into a box: whoever comes second gets an id of its own. */
function withoutDoubles(blocks: readonly Block[], newId: () => string): Block[] {
  const all = [...ids({ blocks })];
  if (new Set(all).size === all.length) return [...blocks];
  const seen = new Set<string>();
  const own = (id: string) => {
    const unique = seen.has(id) ? newId() : id;
    seen.add(unique);
    return unique;
  };
  return blocks.map((block) => mapIds(block, own));
}
