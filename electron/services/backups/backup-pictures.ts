import { join } from "node:path";
import { databaseOf, type Generation, listGenerations } from "../../library/backup-generations.ts";
import { Database } from "../../library/database.ts";
import { countMedia, eachMedia, mediaIdsFrom } from "../../library/media-table.ts";
import { copyPictures } from "../../media/copy-pictures.ts";
import { type MediaStore, openMediaStore } from "../../media/store.ts";
import { sweepPictures } from "../../media/sweep.ts";

/** The pictures of all backups in a folder: each is there once, whatever backups have it. */
export function backupPictures(backupsFolder: string): MediaStore {
  return openMediaStore(join(backupsFolder, "media"));
}

/** A file that nobody writes to any more: it is read without a trace beside it. */
export function openBackupFile(generation: { folder: string }): Database {
  return new Database(databaseOf(generation), generation.folder, "immutable");
}

/**
 * Copies the pictures that a backup's database names beside the backups. Gives how many could not be
 * had.
 */
export async function keepPictures(
  databasePath: string,
  from: MediaStore,
  to: MediaStore,
  options: { signal?: AbortSignal | undefined; progress?(share: number): void },
): Promise<number> {
  const database = new Database(databasePath, "", "immutable");
  try {
    const total = countMedia(database);
    let done = 0;
    const lost = await copyPictures({
      items: eachMedia(database),
      from,
      to,
      signal: options.signal,
      step() {
        done += 1;
        options.progress?.(done / total);
      },
    });
    return lost.length;
  } finally {
    database.close();
  }
}

/**
 * Removes pictures that no backup in the folder names any more. Does nothing while there is a backup
 * whose pictures cannot be told.
 */
export async function sweepBackupPictures(backupsFolder: string, now: Date): Promise<void> {
  const { generations, unreadable } = await listGenerations(backupsFolder);
  if (unreadable.length > 0) return;
  const databases = openAll(generations);
  if (!databases) return;
  try {
    await sweepPictures({
      mediaFolder: backupPictures(backupsFolder).folder,
      usedOn: (shelf) => new Set(databases.flatMap((database) => mediaIdsFrom(database, shelf))),
      now,
    });
  } finally {
    for (const database of databases) database.close();
  }
}

function openAll(generations: readonly Generation[]): Database[] | undefined {
  const opened: Database[] = [];
  try {
    for (const generation of generations) opened.push(openBackupFile(generation));
    return opened;
  } catch {
    for (const database of opened) database.close();
    return undefined;
  }
}
