import { randomBytes } from "node:crypto";
import { open, rename, rm } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";

/**
 * Replaces a file as a whole. A reader at the same time sees the old bytes or the new ones, never a
 * mixture and never nothing; a reader that has the old file open goes on reading the old one. When
 * this resolves, the new bytes survive a power cut. When it rejects, the old file is as it was.
 */
export async function writeFileAtomically(path: string, bytes: string | Uint8Array): Promise<void> {
  const temporary = join(
    dirname(path),
    `.${basename(path)}.partial-${randomBytes(6).toString("hex")}`,
  );
  try {
    await writeDurably(temporary, bytes);
    await renamePatiently(temporary, path);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
  await syncFolder(dirname(path));
}

/** Writes a new file and waits until its bytes are on the disk. Fails when there is one already. */
export async function writeDurably(path: string, bytes: string | Uint8Array): Promise<void> {
  const file = await open(path, "wx");
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

/** Makes renames in a folder survive a power cut, on systems that can open a folder to sync it. */
export async function syncFolder(path: string): Promise<void> {
  if (process.platform === "win32") return;
  const folder = await open(path, "r");
  try {
    await folder.sync();
  } catch (error) {
    // Some network file systems cannot sync a folder; the files themselves are synced already.
    if (!(error instanceof Error && "code" in error && error.code === "EINVAL")) throw error;
  } finally {
    await folder.close();
  }
}
