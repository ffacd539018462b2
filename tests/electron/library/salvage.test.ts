import { copyFile, mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { readArticle } from "../../../electron/library/articles-table.ts";
import { createArticle, moveStatus } from "../../../electron/library/change-article.ts";
import { foldLane } from "../../../electron/library/fold-journal.ts";
import { appendJournal } from "../../../electron/library/journal.ts";
import { lanes } from "../../../electron/library/journal-table.ts";
import { type Library, openLibrary } from "../../../electron/library/open-library.ts";
import { readRevision } from "../../../electron/library/read-revision.ts";
import { listRevisions } from "../../../electron/library/revisions-table.ts";
import { salvageLibrary } from "../../../electron/library/salvage/salvage-library.ts";
import { saveArticle } from "../../../electron/library/save-article.ts";
import { moveToTrash, purgeArticle } from "../../../electron/library/trash.ts";
import { failure } from "../../contract/services-suite.ts";
import { someFields } from "../../support/article-builder.ts";
import { doc, p } from "../../support/copy-builder.ts";
import { tempFolder, tempLibrary, writerAt } from "../../support/temp-library.ts";

const ids = Array.from(
  { length: 12 },
  (_, index) => `00000000-0000-4000-8000-${String(index).padStart(12, "0")}`,
);
const options = { now: () => new Date("2026-01-02T03:04:05Z") };
const long = "A sentence that makes the text long enough for several pages of the file. ".repeat(
  90,
);

function content(headline: string) {
  return { fields: someFields({ headline }), copy: doc(p(headline), p(long + headline)) };
}

function add({ database }: Library, id: string, minute = 1): void {
  const article = { id, content: content(`First ${id}`), kind: "created" as const, note: "" };
  createArticle(database, article, writerAt(minute));
}

function save({ database }: Library, id: string, baseRevision: number, headline: string): void {
  saveArticle(database, { id, baseRevision, ...content(headline) }, writerAt(baseRevision * 10));
}

/** A closed library of twelve articles, each longer than a page. */
async function filled(): Promise<{ folder: string; path: string }> {
  const folder = await tempFolder();
  const library = await openLibrary(folder);
  for (const id of ids) add(library, id);
  await library.close();
  return { folder, path: join(folder, "dateline.sqlite") };
}

async function edit(path: string, change: (bytes: Buffer) => Buffer | undefined): Promise<void> {
  const bytes = await readFile(path);
  await writeFile(path, change(bytes) ?? bytes);
}

const headlineOf = ({ database }: Library, id: string) =>
  readArticle(database, id).article.fields.headline;

describe("salvaging a damaged file", () => {
  test("takes every article out of a file without its header, and keeps that file", async () => {
    const { folder, path } = await filled();
    await edit(path, (bytes) => bytes.fill(0, 0, 100));
    const damaged = await readFile(path);
    const { notice, articles } = await salvageLibrary(folder, options);
    expect(notice.data).toMatchObject({ whole: 12, older: 0, backup: 0, lost: 0 });
    expect(articles.map(({ id }) => id).sort()).toEqual(ids);
    expect(await readFile(`${path}.damaged-2026-01-02T03-04-05Z`)).toEqual(damaged);
    const library = await tempLibrary(folder);
    expect(library.older).toBeNull();
    expect(ids.map((id) => headlineOf(library, id))).toEqual(ids.map((id) => `First ${id}`));
    expect((await readdir(folder)).filter((name) => name.includes("salvaging"))).toEqual([]);
  });

  test("reads each record of a page by itself when the page has lost its order", async () => {
    const { folder, path } = await filled();
    // The first bytes of every page: type and pointers of those of a tree.
    await edit(path, (bytes) => {
      for (let at = 4096; at < bytes.length; at += 4096) {
        if (bytes[at] === 13) bytes.fill(0xaa, at, at + 16);
      }
      return undefined;
    });
    const { notice } = await salvageLibrary(folder, options);
    expect(notice.data).toMatchObject({ whole: 12, lost: 0 });
  });

  test("puts a text back from either of the two places in which it is kept", async () => {
    const { folder, path } = await filled();
    // The kept revisions are compressed; the articles' rows are not.
    await edit(path, (bytes) => {
      for (
        let at = bytes.indexOf("several pages");
        at > 0;
        at = bytes.indexOf("several pages", at)
      ) {
        bytes.write("a lying text!", at);
      }
      return undefined;
    });
    const { notice } = await salvageLibrary(folder, options);
    expect(notice.data).toMatchObject({ whole: 12, lost: 0 });
    const library = await tempLibrary(folder);
    expect(readArticle(library.database, ids[0]!).readOnly).toBeNull();
  });

  test("keeps status, history and trash, and finds what came after a broken place in the log", async () => {
    const folder = await tempFolder();
    const library = await openLibrary(folder);
    const path = join(folder, "dateline.sqlite");
    const [first, second, third] = ids as [string, string, string];
    add(library, first);
    library.database.exec("PRAGMA wal_autocheckpoint = 0; PRAGMA wal_checkpoint(TRUNCATE)");
    library.database.write(() => library.database.run("UPDATE library SET numbers_from = 0"));
    add(library, second);
    moveStatus(library.database, first, "filed", writerAt(2));
    save(library, first, 2, "Second text");
    moveToTrash(library.database, second, "2024-11-15T10:00:00.000Z");
    add(library, third);
    const elsewhere = await tempFolder();
    await copyFile(path, join(elsewhere, "dateline.sqlite"));
    await copyFile(join(folder, "library.json"), join(elsewhere, "library.json"));
    await copyFile(`${path}-wal`, join(elsewhere, "dateline.sqlite-wal"));
    await library.close();
    await edit(join(elsewhere, "dateline.sqlite-wal"), (bytes) => bytes.fill(0, 200, 300));
    const { notice } = await salvageLibrary(elsewhere, options);
    expect(notice.data).toMatchObject({ whole: 3, lost: 0 });
    const { database } = await tempLibrary(elsewhere);
    const opened = readArticle(database, first);
    expect(opened.article).toMatchObject({ status: "filed", revision: 3 });
    expect(opened.article.fields.headline).toBe("Second text");
    expect(listRevisions(database, first).map(({ kind }) => kind)).toEqual([
      "autosave",
      "status",
      "created",
    ]);
    const trashed = database.get("SELECT trashed_at AS at FROM articles WHERE id = ?", second);
    expect(trashed).toMatchObject({ at: "2024-11-15T10:00:00.000Z" });
  });

  test("keeps what a second window typed on a revision that is no longer the head", async () => {
    const folder = await tempFolder();
    const library = await openLibrary(folder);
    const [id] = ids as [string];
    add(library, id);
    const entry = { id, window: "second", baseRevision: 1, sequence: 1 };
    const typed = { ...entry, fields: { headline: "Typed in the second window" } };
    appendJournal(library.database, typed, writerAt(2), "a program that is gone");
    save(library, id, 1, "Saved by the first window");
    await library.close();
    await edit(join(folder, "dateline.sqlite"), (bytes) => bytes.fill(0, 0, 100));
    await salvageLibrary(folder, options);
    const { database } = await tempLibrary(folder);
    for (const lane of lanes(database)) foldLane(database, lane);
    const [beside, head] = listRevisions(database, id);
    expect(head).toMatchObject({ kind: "autosave", revision: 2 });
    expect(beside).toMatchObject({ kind: "conflict", parents: [1] });
    expect(readRevision(database, id, beside!.revision).content.fields.headline).toBe(
      "Typed in the second window",
    );
  });

  test("does not bring back what was purged by hand", async () => {
    const { folder, path } = await filled();
    const library = await openLibrary(folder);
    moveToTrash(library.database, ids[3]!, "2024-11-15T10:00:00.000Z");
    purgeArticle(library.database, ids[3]!);
    await library.close();
    await edit(path, (bytes) => bytes.fill(0, 0, 18));
    const { articles } = await salvageLibrary(folder, options);
    expect(articles.map(({ id }) => id).sort()).toEqual(ids.filter((id) => id !== ids[3]));
  });

  test("ignores a write-ahead log of another library", async () => {
    const { folder, path } = await filled();
    const other = await openLibrary(await tempFolder());
    other.database.exec("PRAGMA wal_autocheckpoint = 0");
    add(other, "99999999-0000-4000-8000-000000000000");
    await copyFile(join(other.folder, "dateline.sqlite-wal"), `${path}-wal`);
    await other.close();
    const { articles } = await salvageLibrary(folder, options);
    expect(articles.map(({ id }) => id).sort()).toEqual(ids);
  });
});

describe("completing from backups", () => {
  async function withBackup() {
    const { folder, path } = await filled();
    const backup = join(folder, "backups", "2026-01-01T00-00-00Z");
    await mkdir(backup, { recursive: true });
    await copyFile(path, join(backup, "dateline.sqlite"));
    return { folder, path };
  }

  test("takes from the backup what the file does not give, and says so", async () => {
    const { folder, path } = await withBackup();
    const library = await openLibrary(folder);
    save(library, ids[0]!, 1, "Newer than the backup");
    await library.close();
    const whole = (await readFile(path)).length;
    await edit(path, (bytes) => bytes.subarray(0, Math.floor(whole / 3)));
    const { notice } = await salvageLibrary(folder, options);
    expect(notice.data.lost).toBe(0);
    expect(notice.data.backup).toBeGreaterThan(0);
    expect(notice.data.whole + notice.data.older + notice.data.backup).toBe(12);
  });

  test("makes the library of the backup alone when the file is missing", async () => {
    const { folder, path } = await withBackup();
    await rm(path);
    expect((await salvageLibrary(folder, options)).notice.data).toMatchObject({
      backup: 12,
      kept: null,
    });
  });

  test("never takes the articles of another library that was put in its place", async () => {
    const { folder, path } = await withBackup();
    const other = await openLibrary(await tempFolder());
    add(other, "99999999-0000-4000-8000-000000000000");
    await other.close();
    await copyFile(join(other.folder, "dateline.sqlite"), path);
    const { articles } = await salvageLibrary(folder, options);
    expect(articles.map(({ id }) => id).sort()).toEqual(ids);
  });
});

test("where nothing can be had from anywhere, nothing is changed", async () => {
  const { folder, path } = await filled();
  await edit(path, (bytes) => bytes.fill(0));
  const before = (await readdir(folder)).sort();
  expect(await failure(salvageLibrary(folder, options))).toMatchObject({ code: "library.damaged" });
  expect((await readdir(folder)).sort()).toEqual(before);
  expect((await readFile(path)).every((byte) => byte === 0)).toBe(true);
});
