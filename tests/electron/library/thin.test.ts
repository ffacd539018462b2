import { describe, expect, test } from "vitest";
import { createArticle } from "../../../electron/library/change-article.ts";
import type { Database } from "../../../electron/library/database.ts";
import { checkDatabase } from "../../../electron/library/doctor.ts";
import { insertExport } from "../../../electron/library/exports-table.ts";
import { listRevisions, nameRevision } from "../../../electron/library/revisions-table.ts";
import { saveArticle } from "../../../electron/library/save-article.ts";
import { thinArticle } from "../../../electron/library/thin.ts";
import { someFields } from "../../support/article-builder.ts";
import { doc, p } from "../../support/copy-builder.ts";
import { tempLibrary, writerAt } from "../../support/temp-library.ts";

const id = "a";
const hour = 60;
const day = 24 * hour;
const numbers = (database: Database) => listRevisions(database, id).map(({ revision }) => revision);
const graph = (database: Database) =>
  listRevisions(database, id).map(({ revision, parents }) => [revision, parents]);
const thin = (database: Database, minute: number) =>
  thinArticle(database, id, writerAt(minute).now);

const texts = (text: string) => ({ fields: someFields({ headline: text }), copy: doc(p(text)) });

/** An article begun at minute 0, and saved anew at each of these minutes; more than two apart. */
async function savedAt(...minutes: number[]): Promise<Database> {
  const { database } = await tempLibrary();
  createArticle(database, { id, content: texts("start"), kind: "created", note: "" }, writerAt(0));
  for (const [at, minute] of minutes.entries()) save(database, at + 1, `at ${minute}`, minute);
  return database;
}

function save(database: Database, base: number, text: string, minute: number, given = {}) {
  const params = { id, baseRevision: base, ...texts(text), ...given };
  return saveArticle(database, params, writerAt(minute));
}

describe("old autosaves", () => {
  test("all stay for a day", async () => {
    const database = await savedAt(3, 6, 9);
    expect(thin(database, day + 2)).toBe(0);
    expect(numbers(database)).toEqual([4, 3, 2, 1]);
  });

  test("leave the last of each hour for a week, and what follows follows on what came before", async () => {
    const database = await savedAt(3, 6, 9, hour, hour + 3, 2 * hour);
    expect(thin(database, 2 * day)).toBe(3);
    expect(graph(database)).toEqual([
      [7, [6]],
      [6, [4]],
      [4, [1]],
      [1, []],
    ]);
    expect(thin(database, 2 * day)).toBe(0);
  });

  test("leave the last of each day after that", async () => {
    const database = await savedAt(3, hour, 2 * hour, day, day + hour, 2 * day);
    expect(thin(database, 10 * day)).toBe(3);
    expect(graph(database)).toEqual([
      [7, [6]],
      [6, [4]],
      [4, [1]],
      [1, []],
    ]);
  });

  test("stay when named, exported or the base of a conflict", async () => {
    const database = await savedAt(3, 6, 9, 12, 15);
    nameRevision(database, id, 2, "As filed");
    insertExport(database, {
      article: id,
      revision: 3,
      at: "2024-11-15T09:07:00.000Z",
      author: "Ana",
      publication: "harbour",
      formats: ["html"],
      folder: "/out",
      override: null,
      findings: [],
    });
    expect(() => save(database, 4, "Mine", 16)).toThrow("article.conflict");
    expect(thin(database, 2 * day)).toBe(1);
    expect(numbers(database)).toEqual([7, 6, 4, 3, 2, 1].filter((number) => number !== 5));
  });

  test("stay when less than half of the text is left in the one kept instead", async () => {
    const database = await savedAt(3);
    const long = Array.from({ length: 40 }, (_, at) => `word${at}`).join(" ");
    const report = { copy: doc(p(long), p(long)) };
    save(database, 2, "The report", 6, report);
    save(database, 3, "The report, better", 9, report);
    save(database, 4, "Begun anew", 12);
    expect(thin(database, 2 * day)).toBe(2);
    expect(graph(database)).toEqual([
      [5, [4]],
      [4, [1]],
      [1, []],
    ]);
  });

  test("go a few at a time, and leave the library sound", async () => {
    const database = await savedAt(...Array.from({ length: 40 }, (_, at) => (at * 20) / 40));
    for (let at = 0; at < 30; at += 1) save(database, numbers(database)[0]!, `${at}`, at * 3 + 21);
    const before = numbers(database).length;
    const gone: number[] = [];
    do gone.push(thin(database, 2 * day));
    while (gone.at(-1)! > 0);
    expect(Math.max(...gone)).toBeLessThanOrEqual(10);
    expect(gone.length).toBeGreaterThan(2);
    const left = before - gone.reduce((sum, each) => sum + each, 0);
    expect(numbers(database)).toHaveLength(left);
    for await (const problem of checkDatabase(database)) expect.fail(problem.problem);
  });
});

test("what is in the way of nobody else is left alone: no autosave takes the place of a named one", async () => {
  const database = await savedAt(3);
  nameRevision(database, id, 2, "As filed");
  save(database, 2, "More", 4);
  expect(graph(database)).toEqual([
    [3, [2]],
    [2, [1]],
    [1, []],
  ]);
  nameRevision(database, id, 2, "");
  expect(() => nameRevision(database, id, 9, "None")).toThrow("revision.not-found");
});
