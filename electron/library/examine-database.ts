import { createHash } from "node:crypto";
import { closeSync, openSync, readSync } from "node:fs";
import { dirname } from "node:path";
import { hashContent, joinContent } from "./content.ts";
import { Database } from "./database.ts";
import { applicationId } from "./migrate.ts";
import { knownLayout } from "./migrations/list.ts";
import { openForReading } from "./open-database.ts";

/** What a library file holds, by which a copy is compared with what it was made from. */
export interface DatabaseFacts {
  /** The library's id. */
  library: string;
  layout: number;
  articles: number;
  revisions: number;
  media: number;
  /** When anything in it was last written, as far as articles tell. */
  changed: string;
}

/** A library file that was read to its end and found to hold together. */
export interface Examined extends DatabaseFacts {
  bytes: number;
  /** SHA-256 of the file. */
  sha256: string;
  /** Articles whose text is not the one that was saved: the library had them so when it was copied. */
  altered: number;
}

/** Reads the facts of an open library file. */
export function readFacts(database: Database): DatabaseFacts {
  const library = database.get<{ id: string }>("SELECT id FROM library")?.id ?? "";
  const changed = database.get<{ at: string | null }>("SELECT max(updated_at) AS at FROM articles");
  return {
    library,
    layout: Number(database.pragma("user_version")),
    articles: rowsOf(database, "articles"),
    revisions: rowsOf(database, "revisions"),
    media: rowsOf(database, "media"),
    changed: changed?.at ?? "",
  };
}

/**
 * Reads a library file that nobody writes to from its first byte to its last. Gives what is wrong
 * with it as a sentence's part. Takes seconds for a large one, so it runs in a thread of its own
 * (`verify-database.ts`).
 */
export function examineDatabase(path: string): Examined | { problem: string } {
  const database = new Database(path, dirname(path), "immutable");
  try {
    if (database.pragma("application_id") !== applicationId) {
      return { problem: "it is not a Dateline library" };
    }
    const layout = Number(database.pragma("user_version"));
    if (layout > knownLayout) {
      return {
        problem: `a newer Dateline made it (layout ${layout}, this one knows ${knownLayout})`,
      };
    }
    const check = database.all("PRAGMA integrity_check(1)")[0];
    const found = check ? String(Object.values(check)[0]) : "";
    if (found !== "ok") return { problem: found };
    return { ...readFacts(database), altered: countAltered(database), ...hashFile(path) };
  } finally {
    database.close();
  }
}

/** What SQLite finds wrong in a library file, that others may be writing to. */
export function checkFile(path: string, folder: string): string[] {
  const database = openForReading(path, folder);
  try {
    const problems = database
      .all("PRAGMA integrity_check(100)")
      .map((row) => String(Object.values(row)[0]))
      .filter((message) => message !== "ok");
    const loose = database.all<{ table: string; parent: string }>("PRAGMA foreign_key_check");
    for (const { table, parent } of loose) {
      problems.push(`a row of ${table} names one of ${parent} that is not there`);
    }
    return problems;
  } finally {
    database.close();
  }
}

function countAltered(database: Database): number {
  let altered = 0;
  for (const { fields, copy, hash } of database.each<Record<"fields" | "copy" | "hash", string>>(
    "SELECT fields, copy, content_hash AS hash FROM articles",
  )) {
    if (hashContent(joinContent(fields, copy)) !== hash) altered += 1;
  }
  return altered;
}

/** Older layouts have fewer tables. */
function rowsOf(database: Database, table: "articles" | "revisions" | "media"): number {
  const there = database.get(
    "SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = ?",
    table,
  );
  if (!there) return 0;
  return database.get<{ total: number }>(`SELECT count(*) AS total FROM ${table}`)?.total ?? 0;
}

function hashFile(path: string): { bytes: number; sha256: string } {
  const hash = createHash("sha256");
  const part = Buffer.alloc(1024 * 1024);
  let bytes = 0;
  const file = openSync(path, "r");
  try {
    for (;;) {
      const read = readSync(file, part, 0, part.length, null);
      if (read === 0) return { bytes, sha256: hash.digest("hex") };
      hash.update(part.subarray(0, read));
      bytes += read;
    }
  } finally {
    closeSync(file);
  }
}
