import { copyFile, mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { createArticle } from "../../../electron/library/change-article.ts";
import { type Mark, readIdentity } from "../../../electron/library/identity.ts";
import { settleMark } from "../../../electron/library/mark.ts";
import { type Library, openLibrary } from "../../../electron/library/open-library.ts";
import { someFields } from "../../support/article-builder.ts";
import { doc, p } from "../../support/copy-builder.ts";
import { tempFolder, tempServices, writerAt } from "../../support/temp-library.ts";

const now = () => new Date();

function add({ database }: Library, ...ids: string[]): void {
  for (const id of ids) {
    const content = { fields: someFields({ headline: id }), copy: doc(p(`Text of ${id}`)) };
    createArticle(database, { id, content, kind: "created", note: "" }, writerAt(1));
  }
}

function markIn(folder: string): Mark | undefined {
  const identity = readIdentity(folder);
  return typeof identity === "object" ? identity?.mark : undefined;
}

async function closedLibrary(...ids: string[]): Promise<string> {
  const folder = await tempFolder();
  const library = await openLibrary(folder);
  add(library, ...ids);
  await library.close();
  return folder;
}

describe("the mark beside the database", () => {
  test("counts each transaction that changed something, and no other", async () => {
    const library = await openLibrary(await tempFolder());
    add(library, "a", "b");
    library.database.write(() => library.database.get("SELECT 1"));
    await library.close();
    expect(markIn(library.folder)).toMatchObject({ generation: 2, articles: 2 });
  });

  test("a transaction that is undone does not count", async () => {
    const library = await openLibrary(await tempFolder());
    add(library, "a");
    expect(() => add(library, "a")).toThrow();
    await library.close();
    expect(markIn(library.folder)).toMatchObject({ generation: 1, articles: 1 });
  });

  test("cannot keep a save from succeeding", async () => {
    const library = await openLibrary(await tempFolder());
    await rm(join(library.folder, "library.json"));
    await mkdir(join(library.folder, "library.json", "in the way"), { recursive: true });
    add(library, "a");
    await library.close();
  });
});

describe("a library that is older than was known", () => {
  test("is told when an old copy was put back, at each opening, until it is settled", async () => {
    const folder = await closedLibrary("a", "b");
    const path = join(folder, "dateline.sqlite");
    await copyFile(path, join(folder, "copy"));
    const later = await openLibrary(folder);
    add(later, "c");
    await later.close();
    await copyFile(join(folder, "copy"), path);
    for (const _ of [1, 2]) {
      const library = await openLibrary(folder);
      expect(library.older).toMatchObject({
        code: "library.older",
        data: { known: { articles: 3 }, found: { articles: 2 }, backup: null },
      });
      await library.close();
    }
    const library = await openLibrary(folder);
    await settleMark(library.database, now);
    await library.close();
    const settled = await openLibrary(folder);
    expect(settled.older).toBeNull();
    await settled.close();
  });

  test("is told when the write-ahead log is missing, and names the newest backup", async () => {
    const folder = await closedLibrary("a");
    const library = await openLibrary(folder);
    add(library, "b");
    const early = join(await tempFolder(), "early.sqlite");
    await copyFile(join(folder, "dateline.sqlite"), early);
    await library.close();
    await copyFile(early, join(folder, "dateline.sqlite"));
    const backup = join(folder, "backups", "2026-01-02T03-04-05Z-before");
    await mkdir(backup, { recursive: true });
    await writeFile(join(backup, "dateline.sqlite"), "");
    const { notices, services } = await tempServices({ folder });
    expect(notices).toMatchObject([{ code: "library.older", data: { backup } }]);
    expect(await services.library.notices({})).toMatchObject([{ code: "library.older" }]);
  });

  test("is told when most articles have gone, though writing went on", async () => {
    const folder = await closedLibrary("a", "b", "c", "d");
    const library = await openLibrary(folder);
    library.database.exec("DELETE FROM articles WHERE id > 'a'");
    add(library, "z");
    library.database.close();
    const opened = await openLibrary(folder);
    expect(opened.older).toMatchObject({
      data: { known: { articles: 4 }, found: { articles: 2 } },
    });
    await opened.close();
  });

  test("is not told after articles were removed one at a time", async () => {
    const folder = await closedLibrary("a", "b", "c");
    const { database } = await openLibrary(folder);
    for (const id of ["a", "b"]) {
      database.write(() => database.run("DELETE FROM articles WHERE id = ?", id));
    }
    database.close();
    const opened = await openLibrary(folder);
    expect(opened.older).toBeNull();
    await opened.close();
  });
});

test("a library.json that cannot be read is written anew", async () => {
  const folder = await closedLibrary("a");
  const path = join(folder, "library.json");
  const { id } = JSON.parse(await readFile(path, "utf8")) as { id: string };
  await writeFile(path, "{ oops");
  await (await openLibrary(folder)).close();
  expect(JSON.parse(await readFile(path, "utf8"))).toMatchObject({ id, mark: { articles: 1 } });
});

test.each([["backups"], ["dateline.sqlite.damaged-2026"]])(
  "a folder with “%s” and no database is not taken for a new library",
  async (trace) => {
    const folder = await tempFolder();
    await mkdir(join(folder, trace));
    await expect(openLibrary(folder)).rejects.toMatchObject({ code: "library.damaged" });
  },
);
