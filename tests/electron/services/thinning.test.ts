import { expect, onTestFinished, test, vi } from "vitest";
import { createArticle } from "../../../electron/library/change-article.ts";
import { listRevisions } from "../../../electron/library/revisions-table.ts";
import { saveArticle } from "../../../electron/library/save-article.ts";
import { silentLog } from "../../../electron/platform/log.ts";
import { startThinning, thinSome } from "../../../electron/services/thinning.ts";
import { someFields } from "../../support/article-builder.ts";
import { doc, p } from "../../support/copy-builder.ts";
import { tempLibrary, writerAt } from "../../support/temp-library.ts";

const later = () => writerAt(3 * 24 * 60).now;

/** A library with three articles, each saved three times within one hour. */
async function withHistories() {
  const library = await tempLibrary();
  for (const id of ["a", "b", "c"]) {
    const content = (text: string) => ({ fields: someFields(), copy: doc(p(text)) });
    const created = { id, content: content("start"), kind: "created" as const, note: "" };
    createArticle(library.database, created, writerAt(0));
    for (const at of [1, 2, 3]) {
      const params = { id, baseRevision: at, ...content(`${at}`) };
      saveArticle(library.database, params, writerAt(at * 4));
    }
  }
  const left = () =>
    ["a", "b", "c"].map((id) => listRevisions(library.database, id).map((row) => row.revision));
  return { library, left };
}

test("a run stops when its time is over, and the next one goes on there", async () => {
  const { library, left } = await withHistories();
  let steps = 0;
  const at = await thinSome({ library, now: later }, 0, () => ++steps > 4);
  expect(left()).toEqual([
    [4, 1],
    [4, 3, 2, 1],
    [4, 3, 2, 1],
  ]);
  expect(await thinSome({ library, now: later }, at, () => false)).toBe(0);
  expect(left()).toEqual([
    [4, 1],
    [4, 1],
    [4, 1],
  ]);
});

test("an open library is thinned after a while, and never after it was stopped", async () => {
  const { library, left } = await withHistories();
  const schedule = { first: 5, every: 5, longest: 1000 };
  const context = { library, log: silentLog, now: later };
  startThinning(context, { ...schedule, first: 0 })();
  const stop = startThinning(context, schedule);
  onTestFinished(stop);
  expect(left()[0]).toHaveLength(4);
  await vi.waitFor(() => expect(left().flat()).toHaveLength(6));
});
