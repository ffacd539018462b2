import { createHash, randomBytes } from "node:crypto";
import { readFile, rm, stat } from "node:fs/promises";
import { dirname, join } from "node:path";
import { setImmediate as breathe } from "node:timers/promises";
import { isMediaId, type MediaItem, mediaTypes } from "../../shared/media.ts";
import {
  makeFolderIn,
  renamePatiently,
  syncFolder,
  writeDurably,
} from "../platform/atomic-write.ts";

type Stored = Pick<MediaItem, "id" | "kind">;

/** The picture files of a library: `media/ab/<hash>.<ext>`, named by the SHA-256 of their bytes. */
export interface MediaStore {
  /** `media` in the library folder. */
  folder: string;
  /** Where a picture's file is, or would be. Never outside of the folder. */
  pathOf(item: Stored): string;
  /** Puts a picture's bytes in place; the same bytes twice are one file. */
  put(item: Stored, bytes: Uint8Array): Promise<void>;
  read(item: Stored): Promise<Uint8Array>;
  /** False when its file is missing or no longer the one that was put there. */
  isWhole(item: Pick<MediaItem, "id" | "kind" | "bytes">): Promise<boolean>;
}

export function openMediaStore(folder: string): MediaStore {
  const staging = stagingFolder(folder);
  // A file that nobody has touched since it was compared need not be read again.
  const compared = new Map<string, { at: number; whole: boolean }>();

  function pathOf({ id, kind }: Stored): string {
    if (!isMediaId(id)) throw new RangeError("A media id is 64 hexadecimal digits.");
    return join(folder, id.slice(0, 2), `${id}.${mediaTypes[kind].extension}`);
  }

  return {
    folder,
    pathOf,
    async put(item, bytes) {
      const path = pathOf(item);
      if (await isWhole(path, item.id, bytes.length)) return;
      const shelf = join(folder, item.id.slice(0, 2));
      makeFolderIn(dirname(folder), staging);
      makeFolderIn(dirname(folder), shelf);
      // Staged and renamed: a file under its final name always holds the whole picture.
      const staged = join(staging, randomBytes(8).toString("hex"));
      try {
        await writeDurably(staged, bytes);
        await renamePatiently(staged, path);
      } finally {
        await rm(staged, { force: true });
      }
      await syncFolder(shelf);
      await syncFolder(folder);
    },
    read: (item) => readFile(pathOf(item)),
    async isWhole(item) {
      const path = pathOf(item);
      const at = await stat(path).then(
        ({ mtimeMs, ctimeMs }) => Math.max(mtimeMs, ctimeMs),
        () => undefined,
      );
      if (at === undefined) return false;
      const known = compared.get(path);
      if (known?.at === at) return known.whole;
      const whole = await isWhole(path, item.id, item.bytes);
      compared.set(path, { at, whole });
      return whole;
    },
  };
}

/** Where files stand until they are whole. */
export function stagingFolder(mediaFolder: string): string {
  return join(mediaFolder, "tmp");
}

/** SHA-256 in hex, in steps that let other work through: a large picture takes a while. */
export async function hashBytes(bytes: Uint8Array): Promise<string> {
  const step = 4 * 1024 * 1024;
  const hash = createHash("sha256");
  for (let at = 0; at < bytes.length; at += step) {
    if (at > 0) await breathe();
    hash.update(bytes.subarray(at, at + step));
  }
  return hash.digest("hex");
}

/** False for a file that was altered since: adding the same picture again then mends it. */
async function isWhole(path: string, id: string, bytes: number): Promise<boolean> {
  try {
    const found = await stat(path);
    if (!found.isFile() || found.size !== bytes) return false;
    return (await hashBytes(await readFile(path))) === id;
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return false;
    throw error;
  }
}
