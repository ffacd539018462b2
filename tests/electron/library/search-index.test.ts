import { expect, test } from "vitest";
import { articleState } from "../../../electron/library/articles-table.ts";
import { createArticle } from "../../../electron/library/change-article.ts";
import type { Database } from "../../../electron/library/database.ts";
import { listArticles } from "../../../electron/library/list-articles.ts";
import { rebuildSearch } from "../../../electron/library/rebuild-search.ts";
import { saveArticle } from "../../../electron/library/save-article.ts";
import { strayIndexRows, unindexed } from "../../../electron/library/search-table.ts";
import { moveToTrash, purgeArticle } from "../../../electron/library/trash.ts";
import type { Copy } from "../../../shared/copy/copy.ts";
import { someFields } from "../../support/article-builder.ts";
import { b, doc, p } from "../../support/copy-builder.ts";
import { tempLibrary, writerAt } from "../../support/temp-library.ts";

const long = "word ".repeat(6000);

function add(database: Database, id: string, copy: Copy): void {
  const content = { fields: someFields(), copy };
  createArticle(database, { id, content, kind: "created", note: "" }, writerAt(0));
}

function save(database: Database, id: string, minute: number, copy: Copy, given = {}): void {
  const baseRevision = articleState(database, id).head;
  const params = { id, baseRevision, fields: someFields(given), copy };
  saveArticle(database, params, writerAt(minute));
}

const found = async (database: Database, query: string) =>
  (await listArticles(database, { query })).articles.map(({ id }) => id);

/** The head record of an index, which every write to it changes. */
const written = (database: Database, table: string) =>
  database.get<{ head: string }>(`SELECT hex(block) AS head FROM ${table}_data WHERE id = 10`)!
    .head;

test("what is found is what was saved last", async () => {
  const { database } = await tempLibrary();
  add(database, "a", doc(p("First")));
  save(database, "a", 1, doc(p("Second")), { headline: "Changed" });
  expect(await found(database, "first")).toEqual([]);
  expect(await found(database, "second changed")).toEqual(["a"]);
});

test("a save that leaves the words as they are leaves the index alone", async () => {
  const { database } = await tempLibrary();
  add(database, "a", doc(p("One word")));
  const before = [written(database, "search"), written(database, "search_fields")];
  save(database, "a", 1, doc(p("One ", b("word"))), { noteToDesk: "Not searched" });
  expect([written(database, "search"), written(database, "search_fields")]).toEqual(before);
  save(database, "a", 2, doc(p("Two words")));
  expect(written(database, "search")).not.toBe(before[0]);
  expect(written(database, "search_fields")).toBe(before[1]!);
});

test("a long article is indexed when somebody looks, and found as it was saved last", async () => {
  const { database } = await tempLibrary();
  add(database, "a", doc(p(`${long} harbour`)));
  const before = written(database, "search");
  save(database, "a", 1, doc(p(`${long} bridge`)));
  expect(written(database, "search")).toBe(before);
  expect(unindexed(database)).toEqual([]);
  expect(await found(database, "bridge")).toEqual(["a"]);
  expect(await found(database, "harbour")).toEqual([]);
  save(database, "a", 2, doc(p("Short again")));
  expect(await found(database, "again")).toEqual(["a"]);
  expect(await found(database, "bridge")).toEqual([]);
});

test("what is deleted for ever is in no index", async () => {
  const { database } = await tempLibrary();
  add(database, "a", doc(p("Harbour")));
  moveToTrash(database, "a", "2024-11-15T10:00:00.000Z");
  expect(await found(database, "harbour")).toEqual([]);
  const trashed = await listArticles(database, { query: "harbour", trashed: true });
  expect(trashed.articles.map(({ id }) => id)).toEqual(["a"]);
  purgeArticle(database, "a");
  expect(strayIndexRows(database)).toBe(0);
  expect(database.pragma("integrity_check")).toBe("ok");
});

test("an index made anew finds everything; meanwhile other work has its turn", async () => {
  const { database } = await tempLibrary();
  for (let i = 0; i < 300; i += 1)
    add(database, `a${i}`, doc(p(`Harbour ${i}`, long.slice(0, 15_000))));
  database.exec("DELETE FROM search; DELETE FROM search_fields WHERE rowid < 100");
  expect(unindexed(database)).toHaveLength(300);
  let turns = 0;
  const timer = setInterval(() => {
    turns += 1;
  }, 1);
  await rebuildSearch(database);
  clearInterval(timer);
  expect(turns).toBeGreaterThan(3);
  expect(unindexed(database)).toEqual([]);
  expect((await listArticles(database, { query: "harbour" })).total).toBe(300);
});

test("pages follow one another without a gap to the very end", async () => {
  const { database } = await tempLibrary();
  database.write(() => {
    for (let i = 0; i < 250; i += 1) add(database, `a${String(i).padStart(3, "0")}`, doc(p("x")));
  });
  const ids: string[] = [];
  for (let offset = 0; offset < 300; offset += 70) {
    const page = await listArticles(database, { limit: 70, offset });
    expect(page.total).toBe(250);
    ids.push(...page.articles.map(({ id }) => id));
  }
  expect(ids).toEqual(
    Array.from({ length: 250 }, (_, i) => `a${String(249 - i).padStart(3, "0")}`),
  );
});
