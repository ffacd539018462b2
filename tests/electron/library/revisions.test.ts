import { describe, expect, test } from "vitest";
import { readArticle } from "../../../electron/library/articles-table.ts";
import { createArticle, moveStatus } from "../../../electron/library/change-article.ts";
import type { Database } from "../../../electron/library/database.ts";
import { insertExport } from "../../../electron/library/exports-table.ts";
import { readRevision } from "../../../electron/library/read-revision.ts";
import { listRevisions } from "../../../electron/library/revisions-table.ts";
import { saveArticle } from "../../../electron/library/save-article.ts";
import { isAppError } from "../../../shared/errors.ts";
import { someFields } from "../../support/article-builder.ts";
import { doc, p } from "../../support/copy-builder.ts";
import { tempLibrary, writerAt } from "../../support/temp-library.ts";

const id = "a";
const texts = (text: string) => ({ fields: someFields({ headline: text }), copy: doc(p(text)) });

async function withArticle(): Promise<Database> {
  const { database } = await tempLibrary();
  const content = texts("start");
  createArticle(database, { id, content, kind: "created", note: "" }, writerAt(0));
  return database;
}

function save(database: Database, base: number, text: string, writer = writerAt(0)) {
  return saveArticle(database, { id, baseRevision: base, ...texts(text) }, writer);
}

const graph = (database: Database) =>
  listRevisions(database, id).map(({ revision, kind, parents }) => [revision, kind, parents]);

/** Thirty paragraphs, of which only the first so many are those that were there first. */
function replacedOneByOne(left: number) {
  const paragraphs = Array.from({ length: 30 }, (_, at) => p(`word${at}`));
  const copy = doc(...paragraphs);
  for (const [at, block] of copy.blocks.entries()) block.id = at < left ? `b${at}` : `new${at}`;
  return copy;
}

describe("autosaves", () => {
  test("within two minutes take the place of the one before, and its parents", async () => {
    const database = await withArticle();
    save(database, 1, "one", writerAt(1));
    save(database, 2, "two", writerAt(2));
    save(database, 3, "three", writerAt(2.99));
    expect(graph(database)).toEqual([
      [4, "autosave", [1]],
      [1, "created", []],
    ]);
  });

  test("begin anew two minutes after the first of them, however close the last was", async () => {
    const database = await withArticle();
    save(database, 1, "one", writerAt(1));
    save(database, 2, "two", writerAt(2.9));
    save(database, 3, "three", writerAt(3));
    expect(graph(database)).toEqual([
      [4, "autosave", [3]],
      [3, "autosave", [1]],
      [1, "created", []],
    ]);
  });

  test.each([
    ["another author", { author: "Ben" }],
    ["another device", { device: { id: "device-2", name: "laptop" } }],
    ["another page", { page: "page-2" }],
  ])("of %s leave the one before alone", async (_who, other) => {
    const database = await withArticle();
    save(database, 1, "one", writerAt(1));
    save(database, 2, "two", writerAt(1, other));
    expect(graph(database).map(([number]) => number)).toEqual([3, 2, 1]);
  });

  test("leave alone what a conflict was based on", async () => {
    const database = await withArticle();
    save(database, 1, "one", writerAt(1));
    save(database, 2, "two", writerAt(1, { author: "Ben" }));
    expect(() => save(database, 2, "mine", writerAt(1))).toThrow();
    save(database, 3, "three", writerAt(1, { author: "Ben" }));
    expect(graph(database)).toEqual([
      [5, "autosave", [2]],
      [4, "conflict", [2]],
      [2, "autosave", [1]],
      [1, "created", []],
    ]);
  });

  test("leave alone what was exported, and history calls it an export", async () => {
    const database = await withArticle();
    save(database, 1, "one", writerAt(1));
    insertExport(database, {
      article: id,
      revision: 2,
      at: "2024-11-15T09:01:00.000Z",
      author: "Ana",
      publication: "harbour",
      formats: ["html"],
      folder: "/out",
      override: null,
      findings: [],
    });
    save(database, 2, "two", writerAt(1));
    expect(graph(database)).toEqual([
      [3, "autosave", [2]],
      [2, "export", [1]],
      [1, "created", []],
    ]);
  });

  test("that empty an article leave what was there for ever", async () => {
    const database = await withArticle();
    save(database, 1, "one", writerAt(1));
    const empty = { fields: someFields({ headline: " ", standfirst: "" }), copy: doc(p(" ")) };
    saveArticle(database, { id, baseRevision: 2, ...empty, emptied: true }, writerAt(1));
    save(database, 3, "two", writerAt(1));
    expect(graph(database)).toEqual([
      [4, "autosave", [2]],
      [2, "autosave", [1]],
      [1, "created", []],
    ]);
    expect(readRevision(database, id, 2).content).toEqual(texts("one"));
  });

  const report = Array.from({ length: 30 }, (_, at) => `word${at}`).join(" ");
  const swapped = doc(p(report));
  for (const block of swapped.blocks) block.id = "pasted";

  test.each([
    ["one letter over everything", { ...texts("x"), copy: doc(p("x")) }],
    ["another text of the same length over everything", { ...texts(report), copy: swapped }],
  ])("that put %s leave what was there for ever", async (_case, over) => {
    const database = await withArticle();
    save(database, 1, report, writerAt(1));
    saveArticle(database, { id, baseRevision: 2, ...over }, writerAt(1));
    expect(graph(database).map(([number]) => number)).toEqual([3, 2, 1]);
    expect(readRevision(database, id, 2).content).toEqual(texts(report));
  });

  test.each([
    ["words", (left: number) => doc(p(report.split(" ").slice(0, left).join(" ")))],
    ["blocks", replacedOneByOne],
  ])("that take %s away little by little leave half of the largest text", async (_what, copyOf) => {
    const database = await withArticle();
    const { fields } = texts(report);
    let baseRevision = 1;
    for (let left = 30; left >= 1; left -= 1) {
      const content = { id, baseRevision, fields, copy: copyOf(left) };
      baseRevision = saveArticle(database, content, writerAt(1)).revision;
    }
    const [, kept] = listRevisions(database, id);
    const { copy } = readRevision(database, id, kept!.revision).content;
    expect(kept!.words).toBeGreaterThanOrEqual(15);
    expect(copy.blocks.filter(({ id }) => !id.startsWith("new")).length * 2).toBeGreaterThanOrEqual(
      copy.blocks.length,
    );
  });

  test("that cut a little take the place of the one before", async () => {
    const database = await withArticle();
    save(database, 1, report, writerAt(1));
    save(database, 2, report.slice(0, -7), writerAt(1));
    expect(graph(database).map(([number]) => number)).toEqual([3, 1]);
  });
});

describe("conflicts", () => {
  test("on an autosave that is gone hang on the nearest one kept before it", async () => {
    const database = await withArticle();
    save(database, 1, "one", writerAt(1));
    save(database, 2, "two", writerAt(1));
    expect(() => save(database, 2, "mine", writerAt(1))).toThrow();
    expect(graph(database)[0]).toEqual([4, "conflict", [1]]);
  });

  test("of a window that goes on typing take each other's place, another window's do not", async () => {
    const database = await withArticle();
    save(database, 1, "theirs");
    const beside = (text: string, alsoFrom?: number[]) => {
      try {
        saveArticle(database, { id, baseRevision: 1, alsoFrom, ...texts(text) }, writerAt(1));
      } catch (error) {
        if (isAppError(error, "article.conflict")) return error.data.kept;
        throw error;
      }
      throw new Error("there was no conflict");
    };
    const first = beside("mine");
    const second = beside("mine too", [first]);
    const other = beside("a third window's");
    const third = beside("mine as well", [first, second]);
    const conflicts = graph(database).filter(([, kind]) => kind === "conflict");
    expect(conflicts.map(([number]) => number)).toEqual([third, other]);

    const merge = { id, baseRevision: 2, alsoFrom: [first, second, third], ...texts("both") };
    saveArticle(database, merge, writerAt(2));
    expect(graph(database)[0]).toEqual([7, "merged", [2, third]]);
    // One that only a copy put back since has had.
    const gone = { ...merge, baseRevision: 7, alsoFrom: [99], ...texts("x") };
    saveArticle(database, gone, writerAt(2));
    expect(graph(database)[0]).toEqual([8, "merged", [7]]);
  });

  test("that are sent again are kept once", async () => {
    const database = await withArticle();
    save(database, 1, "theirs");
    for (let i = 0; i < 3; i += 1) expect(() => save(database, 1, "mine")).toThrow();
    expect(listRevisions(database, id).map(({ kind }) => kind)).toEqual([
      "conflict",
      "autosave",
      "created",
    ]);
  });

  test("are not made by a save whose answer was lost and that is sent again", async () => {
    const database = await withArticle();
    const first = save(database, 1, "one");
    expect(save(database, 1, "one")).toEqual({ ...first, changed: false });
  });

  test("stay beside the head when two of them are merged", async () => {
    const database = await withArticle();
    save(database, 1, "theirs");
    expect(() => save(database, 1, "mine")).toThrow();
    const merge = { id, baseRevision: 2, alsoFrom: [3], ...texts("theirs") };
    expect(saveArticle(database, merge, writerAt(1))).toMatchObject({ revision: 4 });
    expect(saveArticle(database, merge, writerAt(1))).toMatchObject({ revision: 4 });
    expect(graph(database)[0]).toEqual([4, "merged", [2, 3]]);
  });
});

describe("times", () => {
  test("never go back within an article, whatever the clock does", async () => {
    const database = await withArticle();
    save(database, 1, "one", writerAt(60));
    const back = save(database, 2, "two", writerAt(-600));
    expect(back.savedAt).toBe(writerAt(60).now.toISOString());
    moveStatus(database, id, "hold", writerAt(-700));
    expect(readArticle(database, id).article.updatedAt).toBe(writerAt(60).now.toISOString());
  });
});
