import { readdir, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import { isMediaId } from "../../shared/media.ts";
import { stagingFolder } from "./store.ts";

/** A file in the media folder: its path from there, and the name without its extension. */
export interface StoredFile {
  path: string;
  id: string;
}

/** Every file on the shelves of the media folder, staged ones left out. */
export async function storedFiles(mediaFolder: string): Promise<StoredFile[]> {
  const files: StoredFile[] = [];
  for (const shelf of await entries(mediaFolder)) {
    if (!/^[0-9a-f]{2}$/.test(shelf)) continue;
    for (const name of await entries(join(mediaFolder, shelf))) {
      files.push({ path: join(shelf, name), id: name.replace(/\.[^.]*$/, "") });
    }
  }
  return files.sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** Removes staged files that whoever staged them must have given up. Gives how many. */
export async function removeLeftovers(
  mediaFolder: string,
  now: Date,
  graceMs = 60 * 60 * 1000,
): Promise<number> {
  const staging = stagingFolder(mediaFolder);
  let removed = 0;
  for (const name of await entries(staging)) {
    const path = join(staging, name);
    const { mtimeMs } = await stat(path);
    if (now.getTime() - mtimeMs < graceMs) continue;
    await rm(path, { force: true });
    removed += 1;
  }
  return removed;
}

async function entries(folder: string): Promise<string[]> {
  try {
    return await readdir(folder);
  } catch (error) {
    const code = error instanceof Error && "code" in error ? error.code : undefined;
    if (code === "ENOENT" || code === "ENOTDIR") return [];
    throw error;
  }
}

export interface SweepPictures {
  mediaFolder: string;
  /** The ids in use that begin with those two digits. */
  usedOn(shelf: string): ReadonlySet<string>;
  now: Date;
  /** Younger files may be on their way into use. */
  graceMs?: number;
}

/** Removes pictures that nothing uses, shelf by shelf. Touches no file that has another's name. */
export async function sweepPictures({
  mediaFolder,
  usedOn,
  now,
  graceMs = 60 * 60 * 1000,
}: SweepPictures): Promise<number> {
  let removed = 0;
  for (const shelf of await entries(mediaFolder)) {
    if (!/^[0-9a-f]{2}$/.test(shelf)) continue;
    const used = usedOn(shelf);
    for (const name of await entries(join(mediaFolder, shelf))) {
      const id = name.replace(/\.[^.]*$/, "");
      if (!isMediaId(id) || used.has(id)) continue;
      const path = join(mediaFolder, shelf, name);
      const { mtimeMs } = await stat(path);
      if (now.getTime() - mtimeMs < graceMs) continue;
      await rm(path, { force: true });
      removed += 1;
    }
  }
  return removed;
}
