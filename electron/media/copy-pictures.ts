import { randomBytes } from "node:crypto";
import { constants } from "node:fs";
import { copyFile, open, readdir, readFile, rm, stat } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import type { MediaItem } from "../../shared/media.ts";
import { makeFolderIn, renamePatiently, syncFolder } from "../platform/atomic-write.ts";
import { hashBytes, type MediaStore, stagingFolder } from "./store.ts";

type Stored = Pick<MediaItem, "id" | "kind">;

export interface CopyPictures {
  /** In the order of their ids, so that one shelf comes after the other. */
  items: Iterable<Stored>;
  from: MediaStore;
  to: MediaStore;
  signal?: AbortSignal | undefined;
  /** Told after each picture that was looked at. */
  step?: (() => void) | undefined;
}

const atOnce = 8;

/**
 * Copies pictures that are not there yet from one store to another, each read back and found to be
 * what its id says, and on the disk. Gives the ids of those that could not be had: missing, or no
 * longer what they were.
 */
export async function copyPictures({
  items,
  from,
  to,
  signal,
  step,
}: CopyPictures): Promise<string[]> {
  const lost: string[] = [];
  let shelf = "";
  let there = new Set<string>();
  let touched = false;
  const running = new Set<Promise<void>>();

  const failed: unknown[] = [];

  async function leaveShelf(): Promise<void> {
    await Promise.all(running);
    if (failed.length > 0) throw failed[0];
    if (touched) await syncFolder(shelf);
    touched = false;
  }

  for (const item of items) {
    if (signal?.aborted) await Promise.all(running);
    signal?.throwIfAborted();
    const path = to.pathOf(item);
    if (dirname(path) !== shelf) {
      await leaveShelf();
      shelf = dirname(path);
      there = new Set(await namesOn(shelf));
    }
    step?.();
    if (there.has(basename(path))) continue;
    if (!touched) makeFolderIn(dirname(to.folder), shelf);
    touched = true;
    const copying = copyOne(item, from, to)
      .then(
        (whole) => {
          if (!whole) lost.push(item.id);
        },
        (error: unknown) => {
          failed.push(error);
        },
      )
      .finally(() => running.delete(copying));
    running.add(copying);
    if (running.size >= atOnce) await Promise.race(running);
    if (failed.length > 0) await leaveShelf();
  }
  await leaveShelf();
  await syncFolder(to.folder).catch(ignoreMissing);
  return lost.sort();
}

/** False when there is no such picture, or other bytes than its id stands for. */
async function copyOne(item: Stored, from: MediaStore, to: MediaStore): Promise<boolean> {
  const staging = stagingFolder(to.folder);
  const staged = join(staging, randomBytes(8).toString("hex"));
  makeFolderIn(dirname(to.folder), staging);
  try {
    // Where the disk can, both share their bytes until one is written to.
    await copyFile(from.pathOf(item), staged, constants.COPYFILE_FICLONE);
    if ((await hashBytes(await readFile(staged))) !== item.id) return false;
    const file = await open(staged, "r+");
    try {
      await file.sync();
    } finally {
      await file.close();
    }
    await renamePatiently(staged, to.pathOf(item));
    return true;
  } catch (error) {
    if (isMissing(error) && !(await isThere(from.pathOf(item)))) return false;
    throw error;
  } finally {
    await rm(staged, { force: true });
  }
}

async function namesOn(shelf: string): Promise<string[]> {
  return (await readdir(shelf).catch(ignoreMissing)) ?? [];
}

async function isThere(path: string): Promise<boolean> {
  return (await stat(path).catch(ignoreMissing)) !== undefined;
}

function ignoreMissing(error: unknown): undefined {
  if (!isMissing(error)) throw error;
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && "code" in error && error.code === "ENOENT";
}
