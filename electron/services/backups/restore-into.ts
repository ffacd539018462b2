import { randomBytes } from "node:crypto";
import { constants } from "node:fs";
import { copyFile, lstat, mkdir, open, rm } from "node:fs/promises";
import { dirname, join } from "node:path";
import { AppError } from "../../../shared/errors.ts";
import { databaseOf, type Generation, settingsOf } from "../../library/backup-generations.ts";
import { placeIfFree } from "../../library/create-library.ts";
import { readIdentity, writeIdentity } from "../../library/identity.ts";
import { countMedia, eachMedia } from "../../library/media-table.ts";
import { copyPictures } from "../../media/copy-pictures.ts";
import { openMediaStore } from "../../media/store.ts";
import { syncFolder } from "../../platform/atomic-write.ts";
import { libraryProblem } from "../../platform/file-problem.ts";
import { backupPictures, openBackupFile } from "./backup-pictures.ts";
import { checkBackup } from "./open-backup.ts";

export interface RestoredLibrary {
  folder: string;
  articles: number;
  media: number;
  /** Ids of pictures that neither the backup nor the folder has. */
  mediaMissing: string[];
}

/**
 * Makes a library of a backup in a folder that has no `dateline.sqlite`: a new one, or one whose
 * damaged file was put aside. Pictures and settings that are there stay. The database comes last, so
 * that a library that was cut short says it is damaged, and never opens as an empty one; doing it
 * again completes it. Opens no library. Throws `input.invalid` for a folder that has one.
 */
export async function restoreBackupInto(
  generation: Generation,
  folder: string,
  progress: (share: number) => void = () => {},
): Promise<RestoredLibrary> {
  await checkBackup(generation);
  try {
    await mkdir(folder, { recursive: true });
    await requireRoom(folder, generation);
    const { id, createdAt, articles, media } = identityIn(generation);
    await writeIdentity(folder, { id, createdAt });
    const mediaMissing = await bringPictures(generation, folder, (done) => progress(done / media));
    await copyIfAbsent(settingsOf(generation), join(folder, "settings.json"));
    await copyIfAbsent(databaseOf(generation), join(folder, "dateline.sqlite"));
    await syncFolder(folder);
    progress(1);
    return { folder, articles, media, mediaMissing };
  } catch (error) {
    throw libraryProblem(error, folder) ?? error;
  }
}

async function requireRoom(folder: string, generation: Generation): Promise<void> {
  const refuse = (problem: string) => {
    throw new AppError("input.invalid", { what: `the folder ${folder}`, problem });
  };
  for (const name of ["dateline.sqlite", "dateline.sqlite-wal"]) {
    if (await lstat(join(folder, name)).catch(ignoreMissing)) refuse(`it has a ${name} already`);
  }
  const identity = readIdentity(folder);
  if (identity === null || identity === "damaged") return;
  if (identity.id !== generation.library) refuse("it is another library's");
}

function identityIn(generation: Generation) {
  const database = openBackupFile(generation);
  try {
    const row = database.get<{ id: string; createdAt: string }>(
      "SELECT id, created_at AS createdAt FROM library",
    );
    const id = row?.id ?? generation.library;
    const createdAt = row?.createdAt ?? generation.at;
    return { id, createdAt, articles: generation.articles, media: countMedia(database) };
  } finally {
    database.close();
  }
}

async function bringPictures(
  generation: Generation,
  folder: string,
  step: (done: number) => void,
): Promise<string[]> {
  const database = openBackupFile(generation);
  let done = 0;
  try {
    return await copyPictures({
      items: eachMedia(database),
      from: backupPictures(dirname(generation.folder)),
      to: openMediaStore(join(folder, "media")),
      step() {
        done += 1;
        step(done);
      },
    });
  } finally {
    database.close();
  }
}

/** Under its name only when it is whole and on the disk. */
async function copyIfAbsent(from: string, to: string): Promise<void> {
  if (await lstat(to).catch(ignoreMissing)) return;
  const staged = `${to}.new-${randomBytes(6).toString("hex")}`;
  try {
    await copyFile(from, staged, constants.COPYFILE_FICLONE);
    const file = await open(staged, "r+");
    try {
      await file.sync();
    } finally {
      await file.close();
    }
    placeIfFree(staged, to);
  } catch (error) {
    // A backup without settings is of a library that had none.
    if (!(isMissing(error) && !(await lstat(from).catch(ignoreMissing)))) throw error;
  } finally {
    await rm(staged, { force: true });
  }
}

function ignoreMissing(error: unknown): undefined {
  if (!isMissing(error)) throw error;
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && "code" in error && error.code === "ENOENT";
}
