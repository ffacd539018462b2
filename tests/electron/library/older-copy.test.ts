import { copyFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { readArticle } from "../../../electron/library/articles-table.ts";
import { createArticle } from "../../../electron/library/change-article.ts";
import type { Database } from "../../../electron/library/database.ts";
import { continueAbove, highestNumber } from "../../../electron/library/revision-numbers.ts";
import { listRevisions } from "../../../electron/library/revisions-table.ts";
import { saveArticle } from "../../../electron/library/save-article.ts";
import { AppError } from "../../../shared/errors.ts";
import { someFields } from "../../support/article-builder.ts";
import { doc, p } from "../../support/copy-builder.ts";
import { tempFolder, tempLibrary, writerAt } from "../../support/temp-library.ts";

const id = "harbour";
const content = (headline: string) => ({ fields: someFields({ headline }), copy: doc(p("body")) });
const headline = (database: Database) => readArticle(database, id).article.fields.headline;

function save(
  database: Database,
  text: string,
  base: { revision: number; savedAt?: string },
  minute: number,
) {
  return saveArticle(
    database,
    { id, baseRevision: base.revision, baseSavedAt: base.savedAt, ...content(text) },
    writerAt(minute),
  );
}

/** A library with an article, a copy of it as it then was, and a window that wrote on after that. */
async function copiedThenWritten() {
  const { database } = await tempLibrary(await tempFolder());
  const created = { id, content: content("start"), kind: "created" as const, note: "" };
  createArticle(database, created, writerAt(0));
  const copy = join(database.folder, "copy.sqlite");
  database.exec("PRAGMA wal_checkpoint(TRUNCATE)");
  copyFileSync(database.path, copy);
  const known = save(database, "known to the window", { revision: 1 }, 1);
  const highest = highestNumber(database);
  database.close();
  for (const suffix of ["-wal", "-shm"]) rmSync(database.path + suffix, { force: true });
  copyFileSync(copy, database.path);
  const { database: back } = await tempLibrary(database.folder);
  expect(headline(back)).toBe("start");
  return { back, known, highest };
}

function thrown(work: () => unknown): AppError {
  try {
    work();
  } catch (error) {
    if (error instanceof AppError) return error;
    throw error;
  }
  throw new Error("nothing was thrown");
}

test("a window that knows a later revision than an older copy put back has, is in a conflict", async () => {
  const { back, known } = await copiedThenWritten();
  expect(thrown(() => save(back, "typed on", known, 2)).code).toBe("article.conflict");
  expect(headline(back)).toBe("start");
  expect(listRevisions(back, id).map(({ kind }) => kind)).toEqual(["conflict", "created"]);
});

test("a revision of the same number in an older copy is not taken for the window's base", async () => {
  const { back, known } = await copiedThenWritten();
  const other = save(back, "another's text", { revision: 1 }, 2);
  expect(other.revision).toBe(known.revision);
  expect(thrown(() => save(back, "typed on", known, 2)).code).toBe("article.conflict");
  expect(headline(back)).toBe("another's text");
});

test("whoever puts a backup back makes the numbers go on above those that were given", async () => {
  const { back, known, highest } = await copiedThenWritten();
  continueAbove(back, highest);
  const other = save(back, "another's text", { revision: 1 }, 2);
  expect(other.revision).toBe(known.revision + 1);
  // Also for a window that does not say when its base was saved.
  const error = thrown(() => save(back, "typed on", { revision: known.revision }, 2));
  expect(error.code).toBe("article.conflict");
  // A backup put back twice, with nothing written in between, has both to go above.
  continueAbove(back, 1);
  expect(highestNumber(back)).toBe(other.revision + 1);
  expect(save(back, "more", other, 3).revision).toBe(other.revision + 2);
});
