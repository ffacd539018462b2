import { readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { backupDatabase } from "../../../electron/library/backup.ts";
import { createArticle } from "../../../electron/library/change-article.ts";
import { Database } from "../../../electron/library/database.ts";
import type { Library } from "../../../electron/library/open-library.ts";
import { saveArticle } from "../../../electron/library/save-article.ts";
import { verifyDatabase } from "../../../electron/library/verify-database.ts";
import { emptyCopy } from "../../../shared/copy/copy.ts";
import { someFields } from "../../support/article-builder.ts";
import { doc, p } from "../../support/copy-builder.ts";
import { tempFolder, tempLibrary, writerAt } from "../../support/temp-library.ts";

function addArticles({ database }: Library, count: number): void {
  for (let number = 1; number <= count; number += 1) {
    const id = `article-${number}`;
    const content = { fields: someFields({ headline: `Article ${number}` }), copy: emptyCopy() };
    createArticle(database, { id, content, kind: "created", note: "" }, writerAt(number));
  }
}

test("a backup is one file that holds what the library holds", async () => {
  const library = await tempLibrary();
  addArticles(library, 3);
  const folder = await tempFolder();
  const path = join(folder, "copy.sqlite");
  const copy = await backupDatabase(library.database, path);
  expect(copy).toMatchObject({ library: library.id, articles: 3, revisions: 3, altered: 0 });
  expect(await readdir(folder)).toEqual(["copy.sqlite"]);
  expect(await verifyDatabase(path)).toEqual(copy);
});

test("a backup is of one moment, while saves go on", async () => {
  const library = await tempLibrary();
  addArticles(library, 1);
  const { database } = library;
  const path = join(await tempFolder(), "copy.sqlite");
  let saves = 0;
  const done = backupDatabase(database, path).finally(() => {
    saves = -saves;
  });
  // Begun in this very turn, so that it is known what the library held when the backup began.
  while (saves >= 0 && saves < 200) {
    const fields = someFields({ headline: `Saved ${saves}` });
    const copy = doc(p(`Text ${saves} ${"x".repeat(2000)}`));
    const base = { id: "article-1", baseRevision: saves + 1, fields, copy };
    saveArticle(database, base, writerAt(saves * 3));
    saves += 1;
    await new Promise((resolve) => setImmediate(resolve));
  }
  expect(await done).toMatchObject({ articles: 1, revisions: 1 });
  const copy = new Database(path, "", "immutable");
  expect(copy.get("SELECT headline FROM articles")).toEqual({ headline: "Article 1" });
  copy.close();
});

test("a backup that cannot be made says why and leaves nothing", async () => {
  const library = await tempLibrary();
  addArticles(library, 1);
  const folder = await tempFolder();
  await writeFile(join(folder, "file"), "");
  const inFile = backupDatabase(library.database, join(folder, "file", "copy.sqlite"));
  await expect(inFile).rejects.toMatchObject({
    code: "backup.failed",
    data: { problem: "part of the path is a file, not a folder" },
  });
  const stopped = new AbortController();
  const midway = backupDatabase(library.database, join(folder, "copy.sqlite"), {
    signal: stopped.signal,
    progress: () => stopped.abort(new Error("closing")),
  });
  await expect(midway).rejects.toThrow("closing");
  expect(await readdir(folder)).toEqual(["file"]);
});

test("a library whose pages are damaged gives no backup", async () => {
  const folder = await tempFolder();
  const library = await tempLibrary(folder);
  addArticles(library, 40);
  library.database.close();
  const path = join(folder, "dateline.sqlite");
  const bytes = await readFile(path);
  bytes.fill(0x5a, 4096 * 6, 4096 * 12);
  await writeFile(path, bytes);
  const damaged = new Database(path, folder, "read");
  const made = backupDatabase(damaged, join(folder, "copy.sqlite"));
  await expect(made).rejects.toMatchObject({ code: "backup.failed" });
  damaged.close();
  expect(await readdir(folder)).not.toContain("copy.sqlite");
});
