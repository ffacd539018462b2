import { copyFileSync, existsSync, mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { AppError } from "../../shared/errors.ts";
import { Database, type TemporaryCopy } from "./database.ts";

/** Opens for writing, or, where that cannot be, for reading; `why` then says what is in the way. */
export function openDatabase(
  path: string,
  folder: string,
): { database: Database; why: AppError | null } {
  try {
    return { database: new Database(path, folder, "write"), why: null };
  } catch (error) {
    if (!mayStillBeRead(error)) throw error;
    return { database: openForReading(path, folder), why: error };
  }
}

/**
 * A connection that only reads. SQLite keeps a shared memory file beside a library and must be able
 * to write that even to read, which a full disk or a read-only folder refuses. Then the file is read
 * as one that nobody changes, together with the saves that still wait in its write-ahead log.
 */
export function openForReading(path: string, folder: string): Database {
  try {
    return new Database(path, folder, "read");
  } catch (error) {
    if (!mayStillBeRead(error)) throw error;
    const copy = hasWaitingSaves(path) ? copyElsewhere(path) : undefined;
    return copy
      ? new Database(path, folder, "read", copy)
      : new Database(path, folder, "immutable");
  }
}

function mayStillBeRead(error: unknown): error is AppError {
  if (!(error instanceof AppError)) return false;
  return ["library.full", "library.read-only", "library.unreachable"].includes(error.code);
}

/** True when there are saves in the write-ahead log that the database file does not hold yet. */
export function hasWaitingSaves(path: string): boolean {
  const log = `${path}-wal`;
  return existsSync(log) && statSync(log).size > 0;
}

/** A copy that the write-ahead log can be applied to; `immutable` would ignore the log. */
function copyElsewhere(path: string): TemporaryCopy {
  const folder = mkdtempSync(join(tmpdir(), "dateline-reading-"));
  const copy = join(folder, "dateline.sqlite");
  copyFileSync(path, copy);
  copyFileSync(`${path}-wal`, `${copy}-wal`);
  return { path: copy, discard: () => rmSync(folder, { recursive: true, force: true }) };
}
