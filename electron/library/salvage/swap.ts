import { copyFileSync, existsSync, lstatSync, renameSync, rmSync } from "node:fs";
import { open } from "node:fs/promises";
import { dirname } from "node:path";
import { isAppError } from "../../../shared/errors.ts";
import { renamePatiently, syncFolder } from "../../platform/atomic-write.ts";
import { Database } from "../database.ts";
import { nameAside } from "./sources.ts";

/**
 * Puts a whole library file in the place of the one that is there, which is kept beside under a new
 * name. Ended in between, the folder has no library file but the kept one, which is then found again.
 * Gives the new name; null when there was nothing.
 */
export async function swapIn(built: string, path: string, now: Date): Promise<string | null> {
  const file = await open(built, "r+");
  try {
    await file.sync();
  } finally {
    await file.close();
  }
  const kept = setAside(path, now);
  await renamePatiently(built, path);
  await syncFolder(dirname(path));
  return kept;
}

function setAside(path: string, now: Date): string | null {
  const kept = nameAside(path, now);
  let any = false;
  for (const suffix of ["-shm", "-journal", "-wal", ""]) {
    if (!lstatSync(path + suffix, { throwIfNoEntry: false })) continue;
    renameSync(path + suffix, kept + suffix);
    any = true;
  }
  return any ? kept : null;
}

/**
 * Throws `library.locked` when another program has the library open: its next saves would go into
 * the file that is set aside. Only for a file that may be opened as it is.
 */
export function refuseWhileOpen(path: string, folder: string): void {
  const log = `${path}-wal`;
  const copy = `${log}.asking`;
  // Closing writes the log into the file and empties it; what follows a broken frame would be lost.
  if (existsSync(log)) copyFileSync(log, copy);
  let free = true;
  try {
    const database = new Database(path, folder, "write");
    try {
      database.exec("PRAGMA busy_timeout = 200; PRAGMA locking_mode = EXCLUSIVE");
      database.exec("BEGIN EXCLUSIVE; ROLLBACK");
    } finally {
      database.close();
    }
  } catch (error) {
    // What SQLite cannot open is open nowhere.
    if (!isAppError(error)) throw error;
    free = error.code !== "library.locked";
    if (!free) throw error;
  } finally {
    if (free && existsSync(copy)) renameSync(copy, log);
    rmSync(copy, { force: true });
  }
}
