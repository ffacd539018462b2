import fc from "fast-check";
import { expect, test } from "vitest";
import { readArticle } from "../../../electron/library/articles-table.ts";
import {
  createArticle,
  moveStatus,
  restoreRevision,
} from "../../../electron/library/change-article.ts";
import type { Database } from "../../../electron/library/database.ts";
import { readRevision } from "../../../electron/library/read-revision.ts";
import { listRevisions } from "../../../electron/library/revisions-table.ts";
import { saveArticle } from "../../../electron/library/save-article.ts";
import { isAppError } from "../../../shared/errors.ts";
import { someFields } from "../../support/article-builder.ts";
import { doc, p } from "../../support/copy-builder.ts";
import { tempLibrary, writerAt } from "../../support/temp-library.ts";

type Step =
  | { do: "type"; client: number; text: string }
  | { do: "reload" | "merge"; client: number }
  | { do: "status" }
  | { do: "restore" };

const client = fc.nat(2);
const steps = fc.array(
  fc.oneof(
    {
      weight: 6,
      arbitrary: fc.record({ do: fc.constant("type" as const), client, text: fc.string() }),
    },
    {
      weight: 2,
      arbitrary: fc.record({ do: fc.constantFrom("reload" as const, "merge" as const), client }),
    },
    { weight: 1, arbitrary: fc.constant({ do: "status" as const }) },
    { weight: 1, arbitrary: fc.constant({ do: "restore" as const }) },
  ),
  { maxLength: 25 },
);

test("whatever three clients do, all that was acknowledged last or kept can be had back", async () => {
  const { database } = await tempLibrary();
  let run = 0;
  fc.assert(
    fc.property(steps, fc.array(fc.nat(200), { minLength: 25, maxLength: 25 }), (work, pauses) => {
      const article = `article-${run++}`;
      const kept = play(database, article, work, pauses);
      const revisions = listRevisions(database, article);
      const numbers = new Set(revisions.map(({ revision }) => revision));
      for (const { parents, revision } of revisions) {
        for (const parent of parents) {
          expect(numbers.has(parent)).toBe(true);
          expect(parent).toBeLessThan(revision);
        }
      }
      const stored = revisions.map(
        ({ revision }) => readRevision(database, article, revision).content.fields.headline,
      );
      for (const text of kept) expect(stored).toContain(text);
      const times = revisions.map(({ at }) => at);
      expect(times).toEqual([...times].sort().reverse());
      const { article: head } = readArticle(database, article);
      expect(numbers.has(head.revision)).toBe(true);
    }),
    { numRuns: 40 },
  );
});

/** Plays the steps and gives the texts that must still be there: conflicts, and the last saves. */
function play(database: Database, article: string, work: Step[], pauses: number[]): Set<string> {
  const start = { fields: someFields({ headline: "start" }), copy: doc(p("body")) };
  const created = { id: article, content: start, kind: "created" as const, note: "" };
  createArticle(database, created, writerAt(0));
  const clients = [1, 1, 1].map((base, number) => ({
    base,
    author: `c${number}`,
    lost: 0,
    last: "",
  }));
  const kept = new Set(["start"]);
  let minute = 0;
  work.forEach((step, index) => {
    minute += pauses[index]! / 60;
    const headOf = () => readArticle(database, article).article.revision;
    if (step.do === "status") {
      const status = readArticle(database, article).article.status === "draft" ? "hold" : "draft";
      moveStatus(database, article, status, writerAt(minute));
      return;
    }
    if (step.do === "restore") {
      restoreRevision(database, article, { number: 1, parts: null }, writerAt(minute));
      return;
    }
    const who = clients[step.client]!;
    if (step.do === "reload") {
      who.base = headOf();
      return;
    }
    const text = step.do === "type" ? `${index}: ${step.text}` : `${index}: merged`;
    const merging = step.do === "merge" && who.lost > 0;
    const base = merging ? headOf() : who.base;
    try {
      const saved = saveArticle(
        database,
        {
          id: article,
          baseRevision: base,
          fields: someFields({ headline: text }),
          copy: start.copy,
          ...(merging ? { alsoFrom: [who.lost] } : {}),
        },
        writerAt(minute, { author: who.author }),
      );
      who.base = saved.revision;
      if (merging) {
        kept.add(text);
        who.lost = 0;
      }
    } catch (error) {
      if (!isAppError(error, "article.conflict")) throw error;
      who.lost = error.data.kept;
      kept.add(text);
    }
  });
  kept.add(readArticle(database, article).article.fields.headline);
  return kept;
}
