import { copyFileSync } from "node:fs";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { Database } from "../../../electron/library/database.ts";
import { applicationId } from "../../../electron/library/migrate.ts";
import { knownLayout } from "../../../electron/library/migrations/list.ts";
import { openForReading } from "../../../electron/library/open-database.ts";
import { tempLibrary } from "../../support/temp-library.ts";

/** What every connection must say of itself; those that write add how they reach the disk. */
const everywhere = {
  foreign_keys: 1,
  trusted_schema: 0,
  cell_size_check: 1,
  application_id: applicationId,
  user_version: knownLayout,
};
const full = 2;

function pragmasOf(database: Database, names: readonly string[]) {
  onTestFinished(() => database.close());
  return Object.fromEntries(names.map((name) => [name, database.pragma(name)]));
}

const all = [...Object.keys(everywhere), "journal_mode", "synchronous", "busy_timeout"];

test("the connection that writes waits for the disk at each commit, and for other writers", async () => {
  const { database } = await tempLibrary();
  const found = pragmasOf(database, [...all, "journal_size_limit", "query_only"]);
  expect(found).toEqual({
    ...everywhere,
    journal_mode: "wal",
    synchronous: full,
    busy_timeout: 5000,
    journal_size_limit: 16 * 1024 * 1024,
    query_only: 0,
  });
});

test("a connection that reads trusts the file no more than the one that writes", async () => {
  const { database } = await tempLibrary();
  const found = pragmasOf(openForReading(database.path, database.folder), all);
  expect(found).toEqual({
    ...everywhere,
    journal_mode: "wal",
    synchronous: full,
    busy_timeout: 5000,
  });
});

test("a file read as one that nobody changes is trusted no more", async () => {
  const { database } = await tempLibrary();
  database.close();
  const found = pragmasOf(new Database(database.path, database.folder, "immutable"), all);
  expect(found).toMatchObject({ ...everywhere, synchronous: full, busy_timeout: 5000 });
});

test("a copy made for reading is trusted no more", async () => {
  const { database } = await tempLibrary();
  const copy = join(database.folder, "copy.sqlite");
  copyFileSync(database.path, copy);
  copyFileSync(`${database.path}-wal`, `${copy}-wal`);
  const reading = new Database(database.path, database.folder, "read", {
    path: copy,
    discard: () => undefined,
  });
  expect(pragmasOf(reading, all)).toMatchObject({
    ...everywhere,
    synchronous: full,
    busy_timeout: 5000,
  });
});

test("a connection that reads has all of it once it writes", async () => {
  const { database } = await tempLibrary();
  const reading = openForReading(database.path, database.folder);
  reading.write(() => undefined);
  expect(pragmasOf(reading, all)).toEqual({
    ...everywhere,
    journal_mode: "wal",
    synchronous: full,
    busy_timeout: 5000,
  });
});
