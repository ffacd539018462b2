import { type BigIntStats, statSync } from "node:fs";
import { AppError } from "../../shared/errors.ts";
import { putLogAside } from "./salvage/kept-logs.ts";

/** Where the files of an open database lie, and whether those are still the ones that are open. */
export interface FilePlace {
  /** The database itself, or its write-ahead log, when another file or none stands at its name. */
  missing(): "database" | "log" | null;
  /**
   * Takes the log out of the way where it stands beside another database now: SQLite would write its
   * pages into that one. `finish` brings what it holds into the database it belongs to; the log is kept.
   */
  leaveLog(finish: () => void): void;
}

/**
 * Remembers the files behind an open connection. A file that was moved or deleted can be written as
 * before on most systems, and nobody will ever find what was written.
 */
export function placeOf(path: string): FilePlace {
  const database = lookAt(path);
  const log = lookAt(`${path}-wal`);
  return {
    missing() {
      if (!sameFile(database, lookAt(path))) return "database";
      return log && !sameFile(log, lookAt(`${path}-wal`)) ? "log" : null;
    },
    leaveLog(finish) {
      if (sameFile(database, lookAt(path)) || !sameFile(log, lookAt(`${path}-wal`))) return;
      try {
        finish();
      } catch {
        // Its disk is gone, or it is held: the log that is kept has everything.
      }
      putLogAside(path, new Date());
    },
  };
}

/** To be thrown for a file that is not where it was opened. */
export function movedAway(folder: string): AppError {
  const problem = "it was moved or deleted while it was open";
  return new AppError("library.unreachable", { folder, problem });
}

function lookAt(path: string): BigIntStats | undefined {
  try {
    return statSync(path, { bigint: true });
  } catch {
    // Gone, or not to be reached: either way it is not there.
    return undefined;
  }
}

function sameFile(a: BigIntStats | undefined, b: BigIntStats | undefined): boolean {
  return a !== undefined && b !== undefined && a.ino === b.ino && a.dev === b.dev;
}
