import { readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { AppError, isAppError } from "../../../shared/errors.ts";
import type { Generation } from "../../library/backup-generations.ts";
import { Database } from "../../library/database.ts";
import { identityPath, readIdentity, writeIdentity } from "../../library/identity.ts";
import { settleMark } from "../../library/mark.ts";
import { migrate } from "../../library/migrate.ts";
import { migrations } from "../../library/migrations/list.ts";
import { continueAbove, highestNumber } from "../../library/revision-numbers.ts";
import { type FileState, putBack, setAsideAsRead, stateOf } from "../../library/salvage/swap.ts";
import { writeFileAtomically } from "../../platform/atomic-write.ts";
import { libraryProblem } from "../../platform/file-problem.ts";
import { holdFolder } from "../../platform/hold-folder.ts";
import { foldersWithoutOpening, listBackups } from "../backups/backup-places.ts";
import { checkBackup } from "../backups/open-backup.ts";
import { restoreBackupInto } from "../backups/restore-into.ts";

/** The backups of a library that cannot be opened, newest first; none of them is read. */
export async function backupsOfClosed(folder: string): Promise<Generation[]> {
  const { generations } = await listBackups(foldersWithoutOpening(folder));
  const identity = readIdentity(folder);
  if (identity === null || identity === "damaged") return generations;
  return generations.filter(({ library }) => library === identity.id);
}

/**
 * Puts a backup in the place of a library that cannot be opened: the one of that name, or the newest
 * that is whole. The damaged file is kept beside. Gives what to tell. Throws `backup.not-found` or
 * `backup.damaged`, `library.locked` while another program is at it, and `library.in-use` when the
 * library is not as it was `found` to be damaged; then it has changed nothing.
 */
export async function openBackupInstead(
  folder: string,
  name: string | undefined,
  now: () => Date,
  found: FileState = stateOf(join(folder, "dateline.sqlite")),
): Promise<AppError<"library.from-backup">> {
  try {
    const letGo = await holdFolder(folder);
    if (!letGo) throw new AppError("library.locked", { folder });
    try {
      return await putInPlace(await firstWhole(folder, name), folder, found, now);
    } finally {
      await letGo();
    }
  } catch (error) {
    throw libraryProblem(error, folder) ?? error;
  }
}

async function putInPlace(
  generation: Generation,
  folder: string,
  found: FileState,
  now: () => Date,
): Promise<AppError<"library.from-backup">> {
  const path = join(folder, "dateline.sqlite");
  const kept = setAsideAsRead(path, found, now());
  const identity = readIdentity(folder);
  const stated = await readFile(identityPath(folder)).catch(() => null);
  try {
    await restoreBackupInto(generation, folder);
  } catch (error) {
    if (kept !== null) putBack(kept, path);
    await putIdentityBack(folder, stated);
    throw error;
  }
  // What was known stays known until the person's choice is written down as the newest state.
  if (typeof identity === "object" && identity !== null) await writeIdentity(folder, identity);
  await settle(path, folder, kept === null ? undefined : numbersGiven(kept, folder), now);
  const { at, articles } = generation;
  return new AppError("library.from-backup", { folder, at, articles, kept });
}

async function firstWhole(folder: string, name: string | undefined): Promise<Generation> {
  const all = await backupsOfClosed(folder);
  const wanted = name === undefined ? all : all.filter((one) => one.name === name);
  let failure: unknown = new AppError("backup.not-found", {
    folder: join(folder, "backups"),
    name: name ?? "newest",
  });
  for (const generation of wanted) {
    try {
      await checkBackup(generation);
      return generation;
    } catch (error) {
      if (!isAppError(error)) throw error;
      failure = error;
    }
  }
  throw failure;
}

/** With the mark in it: without one, nobody would be told of a library that is older than it was. */
async function putIdentityBack(folder: string, stated: Uint8Array | null): Promise<void> {
  const path = identityPath(folder);
  try {
    if (stated === null) await rm(path, { force: true });
    else await writeFileAtomically(path, stated);
  } catch {
    // Of a disk that takes nothing, what failed first is what to tell.
  }
}

/** The highest number of a revision in the damaged file; undefined when that cannot be read. */
function numbersGiven(kept: string, folder: string): number | undefined {
  try {
    const database = new Database(kept, folder, "read");
    try {
      return highestNumber(database);
    } finally {
      database.close();
    }
  } catch {
    return undefined;
  }
}

/** More than anybody saves between two backups. */
const wideStep = 100_000;

async function settle(
  path: string,
  folder: string,
  given: number | undefined,
  now: () => Date,
): Promise<void> {
  const database = new Database(path, folder, "write");
  try {
    migrate(database, migrations);
    // Windows that are still open know numbers that the backup does not.
    const above = given ?? highestNumber(database) + wideStep;
    database.write(() => continueAbove(database, above));
    await settleMark(database, now);
  } finally {
    database.close();
  }
}
