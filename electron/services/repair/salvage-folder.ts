import { access, readFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { MediaItem } from "../../../shared/media.ts";
import { databaseOf } from "../../library/backup-generations.ts";
import { Database } from "../../library/database.ts";
import { eachMedia } from "../../library/media-table.ts";
import { type Salvaged, salvageLibrary } from "../../library/salvage/salvage-library.ts";
import { copyPictures } from "../../media/copy-pictures.ts";
import { probe } from "../../media/probe.ts";
import { hashBytes, type MediaStore, openMediaStore } from "../../media/store.ts";
import { storedFiles } from "../../media/sweep.ts";
import { backupPictures } from "../backups/backup-pictures.ts";
import { foldersWithoutOpening, listBackups } from "../backups/backup-places.ts";

/**
 * Puts a library that cannot be opened together again, from its damaged file, its backups and its
 * pictures. Throws `library.damaged` when there is nothing to be had from anywhere.
 */
export async function salvageFolder(folder: string, now: () => Date): Promise<Salvaged> {
  const pictures = openMediaStore(join(folder, "media"));
  const { generations } = await listBackups(foldersWithoutOpening(folder));
  const salvaged = await salvageLibrary(folder, {
    now,
    backups: generations.map(databaseOf),
    pictureOf: await shelves(pictures, now),
  });
  const stores = new Set(generations.map((generation) => dirname(generation.folder)));
  for (const store of stores) await bringPictures(folder, backupPictures(store), pictures);
  return salvaged;
}

/** Looks pictures up by their id on the shelves: a file that is whole says all but its old name. */
async function shelves(
  pictures: MediaStore,
  now: () => Date,
): Promise<(id: string) => Promise<MediaItem | undefined>> {
  const paths = new Map<string, string>();
  for (const { id, path } of await storedFiles(pictures.folder)) paths.set(id, path);
  return async (id) => {
    const path = paths.get(id);
    if (path === undefined) return undefined;
    const bytes = await readFile(join(pictures.folder, path));
    if ((await hashBytes(bytes)) !== id) return undefined;
    const name = path.slice(path.lastIndexOf(id));
    const { kind, width, height } = probe(name, bytes);
    return { id, kind, name, bytes: bytes.length, width, height, addedAt: now().toISOString() };
  };
}

async function bringPictures(folder: string, from: MediaStore, to: MediaStore): Promise<void> {
  const database = new Database(join(folder, "dateline.sqlite"), folder, "read");
  try {
    const missing: MediaItem[] = [];
    for (const item of eachMedia(database)) {
      if (!(await isThere(to.pathOf(item)))) missing.push(item);
    }
    await copyPictures({ items: missing, from, to });
  } finally {
    database.close();
  }
}

function isThere(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}
