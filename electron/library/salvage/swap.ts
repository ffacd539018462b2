import { lstatSync, renameSync } from "node:fs";
import { open } from "node:fs/promises";
import { dirname } from "node:path";
import { renamePatiently, syncFolder } from "../../platform/atomic-write.ts";
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

/** Moves a library file, with what belongs to it, out of the way. Gives its new name. */
export function setAside(path: string, now: Date): string | null {
  const kept = nameAside(path, now);
  let any = false;
  for (const suffix of ["-shm", "-journal", "-wal", ""]) {
    if (!lstatSync(path + suffix, { throwIfNoEntry: false })) continue;
    renameSync(path + suffix, kept + suffix);
    any = true;
  }
  return any ? kept : null;
}

/** Undoes `setAside`. */
export function putBack(kept: string, path: string): void {
  for (const suffix of ["", "-wal", "-journal", "-shm"]) {
    if (!lstatSync(kept + suffix, { throwIfNoEntry: false })) continue;
    renameSync(kept + suffix, path + suffix);
  }
}
