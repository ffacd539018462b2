import { AppError } from "../../shared/errors.ts";
import { Database } from "./database.ts";
import { readIdentity } from "./identity.ts";
import { generationIn } from "./mark.ts";
import { openForReading } from "./open-database.ts";
import { keepCopyOfLog } from "./salvage/kept-logs.ts";

/**
 * Looks at a library together with its write-ahead log before anything is written: a connection that
 * writes makes permanent what the log says when it closes. `check` throws for what is not ours.
 * Throws `library.damaged` for a log that is older than the database. Of one that lost its end, and
 * with it saves that are known of, a copy is kept: what is behind the broken place can be salvaged.
 */
export function checkWaitingSaves(
  path: string,
  folder: string,
  now: Date,
  check: (database: Database) => void,
): void {
  // In this order another program that saves meanwhile makes the later ones newer, never the earlier.
  const withoutLog = generationWithoutLog(path, folder);
  const stated = readIdentity(folder);
  const generation = read(openForReading(path, folder), (database) => {
    check(database);
    return generationIn(database);
  });
  if (generation < withoutLog) {
    const problem = "its write-ahead log dateline.sqlite-wal is older than it is";
    throw new AppError("library.damaged", { folder, problem });
  }
  const known = typeof stated === "object" ? stated?.mark?.generation : undefined;
  if (known === undefined || known <= generation) return;
  try {
    keepCopyOfLog(path, now);
  } catch {
    // A full disk: that the library is older is told all the same.
  }
}

/** The file by itself need not hold together: then it says nothing. */
function generationWithoutLog(path: string, folder: string): number {
  try {
    return read(new Database(path, folder, "immutable"), generationIn);
  } catch {
    return 0;
  }
}

function read<T>(database: Database, work: (database: Database) => T): T {
  try {
    return work(database);
  } finally {
    database.close();
  }
}
