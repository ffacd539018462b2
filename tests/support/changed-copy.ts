import fc from "fast-check";
import type { Block, Copy, Run } from "../../shared/copy/copy.ts";
import { mapBlock } from "../../shared/copy/map-lines.ts";
import { normaliseRuns } from "../../shared/copy/runs.ts";
import { ids } from "../../shared/copy/walk.ts";
import { doc } from "./copy-builder.ts";
import { randomCopy, randomRuns } from "./random-copy.ts";

/** A random copy and what an afternoon of editing may have made of it. */
export function changedCopy(): fc.Arbitrary<{ old: Copy; fresh: Copy }> {
  return fc
    .tuple(randomCopy(), fc.array(randomChange(), { maxLength: 6 }))
    .map(([old, changes]) => ({
      old,
      fresh: changes.reduce((copy, change) => change(copy), old),
    }));
}

type Change = (copy: Copy) => Copy;

function randomChange(): fc.Arbitrary<Change> {
  const at = fc.nat(20);
  return fc.oneof(
    fc.tuple(at, at).map(([from, to]) => moved(from, to)),
    at.map((index) => without(index)),
    fc.tuple(at, randomRuns()).map(([index, runs]) => rewritten(index, runs)),
    fc.tuple(at, randomCopy()).map(([index, more]) => withMore(index, more)),
    at.map((index) => asHeading(index)),
  );
}

function moved(from: number, to: number): Change {
  return (copy) => {
    const blocks = [...copy.blocks];
    const [block] = blocks.splice(from % Math.max(blocks.length, 1), 1);
    if (block) blocks.splice(to % (blocks.length + 1), 0, block);
    return { ...copy, blocks };
  };
}

function without(index: number): Change {
  return (copy) => ({ ...copy, blocks: copy.blocks.filter((_, at) => at !== index) });
}

function rewritten(index: number, runs: Run[]): Change {
  return (copy) => ({
    ...copy,
    blocks: copy.blocks.map((block, at): Block => {
      if (at !== index) return block;
      if (block.type !== "list") {
        return mapBlock(block, { runs: (old) => normaliseRuns([...old.slice(1), ...runs]) });
      }
      const [first, ...rest] = block.items;
      return { ...block, items: [...rest, { ...first!, runs }] };
    }),
  });
}

function withMore(index: number, more: Copy): Change {
  return (copy) => {
    const taken = new Set(ids(copy));
    // The builder numbers blocks from b1 on: what comes in new gets numbers that are free.
    const fresh = doc(...more.blocks);
    const free = JSON.parse(
      JSON.stringify(fresh).replace(
        /"id":"b(\d+)"/g,
        (_, n) => `"id":"x${taken.size}-${n}-${index}"`,
      ),
    ) as Copy;
    const added = free.blocks.filter((block) => !taken.has(block.id));
    const blocks = [...copy.blocks];
    blocks.splice(index % (blocks.length + 1), 0, ...added);
    return { ...copy, blocks };
  };
}

function asHeading(index: number): Change {
  return (copy) => ({
    ...copy,
    blocks: copy.blocks.map(
      (block, at): Block =>
        at === index && block.type === "paragraph"
          ? { ...block, type: "heading", level: 3 }
          : block,
    ),
  });
}
