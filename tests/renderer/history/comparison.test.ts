import { describe, expect, test } from "vitest";
import { undecided } from "../../../renderer/history/beside.ts";
import {
  blockKey,
  compareRevisions,
  fieldKey,
  partsOf,
  stretches,
} from "../../../renderer/history/comparison.ts";
import type { RevisionContent, RevisionSummary } from "../../../shared/contract/services.ts";
import type { Block, Copy } from "../../../shared/copy/copy.ts";
import { someFields } from "../../support/article-builder.ts";
import { doc, p } from "../../support/copy-builder.ts";

function aSummary(given: Partial<RevisionSummary>): RevisionSummary {
  return {
    revision: 1,
    parents: [],
    kind: "autosave",
    author: "Ana",
    device: "desk",
    at: "2024-11-15T09:00:00.000Z",
    note: "",
    words: 3,
    bytes: 900,
    contentHash: "",
    name: "",
    ...given,
  };
}

function aRevision(copy: Copy, headline = "Storm"): RevisionContent {
  return { fields: someFields({ headline }), copy, summary: aSummary({}) };
}

const old = doc(...Array.from({ length: 9 }, (_, at) => p(`Paragraph ${at + 1}`)));

const own = () => "en";

describe("comparing two revisions", () => {
  const changed = { ...p("Something else"), id: "b5" } as Block;
  const fresh = { ...old, blocks: old.blocks.map((one) => (one.id === "b5" ? changed : one)) };

  test("folds what is unchanged, but for one block around each change", () => {
    const { blocks } = compareRevisions(aRevision(old), aRevision(fresh), own);
    const told = stretches(blocks).map((each) =>
      each.kind === "folded" ? each.diffs.length : `${each.kind} ${each.diff.block?.id}`,
    );
    expect(told).toEqual([3, "context b4", "change b5", "context b6", 3]);
  });

  test("names what a person chose, a block by its ids in both texts", () => {
    // Pasted anew, a little changed: the library knows nothing of the two being one.
    const pasted = { ...p("Paragraph 5, more"), id: "new" } as Block;
    const again = { ...old, blocks: old.blocks.map((one) => (one.id === "b5" ? pasted : one)) };
    const comparison = compareRevisions(aRevision(old), aRevision(again, "Calm"), own);
    const block = comparison.blocks.find(({ kind }) => kind === "changed")!;
    expect(partsOf(comparison, new Set())).toEqual({ fields: [], blocks: [] });
    const chosen = new Set([fieldKey("headline"), fieldKey("kicker"), blockKey(block)]);
    expect(partsOf(comparison, chosen)).toEqual({ fields: ["headline"], blocks: ["b5", "new"] });
  });
});

test("a text beside the head waits until a later revision is made from it", () => {
  const history = [
    aSummary({ revision: 5, kind: "merged", parents: [4, 2] }),
    aSummary({ revision: 4, parents: [1] }),
    aSummary({ revision: 3, kind: "conflict", parents: [1] }),
    aSummary({ revision: 2, kind: "conflict", parents: [1] }),
    aSummary({ revision: 1, kind: "created" }),
  ];
  expect(undecided(history).map(({ revision }) => revision)).toEqual([3]);
});
