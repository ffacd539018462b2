import fc from "fast-check";
import type { Block, Copy, List, ListItem, Run } from "../../../shared/copy/copy.ts";
import { normaliseRuns } from "../../../shared/copy/runs.ts";

const suggestion = fc.record({
  id: fc.constantFrom("s1", "s2", "s3"),
  k: fc.constantFrom("ins", "del", "fmt"),
  by: fc.constantFrom("ana", "ben"),
  at: fc.constant("2024-11-15T18:36:00Z"),
});
const entries = fc.option(fc.array(suggestion, { minLength: 1, maxLength: 2 }), {
  nil: undefined,
  freq: 2,
});
const threads = fc.option(fc.array(fc.constantFrom("t1", "t2"), { minLength: 1, maxLength: 2 }), {
  nil: undefined,
  freq: 2,
});
const leafReview = fc.record({ sg: entries, cm: threads });
const blockReview = fc.record({
  pm: entries,
  nb: fc.option(fc.constantFrom("s1", "s2"), { nil: undefined }),
  bk: entries,
  cm: threads,
});

/** The same copy with review marks strewn over its runs and blocks. */
export function withRandomReview(copy: Copy): fc.Arbitrary<Copy> {
  return fc.infiniteStream(fc.tuple(leafReview, blockReview)).map((stream) => {
    const next = () => stream.next().value as [object, object];
    return { ...copy, blocks: copy.blocks.map((block) => reviewBlock(block, next)) };
  });
}

type Next = () => [leaf: object, block: object];

function reviewBlock(block: Block, next: Next): Block {
  if (block.type === "list") return reviewList(block, next);
  const review = present(next()[1]);
  return block.type === "rule"
    ? { ...block, ...review }
    : { ...block, runs: reviewRuns(block.runs, next), ...review };
}

function reviewList(list: List, next: Next): List {
  const items = list.items.map((item): ListItem => {
    const { lists, ...rest } = item;
    const reviewed = { ...rest, runs: reviewRuns(item.runs, next), ...present(next()[1]) };
    return lists ? { ...reviewed, lists: lists.map((inner) => reviewList(inner, next)) } : reviewed;
  });
  return { ...list, items, ...present(next()[1]) };
}

function reviewRuns(runs: readonly Run[], next: Next): Run[] {
  return normaliseRuns(
    runs.map((run): Run => {
      if (run.type !== "link") return { ...run, ...present(next()[0]) };
      return { ...run, runs: reviewRuns(run.runs, next) as (typeof run)["runs"] };
    }),
  );
}

function present(review: object): object {
  return Object.fromEntries(Object.entries(review).filter(([, value]) => value !== undefined));
}
