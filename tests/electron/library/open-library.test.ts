import { createHash } from "node:crypto";
import { mkdir, readdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { Database } from "../../../electron/library/database.ts";
import { readIdentity } from "../../../electron/library/identity.ts";
import { applicationId } from "../../../electron/library/migrate.ts";
import { knownLayout } from "../../../electron/library/migrations/list.ts";
import { openLibrary } from "../../../electron/library/open-library.ts";
import { failure } from "../../contract/services-suite.ts";
import { tempFolder, tempLibrary } from "../../support/temp-library.ts";

const databaseIn = (folder: string) => join(folder, "dateline.sqlite");
const sha256 = async (path: string) =>
  createHash("sha256")
    .update(await readFile(path))
    .digest("hex");

async function closedLibrary(): Promise<string> {
  const folder = await tempFolder();
  (await openLibrary(folder)).database.close();
  return folder;
}

describe("opening a library", () => {
  test("makes one where there is none, and says so once", async () => {
    const folder = join(await tempFolder(), "made", "here");
    const first = await tempLibrary(folder);
    expect(first).toMatchObject({ created: true, readOnlyBecause: null });
    const second = await tempLibrary(folder);
    expect(second).toMatchObject({ created: false, id: first.id });
    expect((await readdir(folder)).sort()).toEqual([
      "dateline.sqlite",
      "dateline.sqlite-shm",
      "dateline.sqlite-wal",
      "library.json",
    ]);
  });

  test("every connection is careful with the disk and with what it reads", async () => {
    const { database } = await tempLibrary();
    const pragmas = ["journal_mode", "synchronous", "foreign_keys", "trusted_schema"];
    expect([...pragmas, "cell_size_check", "busy_timeout"].map((p) => database.pragma(p))).toEqual([
      "wal",
      2,
      1,
      0,
      1,
      5000,
    ]);
    expect(database.pragma("application_id")).toBe(applicationId);
    expect(database.pragma("user_version")).toBe(knownLayout);
  });

  test("refuses a library of a newer program and leaves every byte of it alone", async () => {
    const folder = await closedLibrary();
    const database = new Database(databaseIn(folder), folder, "write");
    database.exec(`PRAGMA user_version = ${knownLayout + 10}`);
    database.close();
    const before = await sha256(databaseIn(folder));
    expect(await failure(openLibrary(folder))).toEqual({
      code: "library.too-new",
      data: { folder, found: knownLayout + 10, known: knownLayout },
    });
    expect(await sha256(databaseIn(folder))).toBe(before);
    expect((await readdir(folder)).sort()).toEqual(["dateline.sqlite", "library.json"]);
  });

  test("never takes a missing or empty database for a new library", async () => {
    const folder = await closedLibrary();
    await rename(databaseIn(folder), join(folder, "elsewhere.sqlite"));
    expect(await failure(openLibrary(folder))).toMatchObject({ code: "library.damaged" });
    await writeFile(databaseIn(folder), "");
    expect(await failure(openLibrary(folder))).toMatchObject({ code: "library.damaged" });
    expect(await readFile(databaseIn(folder), "utf8")).toBe("");
  });

  let whole: Uint8Array = new Uint8Array();
  test.each([
    ["a text file", (path: string) => writeFile(path, "hello ".repeat(200))],
    ["zeros", (path: string) => writeFile(path, new Uint8Array(8192))],
    ["a folder", (path: string) => mkdir(path)],
    ["all but the end of it", async (path: string) => writeFile(path, whole.slice(0, -1000))],
    [
      "a database of another program",
      async (path: string) => {
        const other = new Database(path, "", "write");
        other.exec("CREATE TABLE t (x)");
        other.close();
      },
    ],
  ])("refuses %s in place of the database", async (_what, put) => {
    const folder = await closedLibrary();
    whole = await readFile(databaseIn(folder));
    await rm(databaseIn(folder));
    await put(databaseIn(folder));
    expect(await failure(openLibrary(folder))).toMatchObject({ code: "library.damaged" });
  });

  test("refuses a database with triggers, which would run at every save", async () => {
    const folder = await closedLibrary();
    const database = new Database(databaseIn(folder), folder, "write");
    database.exec("CREATE TRIGGER t AFTER INSERT ON articles BEGIN DELETE FROM articles; END");
    database.close();
    expect(await failure(openLibrary(folder))).toMatchObject({ code: "library.damaged" });
  });

  test("notices a database that belongs to another library", async () => {
    const folder = await closedLibrary();
    const other = await closedLibrary();
    await rename(databaseIn(other), databaseIn(folder));
    expect(await failure(openLibrary(folder))).toMatchObject({ code: "library.damaged" });
  });

  test("notices the write-ahead log of another database before it becomes permanent", async () => {
    const folder = await closedLibrary();
    const elsewhere = join(await tempFolder(), "other.sqlite");
    const other = new Database(elsewhere, "", "write");
    other.exec("PRAGMA wal_autocheckpoint = 0; CREATE TABLE t (x); INSERT INTO t VALUES (1)");
    const before = await sha256(databaseIn(folder));
    await writeFile(`${databaseIn(folder)}-wal`, await readFile(`${elsewhere}-wal`));
    other.close();
    expect(await failure(openLibrary(folder))).toMatchObject({ code: "library.damaged" });
    expect(await sha256(databaseIn(folder))).toBe(before);
  });

  test("writes the identity file anew when only that is missing", async () => {
    const folder = await closedLibrary();
    const before = readIdentity(folder);
    await rm(join(folder, "library.json"));
    await tempLibrary(folder);
    expect(readIdentity(folder)).toMatchObject(before as object);
  });

  test("leaves one whole library when two programs make it at the same time", async () => {
    const folder = await tempFolder();
    const opened = await Promise.all([tempLibrary(folder), tempLibrary(folder)]);
    expect(new Set(opened.map(({ id }) => id)).size).toBe(1);
    expect(opened.filter(({ created }) => created)).toHaveLength(1);
  });
});
