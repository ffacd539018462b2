import { access, mkdir, readFile } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import type { MediaItem } from "../../../shared/media.ts";
import type { Generation } from "../../library/backup-generations.ts";
import { findMedia } from "../../library/media-table.ts";
import { hashBytes, type MediaStore } from "../../media/store.ts";
import { renamePatiently } from "../../platform/atomic-write.ts";
import { backupPictures } from "../backups/backup-pictures.ts";
import type { Context } from "../context.ts";

/**
 * Brings pictures that are missing or altered back from the backups. An altered file goes to
 * `media/altered` when the right one is there to take its place, and stays otherwise.
 */
export async function mendPictures(
  { library, pictures }: Context,
  backups: readonly Generation[],
  ids: readonly string[],
): Promise<void> {
  const folders = new Set(backups.map(({ folder }) => dirname(folder)));
  const stores = [...folders].map(backupPictures);
  for (const id of ids) {
    const item = findMedia(library.database, id);
    const bytes = item && (await readFrom(stores, item));
    if (!item || !bytes) continue;
    await setAside(pictures, item);
    await pictures.put(item, bytes);
  }
}

/** The bytes of a picture from the first store that has it whole. */
async function readFrom(
  stores: readonly MediaStore[],
  item: MediaItem,
): Promise<Uint8Array | undefined> {
  for (const store of stores) {
    const path = store.pathOf(item);
    if (!(await isThere(path))) continue;
    const bytes = await readFile(path);
    if ((await hashBytes(bytes)) === item.id) return bytes;
  }
  return undefined;
}

async function setAside(pictures: MediaStore, item: MediaItem): Promise<void> {
  const path = pictures.pathOf(item);
  if (!(await isThere(path))) return;
  const folder = join(pictures.folder, "altered");
  await mkdir(folder, { recursive: true });
  await renamePatiently(path, join(folder, basename(path)));
}

function isThere(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}
