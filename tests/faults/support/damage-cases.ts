import { mkdirSync, readFileSync, renameSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";

/** What is to happen: opens with all; is told, or asks, and what it has after the repair. */
export type Expected = "opens" | "told" | "asks" | "refuses";

export interface DamageCase {
  what: string;
  /** In what state: closed properly, or copied while it was open, with saves in its log. */
  of: "closed" | "live";
  expect: Expected;
  /** Articles that must be there afterwards: all, or those that the backup has. */
  after: "all" | "backup" | "none";
  do(path: string): void;
}

const page = 4096;
const edit = (path: string, change: (bytes: Buffer) => Buffer | undefined) => {
  const bytes = readFileSync(path);
  writeFileSync(path, change(bytes) ?? bytes);
};
const sql = (path: string, statements: string) => {
  const database = new DatabaseSync(path);
  database.exec(statements);
  database.close();
};

const closed = (
  what: string,
  expect: Expected,
  after: DamageCase["after"],
  change: (path: string) => void,
): DamageCase => ({ what, of: "closed", expect, after, do: change });
const live = (
  what: string,
  expect: Expected,
  after: DamageCase["after"],
  change: (path: string) => void,
): DamageCase => ({ what, of: "live", expect, after, do: change });

/** A log of another database, by the same rules. */
function foreignLog(path: string): void {
  const other = `${path}.other`;
  const database = new DatabaseSync(other);
  database.exec(
    "PRAGMA journal_mode = WAL; PRAGMA wal_autocheckpoint = 0; CREATE TABLE t (x); INSERT INTO t VALUES (randomblob(9000))",
  );
  writeFileSync(`${path}-wal`, readFileSync(`${other}-wal`));
  database.close();
  for (const suffix of ["", "-wal", "-shm"]) rmSync(other + suffix, { force: true });
}

export const damageCases: readonly DamageCase[] = [
  closed("nothing", "opens", "all", () => {}),
  closed("the file is empty", "asks", "backup", (path) => writeFileSync(path, "")),
  closed("the file is missing", "asks", "backup", (path) => rmSync(path)),
  closed("the file was renamed to its log", "asks", "all", (path) =>
    renameSync(path, `${path}-wal`),
  ),
  closed("a folder stands in its place", "asks", "backup", (path) => {
    rmSync(path);
    mkdirSync(path);
  }),
  closed("a link that leads nowhere", "asks", "backup", (path) => {
    rmSync(path);
    symlinkSync("/nowhere/at/all.sqlite", path);
  }),
  closed("a link to the file elsewhere", "opens", "all", (path) => {
    renameSync(path, join(path, "..", "elsewhere.sqlite"));
    symlinkSync("elsewhere.sqlite", path);
  }),
  closed("text in its place", "asks", "backup", (path) =>
    writeFileSync(path, "words ".repeat(3000)),
  ),
  closed("zeros of the right length", "asks", "backup", (path) => edit(path, (all) => all.fill(0))),
  closed("its first letters are wrong", "asks", "all", (path) =>
    edit(path, (all) => all.fill("x", 0, 8)),
  ),
  closed("its page size is nonsense", "asks", "all", (path) =>
    edit(path, (all) => {
      all.writeUInt16BE(1234, 16);
      return undefined;
    }),
  ),
  closed("half of it is missing", "asks", "backup", (path) =>
    edit(path, (all) => all.subarray(0, Math.floor(all.length / page / 2) * page)),
  ),
  closed("it ends in the middle of a page", "asks", "all", (path) =>
    edit(path, (all) => all.subarray(0, all.length - 1000)),
  ),
  closed("its last page is missing", "asks", "all", (path) =>
    edit(path, (all) => all.subarray(0, all.length - page)),
  ),
  closed("the second page is zeros", "asks", "all", (path) =>
    edit(path, (all) => all.fill(0, page, 2 * page)),
  ),
  closed("a page in the middle is noise", "told", "backup", (path) =>
    edit(path, (all) => {
      const middle = Math.floor(all.length / page / 2) * page;
      for (let at = middle; at < middle + page; at += 1) all[at] = (at * 31) & 255;
      return undefined;
    }),
  ),
  closed("its list of free pages is nonsense", "told", "all", (path) =>
    edit(path, (all) => {
      all.writeUInt32BE(0x7ffffff0, 32);
      all.writeUInt32BE(7, 36);
      return undefined;
    }),
  ),
  closed("it comes from a newer program", "refuses", "none", (path) =>
    sql(path, "PRAGMA user_version = 99999"),
  ),
  closed("a trigger that deletes was added", "asks", "all", (path) =>
    sql(path, "CREATE TRIGGER t AFTER INSERT ON media BEGIN DELETE FROM articles; END"),
  ),
  closed("its header says that it may only be read", "asks", "all", (path) =>
    edit(path, (all) => {
      all[18] = 3;
      return undefined;
    }),
  ),
  closed("rows were deleted behind its back", "told", "backup", (path) =>
    sql(path, "PRAGMA foreign_keys = OFF; DELETE FROM articles"),
  ),
  closed("another database of this kind in its place", "asks", "backup", (path) =>
    sql(path, "UPDATE library SET id = '0000aaaa-0000-4000-8000-000000000000'"),
  ),
  closed("noise in its log", "opens", "all", (path) =>
    writeFileSync(`${path}-wal`, Buffer.alloc(50_000, 0x5a)),
  ),
  closed("a log of another database", "asks", "all", foreignLog),
  closed("noise in its shared memory", "opens", "all", (path) =>
    writeFileSync(`${path}-shm`, Buffer.alloc(32_768, 0xa5)),
  ),
  closed("noise in an old journal", "opens", "all", (path) =>
    writeFileSync(`${path}-journal`, Buffer.alloc(9000, 0x11)),
  ),
  closed("its log is a folder", "asks", "all", (path) => mkdirSync(`${path}-wal`)),
  live("nothing", "opens", "all", () => {}),
  live("its log is missing", "told", "backup", (path) => rmSync(`${path}-wal`)),
  live("its log is empty", "told", "backup", (path) => writeFileSync(`${path}-wal`, "")),
  live("its log is zeros", "told", "backup", (path) => edit(`${path}-wal`, (all) => all.fill(0))),
  live("its log has a broken place", "told", "all", (path) =>
    edit(`${path}-wal`, (all) => {
      // In the sum of one frame: what the frame holds can be had, and all behind it.
      all.fill(0x77, 32 + 8, 32 + 12);
      return undefined;
    }),
  ),
];
