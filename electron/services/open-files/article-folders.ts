import { createHash, randomBytes } from "node:crypto";
import { mkdir, readdir, readFile, rename, rm, stat } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { Article } from "../../../shared/article/article.ts";
import { urlSlug } from "../../../shared/article/slug.ts";
import { syncFolder, writeDurably } from "../../platform/atomic-write.ts";

/** A file of an article, by its path in the article's folder. */
export interface OpenFile {
  path: string;
  bytes: Uint8Array;
}

const slugLength = 60;
const shelvesKept = 3;

/**
 * The folders of articles below `articles/<year>-<month>/`, each `<slug>-<first digits of the id>`.
 * Readable, and told apart by the digits: the slug may change from one time of writing to the next.
 */
export class ArticleFolders {
  readonly #root: string;
  /** The names on the shelves that were used last. */
  #shelves = new Map<string, Promise<string[]>>();
  #touched = new Set<string>();

  constructor(root: string) {
    this.#root = root;
  }

  /** The path from the root, with `/` between its parts. */
  pathOf(article: Article): string {
    const slug = urlSlug(article)
      .replace(/[^\p{L}\p{N}\p{M}-]+/gu, "-")
      .slice(0, slugLength)
      .toWellFormed()
      .replace(/^-+|-+$/g, "");
    const name = `${slug || "article"}-${digitsOf(article.id)}`;
    return `articles/${article.createdAt.slice(0, 7)}/${name}`;
  }

  /** True when the folder holds those very texts, and pictures of those sizes. */
  async isUpToDate(path: string, texts: readonly OpenFile[], pictures: readonly Sized[]) {
    const folder = join(this.#root, path);
    for (const { path: name, bytes } of texts) {
      const found = await readFile(join(folder, name)).catch(ignoreMissing);
      if (!found?.equals(bytes)) return false;
    }
    for (const { path: name, size } of pictures) {
      const found = await stat(join(folder, name)).catch(ignoreMissing);
      if (found?.size !== size) return false;
    }
    return true;
  }

  /** Puts an article's folder in place as a whole, and takes away the one it had before. */
  async place(path: string, id: string, files: readonly OpenFile[]): Promise<void> {
    const folder = join(this.#root, path);
    const shelf = dirname(folder);
    const names = await this.#namesOn(shelf);
    const staged = join(shelf, `.partial-${randomBytes(6).toString("hex")}`);
    try {
      await stage(staged, files);
      for (const name of names.filter((each) => each.endsWith(`-${digitsOf(id)}`))) {
        await takeAway(join(shelf, name), id);
      }
      await rename(staged, folder);
    } finally {
      await rm(staged, { recursive: true, force: true });
    }
    this.#touched.add(shelf);
  }

  /** Makes what was placed survive a power cut. */
  async settle(): Promise<void> {
    for (const shelf of this.#touched) await syncFolder(shelf);
    this.#touched.clear();
  }

  #namesOn(shelf: string): Promise<string[]> {
    const known = this.#shelves.get(shelf);
    if (known) return known;
    const names = enter(shelf);
    this.#shelves.set(shelf, names);
    for (const oldest of this.#shelves.keys()) {
      if (this.#shelves.size <= shelvesKept) break;
      this.#shelves.delete(oldest);
    }
    return names;
  }
}

/** Makes a shelf, or clears it of what a killed process left, and gives the names on it. */
async function enter(shelf: string): Promise<string[]> {
  await mkdir(shelf, { recursive: true });
  const names = await readdir(shelf);
  for (const name of names.filter((each) => each.startsWith(".partial-"))) {
    await rm(join(shelf, name), { recursive: true, force: true });
  }
  return names;
}

/** Only that article's own: another's of the same digits stays. */
async function takeAway(folder: string, id: string): Promise<void> {
  const text = await readFile(join(folder, "article.json"), "utf8").catch(ignoreMissing);
  if (text !== undefined && !text.includes(`\n  "id": ${JSON.stringify(id)},\n`)) return;
  const going = join(dirname(folder), `.partial-${randomBytes(6).toString("hex")}`);
  await rename(folder, going).catch(ignoreMissing);
  await rm(going, { recursive: true, force: true });
}

export interface Sized {
  path: string;
  size: number;
}

/** Twelve digits that tell an article: those its id begins with, where it is one of ours. */
function digitsOf(id: string): string {
  if (/^[0-9a-f]{8}-[0-9a-f]{4}-/.test(id)) return id.slice(0, 13);
  return createHash("sha256").update(id).digest("hex").slice(0, 12);
}

async function stage(staged: string, files: readonly OpenFile[]): Promise<void> {
  const folders = new Set(files.map(({ path }) => dirname(join(staged, path))));
  for (const folder of folders) await mkdir(folder, { recursive: true });
  await Promise.all(files.map(({ path, bytes }) => writeDurably(join(staged, path), bytes)));
  for (const folder of folders) await syncFolder(folder);
}

function ignoreMissing(error: unknown): undefined {
  const code = error instanceof Error && "code" in error ? error.code : undefined;
  if (code !== "ENOENT" && code !== "ENOTDIR") throw error;
}
