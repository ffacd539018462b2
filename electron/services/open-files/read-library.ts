import type { Dirent } from "node:fs";
import { readdir, readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import { setImmediate as breathe } from "node:timers/promises";
import { canonicalJson } from "../../../shared/canonical-json.ts";
import type { BroughtBack } from "../../../shared/contract/services.ts";
import { AppError, isAppError } from "../../../shared/errors.ts";
import { readLibraryArticle } from "../../../shared/export/library-article.ts";
import { isMediaId, type MediaItem } from "../../../shared/media.ts";
import { errorSentence } from "../../../shared/messages/errors.ts";
import { countArticles } from "../../library/articles-table.ts";
import { hashContent } from "../../library/content.ts";
import { importArticle } from "../../library/import-article.ts";
import { findMedia, insertMedia } from "../../library/media-table.ts";
import { probe } from "../../media/probe.ts";
import { hashBytes } from "../../media/store.ts";
import { addPublications } from "../backups/restore-backup.ts";
import { type Context, writerOf } from "../context.ts";
import { progressOf } from "../progress.ts";
import { type LibraryFile, readLibraryFile } from "./library-file.ts";

/** Larger than any article; what is larger is no article. */
const textLimit = 64 * 1024 * 1024;

/**
 * Reads open files back: each article whole or not at all, with its own id, times and number, so that
 * it is the same article again. What cannot be read is told file by file. Throws `import.unreadable`
 * for a folder that holds no library's open files.
 */
export async function readLibrary(
  context: Context,
  folder: string,
  backUp: () => Promise<unknown>,
): Promise<BroughtBack> {
  const file = await readLibraryFile(folder);
  const refuse = (reason: string) => new AppError("import.unreadable", { file: folder, reason });
  if (file === null) throw refuse("it has no library.json, so it is not a library’s open files");
  if ("problem" in file) throw refuse(file.problem);
  const empty = countArticles(context.library.database) === 0;
  if (!empty) await backUp();
  await takePublications(context, file, empty);
  return new Reading(context, folder, file).run();
}

/** A library that is empty takes over whose style the articles leave in; another only what it lacks. */
async function takePublications(context: Context, file: LibraryFile, empty: boolean) {
  const { settings, publish } = context;
  if (!empty) return addPublications(context, file);
  const { publications, defaultPublication } = file;
  if (!publications.some(({ id }) => id === defaultPublication)) return;
  settings.set({ ...settings.get(), publications, defaultPublication });
  publish({ type: "settings.changed" });
}

class Reading {
  readonly #context: Context;
  readonly #folder: string;
  readonly #total: number;
  readonly #result: BroughtBack = { added: 0, changed: 0, same: 0, media: 0, problems: [] };

  constructor(context: Context, folder: string, file: LibraryFile) {
    this.#context = context;
    this.#folder = folder;
    this.#total = file.articles ?? 0;
  }

  async run(): Promise<BroughtBack> {
    const progress = progressOf(this.#context, "import");
    const { publish } = this.#context;
    let done = 0;
    for (const shelf of await foldersIn(join(this.#folder, "articles"))) {
      for (const name of await foldersIn(join(this.#folder, "articles", shelf))) {
        await this.#attempt(`articles/${shelf}/${name}`, (path) => this.#readArticle(path));
        done += 1;
        progress(Math.min(done / (this.#total + 1), 0.99));
        await breathe();
      }
      publish({ type: "articles.changed" });
    }
    await this.#readSpare();
    publish({ type: "articles.changed" });
    progress(1);
    return this.#result;
  }

  /** What is wrong with one file is told, and keeps none of the others from being read. */
  async #attempt(path: string, action: (path: string) => Promise<void>): Promise<void> {
    try {
      await action(path);
    } catch (error) {
      const problem = problemOf(error);
      if (problem === undefined) throw error;
      this.#miss(path, problem);
    }
  }

  #miss(subject: string, problem: string): void {
    this.#result.problems.push({ subject, problem });
  }

  async #readArticle(path: string): Promise<void> {
    const { library, publish } = this.#context;
    const folder = join(this.#folder, path);
    const read = readLibraryArticle(await readText(join(folder, "article.json")));
    if ("problem" in read) return this.#miss(path, read.problem);
    const { article, record, stored } = read;
    for (const { file, ...item } of record.media) {
      await this.#attempt(`${path}/${file}`, (one) => this.#readPicture(one, item));
    }
    const outcome = importArticle(library.database, article, {
      trashedAt: record.trashedAt,
      writer: writerOf(this.#context),
      note: path,
    });
    this.#result[outcome] += 1;
    if (hashContent(canonicalJson(stored)) !== record.contentHash) {
      this.#miss(path, "the text was changed since it was written; it is here as it is there");
    }
    const { id, revision } = article;
    if (outcome === "changed") publish({ type: "article.changed", id, revision });
  }

  /** A picture is what its id says, or it is none. */
  async #readPicture(path: string, stated: MediaItem): Promise<void> {
    const { library, pictures } = this.#context;
    if (findMedia(library.database, stated.id) && (await isThere(pictures.pathOf(stated)))) return;
    const bytes = await readFile(join(this.#folder, path));
    if ((await hashBytes(bytes)) !== stated.id) {
      return this.#miss(path, "it is not the picture that was written");
    }
    const { kind, width, height } = probe(stated.name, bytes);
    const item = { ...stated, kind, width, height, bytes: bytes.length };
    await pictures.put(item, bytes);
    library.database.write(() => insertMedia(library.database, item));
    this.#result.media += 1;
  }

  async #readSpare(): Promise<void> {
    for (const shelf of await foldersIn(join(this.#folder, "pictures"))) {
      if (!/^[0-9a-f]{2}$/.test(shelf)) continue;
      const names = (await entriesIn(join(this.#folder, "pictures", shelf))).map((e) => e.name);
      for (const name of names.filter((each) => !each.endsWith(".json")).sort()) {
        await this.#attempt(`pictures/${shelf}/${name}`, (path) => this.#readSpareOne(path));
        await breathe();
      }
    }
  }

  async #readSpareOne(path: string): Promise<void> {
    const id = path.slice(path.lastIndexOf("/") + 1).replace(/\.[^.]*$/, "");
    if (!isMediaId(id)) return;
    const facts = join(this.#folder, path.replace(/\.[^.]*$/, ".json"));
    const { name, addedAt } = JSON.parse(await readText(facts)) as Partial<MediaItem>;
    const bytes = await readFile(join(this.#folder, path));
    const { kind, width, height } = probe(path, bytes);
    await this.#readPicture(path, {
      id,
      kind,
      name: typeof name === "string" ? name : id,
      bytes: bytes.length,
      width,
      height,
      addedAt: typeof addedAt === "string" ? addedAt : this.#context.now().toISOString(),
    });
  }
}

async function readText(path: string): Promise<string> {
  const { size } = await stat(path);
  if (size > textLimit) throw new SyntaxError("too large");
  return readFile(path, "utf8");
}

/** What is wrong with a file as a part of a sentence; undefined for what is wrong with more. */
function problemOf(error: unknown): string | undefined {
  if (isAppError(error)) {
    return error.code.startsWith("library.") ? undefined : errorSentence(error);
  }
  if (error instanceof SyntaxError) return "it is not JSON";
  // Nested without end, so that reading it overflows.
  if (error instanceof RangeError) return "it cannot be read";
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  return unreadable[code];
}

const unreadable: Readonly<Record<string, string>> = {
  ENOENT: "it is missing",
  EISDIR: "it is a folder",
  ENOTDIR: "it is missing",
  EACCES: "this user may not read it",
  EPERM: "this user may not read it",
  EIO: "the disk does not give it",
};

async function foldersIn(folder: string): Promise<string[]> {
  const entries = await entriesIn(folder);
  const names = entries.filter((each) => each.isDirectory()).map(({ name }) => name);
  return names.filter((name) => !name.startsWith(".")).sort();
}

async function entriesIn(folder: string): Promise<Dirent[]> {
  try {
    return await readdir(folder, { withFileTypes: true });
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return [];
    throw error;
  }
}

async function isThere(path: string): Promise<boolean> {
  return (await stat(path).catch(() => undefined)) !== undefined;
}
