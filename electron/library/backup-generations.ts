import { randomBytes } from "node:crypto";
import { readdir, readFile, rename, rm } from "node:fs/promises";
import { dirname, join } from "node:path";
import * as z from "zod";
import { appVersion } from "../platform/app-version.ts";
import {
  makeFolderIn,
  renamePatiently,
  syncFolder,
  writeDurably,
} from "../platform/atomic-write.ts";
import { backupProblem } from "../platform/file-problem.ts";
import { backupDatabase, type CopyOptions } from "./backup.ts";
import type { Database } from "./database.ts";

/** Why a backup was made; all but `schedule` and `hand` come before something that changes much. */
export const backupReasons = [
  "schedule",
  "hand",
  "migration",
  "restore",
  "import",
  "repair",
] as const;

export type BackupReason = (typeof backupReasons)[number];

/** What `backup.json` beside a backup's database says of it. */
const factsSchema = z.object({
  format: z.literal("dateline-backup"),
  version: z.literal(1),
  at: z.iso.datetime(),
  reason: z.enum(backupReasons),
  /** The version of Dateline that made it. */
  madeBy: z.string(),
  library: z.string(),
  layout: z.int(),
  articles: z.int(),
  revisions: z.int(),
  /** Pictures that the library knew of. */
  media: z.int(),
  /** How many of them are not beside the backups: they were missing or damaged, or not yet copied. */
  mediaMissing: z.int(),
  changed: z.string(),
  altered: z.int(),
  bytes: z.int(),
  sha256: z.string(),
});

type GenerationFacts = z.infer<typeof factsSchema>;

/** One backup in a folder of backups. */
export interface Generation extends GenerationFacts {
  name: string;
  /** Its own folder. */
  folder: string;
}

/** A folder that has a backup's name and cannot be used as one. */
export interface UnreadableGeneration {
  name: string;
  folder: string;
  problem: string;
}

/** Where a library keeps its backups when nobody says otherwise. */
export function ownBackupsFolder(libraryFolder: string): string {
  return join(libraryFolder, "backups");
}

export function databaseOf({ folder }: { folder: string }): string {
  return join(folder, "dateline.sqlite");
}

export function settingsOf({ folder }: { folder: string }): string {
  return join(folder, "settings.json");
}

export interface MakeOptions extends CopyOptions {
  reason: BackupReason;
  now: Date;
  /**
   * Puts the pictures of the copied database where the backups' pictures are, before the backup
   * counts as made, and gives how many could not be had. Without it they are left to the next one.
   */
  pictures?: ((databasePath: string) => Promise<number>) | undefined;
}

/**
 * Makes a backup in a folder of backups. It stands under its name only when it is whole, verified
 * and on the disk. Throws `backup.failed`, and then the folder is as it was.
 */
export async function makeGeneration(
  database: Database,
  folder: string,
  { reason, now, pictures, ...copying }: MakeOptions,
): Promise<Generation> {
  const partial = join(folder, `.partial-${randomBytes(6).toString("hex")}`);
  try {
    makeFolderIn(dirname(folder), partial);
    const examined = await backupDatabase(database, databaseOf({ folder: partial }), copying);
    await copySettings(database.folder, partial);
    const mediaMissing = pictures
      ? await pictures(databaseOf({ folder: partial }))
      : examined.media;
    const facts: GenerationFacts = {
      format: "dateline-backup",
      version: 1,
      at: now.toISOString(),
      reason,
      madeBy: appVersion(),
      ...examined,
      mediaMissing,
    };
    await writeDurably(join(partial, "backup.json"), `${JSON.stringify(facts, null, 2)}\n`);
    await syncFolder(partial);
    copying.signal?.throwIfAborted();
    const name = await place(partial, folder, now, reason);
    await syncFolder(folder);
    return { ...facts, name, folder: join(folder, name) };
  } catch (error) {
    throw backupProblem(error, folder) ?? error;
  } finally {
    await rm(partial, { recursive: true, force: true }).catch(() => {});
  }
}

/** Publications stand in the settings, and an article is not the same without its own. */
async function copySettings(library: string, partial: string): Promise<void> {
  const settings = await readFile(settingsOf({ folder: library })).catch((error: unknown) => {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return null;
    throw error;
  });
  if (settings) await writeDurably(settingsOf({ folder: partial }), settings);
}

/** Two in one second get two names; a folder that is there is never replaced. */
async function place(
  partial: string,
  folder: string,
  now: Date,
  reason: BackupReason,
): Promise<string> {
  const taken = new Set(await namesIn(folder));
  for (let second = 0; ; second += 1) {
    const name = generationName(new Date(now.getTime() + second * 1000), reason);
    if (taken.has(name)) continue;
    await renamePatiently(partial, join(folder, name));
    return name;
  }
}

function generationName(at: Date, reason: BackupReason): string {
  const stamp = at
    .toISOString()
    .replace(/\.\d+Z$/, "Z")
    .replaceAll(":", "-");
  if (reason === "schedule") return stamp;
  return `${stamp}-${reason === "hand" ? "by-hand" : `before-${reason}`}`;
}

const namePattern = /^\d{4}-\d\d-\d\dT\d\d-\d\d-\d\dZ(?:-[a-z-]+)?$/;

/** The backups in a folder of backups, newest first; none where there is no such folder. */
export async function listGenerations(
  folder: string,
): Promise<{ generations: Generation[]; unreadable: UnreadableGeneration[] }> {
  const generations: Generation[] = [];
  const unreadable: UnreadableGeneration[] = [];
  for (const name of await namesIn(folder)) {
    if (!namePattern.test(name)) continue;
    const found = await readGeneration(folder, name);
    if ("problem" in found) unreadable.push(found);
    else generations.push(found);
  }
  generations.sort((a, b) => (a.at === b.at ? (a.name < b.name ? 1 : -1) : a.at < b.at ? 1 : -1));
  return { generations, unreadable };
}

async function readGeneration(
  folder: string,
  name: string,
): Promise<Generation | UnreadableGeneration> {
  const own = join(folder, name);
  try {
    const facts = factsSchema.safeParse(
      JSON.parse(await readFile(join(own, "backup.json"), "utf8")),
    );
    if (facts.success) return { ...facts.data, name, folder: own };
    return { name, folder: own, problem: "backup.json does not say what it should" };
  } catch (error) {
    const problem =
      error instanceof SyntaxError ? "backup.json cannot be read" : "backup.json is missing";
    return { name, folder: own, problem };
  }
}

/** Takes a backup away. From its first step on it has no longer a backup's name. */
export async function removeGeneration({ folder, name }: Generation): Promise<void> {
  const going = join(folder, "..", `.partial-${name}-${randomBytes(4).toString("hex")}`);
  await rename(folder, going);
  // Or a power cut might leave it under its name with half of what is in it.
  await syncFolder(dirname(folder));
  await rm(going, { recursive: true, force: true });
}

/** Takes away what killed backups left. Only for who holds the folder: another's may be at work. */
export async function removePartials(folder: string): Promise<void> {
  for (const name of await namesIn(folder)) {
    if (name.startsWith(".partial-"))
      await rm(join(folder, name), { recursive: true, force: true });
  }
}

async function namesIn(folder: string): Promise<string[]> {
  try {
    return await readdir(folder);
  } catch (error) {
    const code = error instanceof Error && "code" in error ? error.code : undefined;
    if (code === "ENOENT" || code === "ENOTDIR") return [];
    throw error;
  }
}
