import { copyFile, readdir, readFile, stat, truncate, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { createArticle } from "../../../electron/library/change-article.ts";
import { openLibrary } from "../../../electron/library/open-library.ts";
import { someFields } from "../../support/article-builder.ts";
import { doc, p } from "../../support/copy-builder.ts";
import { tempFolder, tempLibrary, writerAt } from "../../support/temp-library.ts";

const files = ["library.json", "dateline.sqlite", "dateline.sqlite-wal"];

/** A library whose write-ahead log is torn, so that it has not all that is known of it. */
async function torn(): Promise<{ folder: string; log: string }> {
  const library = await openLibrary(await tempFolder());
  library.database.exec("PRAGMA wal_autocheckpoint = 0; PRAGMA wal_checkpoint(TRUNCATE)");
  for (const id of ["a", "b", "c"]) {
    const content = { fields: someFields({ headline: id }), copy: doc(p(`Text of ${id}`)) };
    createArticle(library.database, { id, content, kind: "created", note: "" }, writerAt(1));
  }
  const folder = await tempFolder();
  for (const name of files.slice(1)) await copyFile(join(library.folder, name), join(folder, name));
  await library.close();
  await copyFile(join(library.folder, "library.json"), join(folder, "library.json"));
  const log = join(folder, "dateline.sqlite-wal");
  const bytes = await readFile(log);
  await writeFile(log, bytes.fill(0, bytes.length >> 1, (bytes.length >> 1) + 100));
  return { folder, log };
}

const keptIn = async (folder: string) =>
  (await readdir(folder)).filter((name) => name.includes("-wal.kept-"));

test("a torn log is kept once, however often the library is opened before it is repaired", async () => {
  const { folder, log } = await torn();
  const whole = await readFile(log);
  const first = await tempLibrary(folder);
  expect(first.older).toMatchObject({ code: "library.older" });
  for (const _ of [1, 2, 3]) {
    const again = await openLibrary(folder);
    expect(again.older).toMatchObject({ code: "library.older" });
    await again.close();
  }
  const kept = await keptIn(folder);
  expect(kept).toHaveLength(1);
  expect(await readFile(join(folder, kept[0]!))).toEqual(whole);
});

test("a kept log that is cut, or of another beginning, stands for no other", async () => {
  const { folder, log } = await torn();
  await tempLibrary(folder);
  const [cut] = await keptIn(folder);
  await truncate(join(folder, cut!), (await stat(log)).size - 1);
  const again = await openLibrary(folder);
  onTestFinished(() => again.close());
  expect(await keptIn(folder)).toHaveLength(2);
  const other = await readFile(log);
  other.write("another", 16);
  for (const name of await keptIn(folder)) await writeFile(join(folder, name), other);
  await (await openLibrary(folder)).close();
  expect(await keptIn(folder)).toHaveLength(3);
});
