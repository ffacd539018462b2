import fc from "fast-check";
import type { Copy, Run } from "../../../shared/copy/copy.ts";
import { mapLines } from "../../../shared/copy/map-lines.ts";
import { normaliseRuns } from "../../../shared/copy/runs.ts";
import { mapIdentified } from "../../support/with-ids.ts";

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

/** The same copy with review marks strewn over its runs, its blocks and their parts. */
export function withRandomReview(copy: Copy): fc.Arbitrary<Copy> {
  return fc.infiniteStream(fc.tuple(leafReview, blockReview)).map((stream) => {
    const next = () => stream.next().value as [object, object];
    const blocks = mapIdentified(copy.blocks, (part) => ({ ...part, ...present(next()[1]) }));
    return mapLines({ ...copy, blocks }, (runs) => reviewRuns(runs, next));
  });
}

type Next = () => [leaf: object, block: object];

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
