import { randomBytes } from "node:crypto";
import { closeSync, fsyncSync, mkdirSync, openSync } from "node:fs";
import { open, rename, rm } from "node:fs/promises";
import { basename, dirname, join, resolve } from "node:path";
import { setTimeout as pause } from "node:timers/promises";

/**
 * Replaces a file as a whole. A reader at the same time sees the old bytes or the new ones, never a
 * mixture and never nothing; a reader that has the old file open goes on reading the old one. When
 * this resolves, the new bytes survive a power cut. When it rejects, the old file is as it was.
 */
export async function writeFileAtomically(
  path: string,
  bytes: string | Uint8Array,
  mode = 0o666,
): Promise<void> {
  const temporary = join(
    dirname(path),
    `.${basename(path)}.partial-${randomBytes(6).toString("hex")}`,
  );
  try {
    await writeDurably(temporary, bytes, mode);
    await renamePatiently(temporary, path);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
  await syncFolder(dirname(path));
}

/** Writes a new file and waits until its bytes are on the disk. Fails when there is one already. */
export async function writeDurably(
  path: string,
  bytes: string | Uint8Array,
  mode = 0o666,
): Promise<void> {
  const file = await open(path, "wx", mode);
  try {
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
}

const held = new Set(["EPERM", "EBUSY", "EACCES"]);
const patienceMs = [10, 20, 40, 80, 160, 320, 640, 1000];

/**
 * Renames over whatever is there. On Windows virus scanners and backup programs hold a new file for
 * a moment, which shows as "not permitted"; so it is tried again for about two seconds.
 */
export async function renamePatiently(from: string, to: string): Promise<void> {
  for (const wait of process.platform === "win32" ? patienceMs : patienceMs.slice(0, 3)) {
    try {
      return await rename(from, to);
    } catch (error) {
      if (!(error instanceof Error && "code" in error && held.has(String(error.code)))) throw error;
      await pause(wait);
    }
  }
  await rename(from, to);
}

/**
 * Makes a folder and those it lies in, as far as they are missing. What is written into it later
 * would be lost with it in a power cut, so each new name is synced.
 */
export function makeFolder(path: string, mode = 0o777): void {
  const first = mkdirSync(path, { recursive: true, mode });
  if (first === undefined) return;
  for (let made = resolve(path); made.length >= first.length; made = dirname(made)) {
    syncFolderNow(dirname(made));
  }
}

/** As {@link makeFolder}, below a folder that has to be there: that one is never made. */
export function makeFolderIn(base: string, path: string): void {
  const missing: string[] = [];
  for (let at = resolve(path); at !== resolve(base); at = dirname(at)) missing.unshift(at);
  for (const folder of missing) {
    try {
      mkdirSync(folder);
    } catch (error) {
      if (error instanceof Error && "code" in error && error.code === "EEXIST") continue;
      throw error;
    }
    syncFolderNow(dirname(folder));
  }
}

/** As {@link syncFolder}, before it returns. */
export function syncFolderNow(path: string): void {
  if (process.platform === "win32") return;
  const folder = openSync(path, "r");
  try {
    fsyncSync(folder);
  } catch (error) {
    if (!cannotBeSynced(error)) throw error;
  } finally {
    closeSync(folder);
  }
}

/** Makes renames in a folder survive a power cut, on systems that can open a folder to sync it. */
export async function syncFolder(path: string): Promise<void> {
  if (process.platform === "win32") return;
  const folder = await open(path, "r");
  try {
    await folder.sync();
  } catch (error) {
    if (!cannotBeSynced(error)) throw error;
  } finally {
    await folder.close();
  }
}

/** Some network file systems cannot sync a folder; the files in it are synced by themselves. */
function cannotBeSynced(error: unknown): boolean {
  return error instanceof Error && "code" in error && error.code === "EINVAL";
}
