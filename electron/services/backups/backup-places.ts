import { readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { AppError } from "../../../shared/errors.ts";
import {
  type Generation,
  listGenerations,
  ownBackupsFolder,
  type UnreadableGeneration,
} from "../../library/backup-generations.ts";
import { readIdentity } from "../../library/identity.ts";

interface Chosen {
  libraryFolder: string;
  libraryId: string;
  /** The setting; "" for the library's own folder. */
  backupFolder: string;
}

/** Where a library's next backup goes: other libraries may use the same disk. */
export function backupsFolderOf({ libraryFolder, libraryId, backupFolder }: Chosen): string {
  if (backupFolder === "") return ownBackupsFolder(libraryFolder);
  return join(backupFolder, `dateline-backups-${libraryId.slice(0, 8)}`);
}

/**
 * Throws `backup.failed` when the folder that was chosen is not there. It is never made: in the
 * place of a disk that is not plugged in it would be a folder on the wrong one.
 */
export function requireChosen(backupFolder: string): void {
  if (backupFolder === "") return;
  if (statSync(backupFolder, { throwIfNoEntry: false })?.isDirectory()) return;
  const problem = "there is no such folder; is its disk plugged in?";
  throw new AppError("backup.failed", { folder: backupFolder, problem });
}

/**
 * Where a library's backups lie, found without opening it, so also when that fails: in its own folder
 * and in the one that its settings name.
 */
export function foldersWithoutOpening(libraryFolder: string): string[] {
  const own = ownBackupsFolder(libraryFolder);
  const identity = readIdentity(libraryFolder);
  const backupFolder = chosenIn(join(libraryFolder, "settings.json"));
  if (identity === null || identity === "damaged" || backupFolder === "") return [own];
  const libraryId = identity.id;
  return [backupsFolderOf({ libraryFolder, libraryId, backupFolder }), own];
}

function chosenIn(settingsPath: string): string {
  try {
    const settings = JSON.parse(readFileSync(settingsPath, "utf8")) as { backupFolder?: unknown };
    return typeof settings.backupFolder === "string" ? settings.backupFolder : "";
  } catch {
    // Missing or damaged: whatever was chosen is not known any more.
    return "";
  }
}

/** The backups in several folders as one list, newest first. */
export async function listBackups(
  folders: readonly string[],
): Promise<{ generations: Generation[]; unreadable: UnreadableGeneration[] }> {
  const lists = await Promise.all([...new Set(folders)].map(listGenerations));
  const generations = lists.flatMap((list) => list.generations);
  generations.sort((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : 0));
  return { generations, unreadable: lists.flatMap((list) => list.unreadable) };
}

/** The backup of that name, or the `newest`. Throws `backup.not-found` or `backup.damaged`. */
export async function findBackup(folders: readonly string[], name: string): Promise<Generation> {
  const { generations, unreadable } = await listBackups(folders);
  const found = generations.find((one) => one.name === name);
  if (found) return found;
  if (name === "newest" && generations[0]) return generations[0];
  const broken = unreadable.find((one) => one.name === name);
  if (broken) throw new AppError("backup.damaged", { name, problem: broken.problem });
  throw new AppError("backup.not-found", { folder: folders[0] ?? "", name });
}
