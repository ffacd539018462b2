import { mkdir, readdir } from "node:fs/promises";
import { setImmediate as breathe } from "node:timers/promises";
import { articleLanguage } from "../../../shared/article/article-language.ts";
import { bylineText } from "../../../shared/article/byline.ts";
import type { WrittenOut } from "../../../shared/contract/services.ts";
import { AppError, isAppError } from "../../../shared/errors.ts";
import type { ExportInput } from "../../../shared/export/formats.ts";
import { htmlPage } from "../../../shared/export/html-page.ts";
import { libraryArticleText } from "../../../shared/export/library-article.ts";
import { exportedFiles } from "../../../shared/export/pictures.ts";
import { errorSentence } from "../../../shared/messages/errors.ts";
import { publicationOf } from "../../../shared/settings.ts";
import { articleState, readArticle } from "../../library/articles-table.ts";
import type { Database } from "../../library/database.ts";
import { openForReading } from "../../library/open-database.ts";
import { refuseUnreadable } from "../../library/unreadable.ts";
import { writeProblem } from "../../platform/file-problem.ts";
import type { Context } from "../context.ts";
import { presentMedia } from "../present-media.ts";
import { progressOf } from "../progress.ts";
import { ArticleFolders, type OpenFile } from "./article-folders.ts";
import { readLibraryFile, writeLibraryFile } from "./library-file.ts";
import { LibraryIndex } from "./library-index.ts";
import { writeSparePictures } from "./spare-pictures.ts";

const atOnce = 8;

/**
 * Writes the whole library, as it stands at one moment, out as files that need no Dateline: a folder
 * for each article with its data, its page and its pictures, and an index. What is there already and
 * the same is left, so that a run that was cut short goes on where it was. Throws
 * `export.unwritable`, or `input.invalid` for a folder that holds something else.
 */
export async function writeLibrary(context: Context, folder: string): Promise<WrittenOut> {
  const { database } = context.library;
  try {
    await requireRoom(folder, context.library.id);
    const snapshot = openForReading(database.path, database.folder);
    try {
      return await snapshot.readAtOnce(() => new Writing(context, snapshot, folder).run());
    } finally {
      snapshot.close();
    }
  } catch (error) {
    throw writeProblem(error, folder) ?? error;
  }
}

/** An empty folder, or one where this library was written out before. */
async function requireRoom(folder: string, library: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  const found = await readLibraryFile(folder);
  const refuse = (problem: string) => {
    throw new AppError("input.invalid", { what: `the folder ${folder}`, problem });
  };
  if (found === null) {
    if ((await readdir(folder)).length > 0) refuse("it is not empty");
  } else if ("problem" in found) refuse(found.problem);
  else if (found.library !== library) refuse("it holds the open files of another library");
}

class Writing {
  readonly #context: Context;
  readonly #from: Database;
  readonly #folder: string;
  readonly #folders: ArticleFolders;
  readonly #index: LibraryIndex;
  readonly #result: WrittenOut;

  constructor(context: Context, from: Database, folder: string) {
    this.#context = context;
    this.#from = from;
    this.#folder = folder;
    this.#folders = new ArticleFolders(folder);
    this.#index = new LibraryIndex(folder);
    this.#result = { folder, articles: 0, written: 0, media: 0, problems: [] };
  }

  async run(): Promise<WrittenOut> {
    const progress = progressOf(this.#context, "export");
    const sql = "SELECT count(*) AS total FROM articles";
    const total = this.#from.get<{ total: number }>(sql)?.total ?? 0;
    const at = this.#context.now().toISOString();
    await this.#tell(at, null);
    await this.#index.begin(total, at);
    try {
      let batch: string[] = [];
      // Newest first, so that articles of one shelf come one after the other.
      for (const { id } of this.#from.each<{ id: string }>(
        "SELECT id FROM articles ORDER BY created_at DESC, id",
      )) {
        batch.push(id);
        if (batch.length < atOnce) continue;
        await this.#writeBatch(batch);
        batch = [];
        progress(this.#result.articles / (total + 1));
      }
      await this.#writeBatch(batch);
      this.#result.media += await writeSparePictures(this.#context, this.#from, this.#folder);
      await this.#index.finish();
    } finally {
      await this.#index.discard();
    }
    await this.#tell(at, this.#result.articles);
    progress(1);
    return this.#result;
  }

  #tell(writtenAt: string, articles: number | null): Promise<void> {
    const { publications, defaultPublication } = this.#context.settings.get();
    const library = this.#context.library.id;
    return writeLibraryFile(this.#folder, {
      library,
      writtenAt,
      articles,
      publications,
      defaultPublication,
    });
  }

  async #writeBatch(ids: readonly string[]): Promise<void> {
    await Promise.all(ids.map((id) => this.#writeOne(id)));
    await this.#folders.settle();
    await breathe();
  }

  async #writeOne(id: string): Promise<void> {
    const opened = readArticle(this.#from, id);
    const { article } = opened;
    const { trashedAt, hash: contentHash } = articleState(this.#from, id);
    try {
      if (opened.readOnly?.reason !== "article.trashed") refuseUnreadable(opened.readOnly);
    } catch (error) {
      // Its stored text is for a backup to carry: this build does not know what it says.
      if (!isAppError(error)) throw error;
      this.#result.problems.push({ subject: id, problem: errorSentence(error) });
      return;
    }
    const publication = publicationOf(this.#context.settings.get(), article.fields.publication);
    const { pictures } = this.#context;
    const media = await presentMedia(this.#from, pictures, article);
    const input: ExportInput = { article, publication, media };
    const texts: OpenFile[] = [
      { path: "article.json", bytes: utf8(libraryArticleText(input, { contentHash, trashedAt })) },
      { path: "article.html", bytes: utf8(htmlPage(input)) },
    ];
    const images = exportedFiles(input);
    const path = this.#folders.pathOf(article);
    const sized = images.map(({ path: name, item }) => ({ path: name, size: item.bytes }));
    if (!(await this.#folders.isUpToDate(path, texts, sized))) {
      const files = await Promise.all(
        images.map(async ({ path: name, item }) => ({
          path: name,
          bytes: await pictures.read(item),
        })),
      );
      await this.#folders.place(path, id, [...texts, ...files]);
      this.#result.written += 1;
    }
    this.#result.articles += 1;
    this.#result.media += images.length;
    await this.#index.add({ ...rowOf(input), trashed: trashedAt !== null }, path, true);
  }
}

function rowOf({ article, publication }: ExportInput) {
  const { fields, status, updatedAt } = article;
  const { headline, slugline } = fields;
  return {
    headline,
    slugline,
    byline: bylineText(fields.byline, articleLanguage(fields, publication)),
    status,
    updatedAt,
  };
}

function utf8(text: string): Buffer {
  return Buffer.from(text, "utf8");
}
