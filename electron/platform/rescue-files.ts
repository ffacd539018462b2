import { chmodSync, lstatSync } from "node:fs";
import { readdir, readFile, rm } from "node:fs/promises";
import { join, resolve } from "node:path";
import { makeFolder, writeFileAtomically } from "./atomic-write.ts";

/** A text that could not be saved, and where it belongs. `fields` and `copy` are as stored. */
export interface RescuedText {
  /** The library's id and folder: a library made anew in its place has another id. */
  library: string;
  folder: string;
  article: string;
  /** The page that it was typed in, and the revision it was typed on. */
  window: string;
  base: number;
  /** When that revision was saved: a number alone does not tell it from another of that number. */
  baseSavedAt?: string;
  at: string;
  /** The process that wrote the file, and on whose behalf. */
  holder: string;
  author: string;
  fields: unknown;
  copy: unknown;
}

const format = "dateline-rescue";
const version = 1;

/**
 * Writes the file of one page's text of one article, in the first folder that takes it, in place of
 * the one before. Gives its path; throws what the last of the folders said.
 */
export async function writeRescueFile(
  folders: readonly string[],
  text: RescuedText,
): Promise<string> {
  const bytes = `${JSON.stringify({ format, version, ...text }, null, 2)}\n`;
  let refusal: unknown = new Error("there is no folder for it");
  for (const folder of folders) {
    try {
      makePrivate(folder);
      const path = join(folder, nameOf(text));
      await writeFileAtomically(path, bytes, 0o600);
      return path;
    } catch (error) {
      refusal = error;
    }
  }
  throw refusal;
}

/** Every file of that library, or of one that was in its folder. What is no such file is passed over. */
export async function findRescueFiles(
  folders: readonly string[],
  library: { id: string; folder: string },
): Promise<{ path: string; text: RescuedText }[]> {
  const found: { path: string; text: RescuedText }[] = [];
  for (const folder of folders) {
    const names = await readdir(folder).catch(() => []);
    for (const name of names.filter((each) => /^rescued-.*\.json$/.test(each)).sort()) {
      const path = join(folder, name);
      const text = await readRescueFile(path);
      if (!text) continue;
      const isIts = text.library === library.id || resolve(text.folder) === resolve(library.folder);
      if (isIts) found.push({ path, text });
    }
  }
  return found;
}

export async function removeRescueFile(path: string): Promise<void> {
  await rm(path, { force: true });
}

/** Undefined for what is no such file, or cannot be read. */
export async function readRescueFile(path: string): Promise<RescuedText | undefined> {
  try {
    const read: unknown = JSON.parse(await readFile(path, "utf8"));
    return isRescue(read) ? read : undefined;
  } catch {
    // Half written by a machine that went down, or not to be read: a person may still want to look.
    return undefined;
  }
}

function isRescue(read: unknown): read is RescuedText {
  if (typeof read !== "object" || read === null) return false;
  const found = read as Partial<Record<keyof RescuedText | "format" | "version", unknown>>;
  if (found.format !== format || found.version !== version || typeof found.base !== "number") {
    return false;
  }
  const texts = ["library", "folder", "article", "window", "at", "holder", "author"] as const;
  return texts.every((name) => typeof found[name] === "string");
}

/** For this user alone; in a folder for all, such as the one for temporary files, it has to be ours. */
function makePrivate(folder: string): void {
  makeFolder(folder, 0o700);
  const found = lstatSync(folder);
  const uid = process.getuid?.();
  if (!found.isDirectory() || (uid !== undefined && found.uid !== uid)) {
    throw new Error("the folder for it is somebody else's");
  }
  if (process.platform !== "win32") chmodSync(folder, 0o700);
}

function nameOf({ article, window, library }: RescuedText): string {
  const part = (text: string) => text.replace(/[^\w-]/g, "_").slice(0, 64);
  return `rescued-${part(article)}-${part(window).slice(0, 12)}-${part(library).slice(0, 8)}.json`;
}
