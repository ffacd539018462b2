import { randomBytes } from "node:crypto";
import { open, rm } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { AppError, isAppError } from "../../shared/errors.ts";
import { renamePatiently, syncFolder } from "../platform/atomic-write.ts";
import { backupProblem } from "../platform/file-problem.ts";
import type { Database } from "./database.ts";
import { type DatabaseFacts, type Examined, readFacts } from "./examine-database.ts";
import { openForReading } from "./open-database.ts";
import { verifyDatabase } from "./verify-database.ts";

export interface CopyOptions {
  /** Told now and then, from 0 to 1. */
  progress?: ((share: number) => void) | undefined;
  /** Ends the copying; nothing of it is left then. */
  signal?: AbortSignal | undefined;
}

/** Waiting to the end, the disk would have so much to write that saves wait behind it. */
const syncEvery = 16 * 1024 * 1024;

/**
 * Copies a library's database, as it stands at one moment, into a file that was not there before,
 * while others read and save. The copy appears under `path` only when it is on the disk and has been
 * opened, read to its end and found to hold what the library held. Throws `backup.failed`, and then
 * has left nothing.
 */
export async function backupDatabase(
  database: Database,
  path: string,
  { progress, signal }: CopyOptions = {},
): Promise<Examined> {
  const folder = dirname(path);
  const partial = join(folder, `.${basename(path)}.partial-${randomBytes(6).toString("hex")}`);
  try {
    const facts = await copyDatabase(database, partial, { progress, signal });
    const copy = await verifyCopy(partial, facts, signal);
    signal?.throwIfAborted();
    await renamePatiently(partial, path);
    await syncFolder(folder);
    return copy;
  } catch (error) {
    throw backupProblem(error, folder) ?? error;
  } finally {
    // Where nothing could be put there is nothing to take away; the first error is the one to tell.
    for (const suffix of ["", "-journal"])
      await rm(partial + suffix, { force: true }).catch(() => {});
  }
}

/** A connection of its own: a copy made through the one that saves would begin anew at each save. */
async function copyDatabase(
  database: Database,
  path: string,
  { progress, signal }: CopyOptions,
): Promise<DatabaseFacts> {
  const snapshot = openForReading(database.path, database.folder);
  try {
    return await snapshot.readAtOnce(async () => {
      const facts = readFacts(snapshot);
      const pageSize = Number(snapshot.pragma("page_size"));
      // Made here, so that a folder that cannot be written to says so in the system's words.
      const file = await open(path, "wx+");
      let synced = 0;
      let syncing: Promise<void> | undefined;
      try {
        await snapshot.copyInto(path, ({ done, total }) => {
          signal?.throwIfAborted();
          progress?.(done / total);
          if (syncing || (done - synced) * pageSize < syncEvery) return;
          synced = done;
          syncing = file.datasync().finally(() => {
            syncing = undefined;
          });
          syncing.catch(() => {}); // told below, where it is waited for
        });
        progress?.(1);
        await syncing;
        await file.sync();
      } finally {
        await file.close();
      }
      return facts;
    });
  } finally {
    snapshot.close();
  }
}

async function verifyCopy(
  path: string,
  facts: DatabaseFacts,
  signal: AbortSignal | undefined,
): Promise<Examined> {
  try {
    const copy = await verifyDatabase(path, signal);
    for (const name of Object.keys(facts) as (keyof DatabaseFacts)[]) {
      if (copy[name] === facts[name]) continue;
      const problem = `the copy has ${copy[name]} ${name}, the library ${facts[name]}`;
      throw new AppError("backup.failed", { folder: dirname(path), problem });
    }
    return copy;
  } catch (error) {
    if (!isAppError(error, "backup.damaged")) throw error;
    const problem = `the copy did not hold together: ${error.data.problem}`;
    throw new AppError("backup.failed", { folder: dirname(path), problem }, { cause: error });
  }
}
