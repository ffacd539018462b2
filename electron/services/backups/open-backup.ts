import { randomBytes } from "node:crypto";
import { constants } from "node:fs";
import { copyFile, readdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { AppError } from "../../../shared/errors.ts";
import { databaseOf, type Generation } from "../../library/backup-generations.ts";
import { Database } from "../../library/database.ts";
import { foldLane } from "../../library/fold-journal.ts";
import { lanes } from "../../library/journal-table.ts";
import { migrate } from "../../library/migrate.ts";
import { knownLayout, migrations } from "../../library/migrations/list.ts";
import { verifyDatabase } from "../../library/verify-database.ts";
import { openBackupFile } from "./backup-pictures.ts";

/**
 * Reads a backup's file to its end, before anything is taken from it. Throws `backup.damaged` for one
 * that is not the file it was when it was made, and `library.too-new` for a newer Dateline's.
 */
export async function checkBackup(generation: Generation, signal?: AbortSignal): Promise<void> {
  const { name, folder, layout, sha256 } = generation;
  if (layout > knownLayout) {
    throw new AppError("library.too-new", { folder, found: layout, known: knownLayout });
  }
  const found = await verifyDatabase(databaseOf(generation), signal);
  if (found.sha256 === sha256) return;
  throw new AppError("backup.damaged", { name, problem: "its file was changed since" });
}

/** An open backup in this build's layout, and the way to be rid of it. */
export interface OpenBackup {
  database: Database;
  close(): Promise<void>;
}

/**
 * Opens a backup that was checked, to be read from. One of an older layout, or with a journal of what
 * windows had typed at that moment, is brought up to date in a copy in `workFolder`; the backup
 * itself is never written to.
 */
export async function openBackup(generation: Generation, workFolder: string): Promise<OpenBackup> {
  if (generation.layout === knownLayout) {
    const database = openBackupFile(generation);
    if (lanes(database).length === 0) return { database, close: async () => database.close() };
    database.close();
  }
  await removeLeftCopies(workFolder);
  const copy = join(workFolder, `${prefix}${randomBytes(6).toString("hex")}`);
  const discard = async () => {
    for (const suffix of ["", "-wal", "-shm"]) await rm(copy + suffix, { force: true });
  };
  try {
    await copyFile(databaseOf(generation), copy, constants.COPYFILE_FICLONE);
    const database = new Database(copy, workFolder, "write");
    migrate(database, migrations);
    for (const lane of lanes(database)) foldLane(database, lane);
    return {
      database,
      async close() {
        database.close();
        await discard();
      },
    };
  } catch (error) {
    await discard();
    throw error;
  }
}

const prefix = ".reading-backup-";

/** What a killed process left. */
async function removeLeftCopies(workFolder: string): Promise<void> {
  for (const name of await readdir(workFolder)) {
    if (name.startsWith(prefix)) await rm(join(workFolder, name), { force: true });
  }
}
