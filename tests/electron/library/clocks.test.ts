import { expect, onTestFinished, test } from "vitest";
import { readArticle } from "../../../electron/library/articles-table.ts";
import { createArticle } from "../../../electron/library/change-article.ts";
import type { Database } from "../../../electron/library/database.ts";
import { listRevisions } from "../../../electron/library/revisions-table.ts";
import { saveArticle } from "../../../electron/library/save-article.ts";
import { someFields } from "../../support/article-builder.ts";
import { doc, p } from "../../support/copy-builder.ts";
import { tempLibrary, writerAt } from "../../support/temp-library.ts";

const id = "harbour";
const content = (headline: string) => ({ fields: someFields({ headline }), copy: doc(p("body")) });

/** A page that types on, at the times that the machine's clock shows. */
async function typing(created: Date) {
  const { database } = await tempLibrary();
  const start = { id, content: content("start"), kind: "created" as const, note: "" };
  createArticle(database, start, { ...writerAt(0), now: created });
  let base = 1;
  let typed = 0;
  return {
    database,
    type(now: Date): string {
      const text = `typed ${++typed}`;
      const writer = { ...writerAt(0), now, page: "page-1" };
      const params = { id, baseRevision: base, ...content(text) };
      ({ revision: base } = saveArticle(database, params, writer));
      return text;
    },
  };
}

function inOrder(database: Database): void {
  const revisions = listRevisions(database, id);
  const numbers = revisions.map(({ revision }) => revision);
  expect(numbers).toEqual([...numbers].sort((a, b) => b - a));
  const times = revisions.map(({ at }) => at);
  expect(times).toEqual([...times].sort().reverse());
}

const minute = 60_000;
const at = (text: string, minutes = 0) => new Date(Date.parse(text) + minutes * minute);

test("a clock set back by a day keeps saving, in order, and still every two minutes", async () => {
  const { database, type } = await typing(at("2024-11-15T09:00:00Z"));
  for (let i = 0; i < 10; i += 1) type(at("2024-11-15T09:00:00Z", i));
  const before = listRevisions(database, id).length;
  let last = "";
  for (let i = 0; i < 60; i += 1) last = type(at("2024-11-14T09:10:00Z", i / 2));
  inOrder(database);
  const made = listRevisions(database, id).length - before;
  expect(made).toBe(15);
  expect(readArticle(database, id).article.fields.headline).toBe(last);
});

test("a clock that jumped ahead and was put right again keeps saving, in order", async () => {
  const { database, type } = await typing(at("2024-11-15T09:00:00Z"));
  type(at("2024-11-15T09:01:00Z"));
  type(at("2034-11-15T09:01:00Z"));
  for (let i = 0; i < 8; i += 1) type(at("2024-11-15T09:02:00Z", i));
  inOrder(database);
  expect(listRevisions(database, id).length).toBe(7);
});

test("the night in which summer time ends has its hour twice, and loses no order by it", async () => {
  const zone = process.env.TZ;
  onTestFinished(() => {
    if (zone === undefined) delete process.env.TZ;
    else process.env.TZ = zone;
  });
  process.env.TZ = "Europe/Berlin";
  const { database, type } = await typing(at("2024-10-27T00:30:00Z"));
  for (let i = 0; i < 24; i += 1) {
    // In the middle of it the machine comes to another country.
    if (i === 12) process.env.TZ = "America/New_York";
    type(at("2024-10-27T00:30:00Z", i * 5));
  }
  inOrder(database);
  const revisions = listRevisions(database, id);
  expect(revisions.length).toBe(25);
  expect(new Set(revisions.map((revision) => revision.at)).size).toBe(24);
});
