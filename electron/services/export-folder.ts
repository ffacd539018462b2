import { randomBytes } from "node:crypto";
import { mkdir, readdir, rename, rm } from "node:fs/promises";
import { dirname, join } from "node:path";
import { renamePatiently, syncFolder, writeDurably } from "../platform/atomic-write.ts";
import type { BundleFile } from "./export-bundle.ts";
import { readPastExport, removeOutdatedPictures } from "./past-export.ts";

/** Gives articles their folders within one export folder, and puts their files there. */
export interface ExportFolder {
  /**
   * The folder of an article: `<slug>`, or `<slug>-2`, `-3` … where another article, or something
   * that no export made, stands. The same article gets the same folder again.
   */
  folderFor(articleId: string, slug: string): Promise<string>;
  /** Writes an article's files and gives their paths in the order given. */
  place(folder: string, files: readonly BundleFile[]): Promise<string[]>;
  /** Makes what was placed survive a power cut. */
  settle(): Promise<void>;
}

export function openExportFolder(root: string): ExportFolder {
  const claimed = new Map<string, string>();
  let made: Promise<unknown> | undefined;

  return {
    async folderFor(articleId, slug) {
      // First of all: below a root that is a file every name would look taken, without end.
      made ??= mkdir(root, { recursive: true });
      await made;
      const base = safeName(slug);
      for (let number = 1; ; number += 1) {
        const name = number === 1 ? base : `${base}-${number}`;
        const owner = claimed.get(name) ?? (await ownerOf(join(root, name)));
        if (owner !== undefined && owner !== articleId) continue;
        claimed.set(name, articleId);
        return join(root, name);
      }
    },

    async place(folder, files) {
      const staged = join(root, `.${nameOf(folder)}.partial-${randomBytes(6).toString("hex")}`);
      try {
        await stage(staged, files);
        await moveIntoPlace(staged, folder, files);
      } finally {
        await rm(staged, { recursive: true, force: true });
      }
      return files.map(({ path }) => join(folder, path));
    },

    settle: () => syncFolder(root),
  };
}

const nameOf = (folder: string): string => folder.slice(dirname(folder).length + 1);

// Names that Windows keeps for devices, whatever comes after a dot.
const device = /^(?:con|prn|aux|nul|com\d|lpt\d)$/i;

/** A slug has letters, digits and hyphens alone; this holds even if that should change. */
function safeName(slug: string): string {
  const name = slug.replace(/[^\p{L}\p{N}\p{M}-]+/gu, "-").replace(/^-+|-+$/g, "") || "article";
  return device.test(name) ? `${name}-article` : name;
}

/**
 * The article whose export stands in a folder; undefined for a free place; "" for a folder that
 * holds files but no manifest of ours.
 */
async function ownerOf(folder: string): Promise<string | undefined> {
  const past = await readPastExport(folder);
  if (past) return past.articleId ?? "";
  return (await isFree(folder)) ? undefined : "";
}

async function isFree(folder: string): Promise<boolean> {
  try {
    return (await readdir(folder)).length === 0;
  } catch (error) {
    const code = error instanceof Error && "code" in error ? error.code : undefined;
    if (code === "ENOENT") return true;
    if (code === "ENOTDIR") return false;
    throw error;
  }
}

async function stage(staged: string, files: readonly BundleFile[]): Promise<void> {
  const folders = new Set(files.map(({ path }) => dirname(join(staged, path))));
  for (const folder of folders) await mkdir(folder, { recursive: true });
  await Promise.all(files.map(({ path, bytes }) => writeDurably(join(staged, path), bytes)));
  for (const folder of folders) await syncFolder(folder);
}

/**
 * A new folder appears whole. In one that is there already each file is replaced at once, and the
 * manifest comes last: while its hashes do not fit the files, an export was cut short there.
 */
async function moveIntoPlace(
  staged: string,
  folder: string,
  files: readonly BundleFile[],
): Promise<void> {
  if (await isAbsent(folder)) {
    await rename(staged, folder);
    return;
  }
  const past = await readPastExport(folder);
  for (const { path } of files) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await renamePatiently(join(staged, path), join(folder, path));
  }
  await removeOutdatedPictures(folder, past, new Set(files.map(({ path }) => path)));
  await syncFolder(folder);
}

async function isAbsent(folder: string): Promise<boolean> {
  try {
    await readdir(folder);
    return false;
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return true;
    throw error;
  }
}
