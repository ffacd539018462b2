import { lstatSync, renameSync, statSync } from "node:fs";
import { open } from "node:fs/promises";
import { dirname } from "node:path";
import { AppError } from "../../../shared/errors.ts";
import { renamePatiently, syncFolder } from "../../platform/atomic-write.ts";
import { nameAside } from "./sources.ts";

/**
 * Puts a whole library file in the place of the one that is there, which is kept beside under a new
 * name. `read` is the state of that one when reading it began: where another program has saved since,
 * what it saved is not in the new file; then everything stays as it was and `library.in-use` is thrown.
 * Ended in between, the folder has no library file but the kept one, which is then found again.
 * Gives the new name; null when there was nothing.
 */
export async function swapIn(
  built: string,
  path: string,
  read: FileState,
  now: Date,
): Promise<string | null> {
  const file = await open(built, "r+");
  try {
    await file.sync();
  } finally {
    await file.close();
  }
  const kept = setAsideAsRead(path, read, now);
  try {
    await renamePatiently(built, path);
  } catch (error) {
    if (kept !== null) putBack(kept, path);
    throw error;
  }
  await syncFolder(dirname(path));
  return kept;
}

/** Tells whether a library file or its log was written: two states are equal when neither was. */
export type FileState = string & { readonly kind: unique symbol };

export function stateOf(path: string): FileState {
  const parts = ["", "-wal"].map((suffix) => {
    const found = statSync(path + suffix, { bigint: true, throwIfNoEntry: false });
    return found ? `${found.ino}:${found.size}:${found.mtimeNs}` : "none";
  });
  return parts.join(" ") as FileState;
}

/** `setAside` for a file that nobody has written since it was `read`; else `library.in-use`. */
export function setAsideAsRead(path: string, read: FileState, now: Date): string | null {
  const kept = setAside(path, now);
  // Whoever saves from here on finds the file gone, and acknowledges nothing.
  if (stateOf(kept ?? path) === read) return kept;
  if (kept !== null) putBack(kept, path);
  throw new AppError("library.in-use", { folder: dirname(path) });
}

/**
 * Moves a library file, with what belongs to it, out of the way. Gives its new name. The database goes
 * first: whenever this ends in between, it is missing, never there without its log.
 */
export function setAside(path: string, now: Date): string | null {
  const kept = nameAside(path, now);
  let any = false;
  try {
    for (const suffix of ["", "-wal", "-journal", "-shm"]) {
      if (!lstatSync(path + suffix, { throwIfNoEntry: false })) continue;
      renameSync(path + suffix, kept + suffix);
      any = true;
    }
  } catch (error) {
    // Another program may hold the log: then nothing is set aside.
    putBack(kept, path);
    throw error;
  }
  return any ? kept : null;
}

/** Undoes `setAside`, the database last. */
export function putBack(kept: string, path: string): void {
  for (const suffix of ["-shm", "-journal", "-wal", ""]) {
    if (!lstatSync(kept + suffix, { throwIfNoEntry: false })) continue;
    renameSync(kept + suffix, path + suffix);
  }
}
