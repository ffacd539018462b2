import { setImmediate as breathe } from "node:timers/promises";
import type { Article } from "../../shared/article/article.ts";
import { urlSlug } from "../../shared/article/slug.ts";
import type { ExportedArticle, ExportParams } from "../../shared/contract/services.ts";
import { formatLosses } from "../../shared/export/format-findings.ts";
import type { Publication } from "../../shared/publication.ts";
import type { Settings } from "../../shared/settings.ts";
import { articleState, markExported, readArticle } from "../library/articles-table.ts";
import type { Database } from "../library/database.ts";
import { type ExportRecord, insertExport } from "../library/exports-table.ts";
import { keepExported } from "../library/keep-exported.ts";
import { openForReading } from "../library/open-database.ts";
import { refuseUnreadable } from "../library/unreadable.ts";
import { writeProblem } from "../platform/file-problem.ts";
import { type Context, publicationFor } from "./context.ts";
import { type BundleFile, exportBundle, exportInput } from "./export-bundle.ts";
import { type ExportFolder, openExportFolder } from "./export-folder.ts";
import { type Passed, passGate } from "./export-gate.ts";
import { presentMedia } from "./present-media.ts";

/** How many articles are written side by side and recorded in one transaction. */
const batchSize = 16;

type Order = ExportParams & { folder: string };

interface Prepared extends Passed {
  article: Article;
  publication: Publication;
  folder: string;
  bundle: BundleFile[];
}

/**
 * Writes the export folders of articles and records that they left. All are checked before the first
 * is written. Both passes read the library as it stood at the start, so what is written is what was
 * checked, whatever is saved meanwhile.
 */
export async function exportArticles(context: Context, order: Order): Promise<ExportedArticle[]> {
  const { database } = context.library;
  // Fails here, before anything is written, when the export could not be recorded.
  database.write(() => {});
  const snapshot = openForReading(database.path, database.folder);
  try {
    return await snapshot.readAtOnce(async () => {
      const run = new ExportRun(context, order, snapshot);
      await run.checkAll();
      return await run.writeAll();
    });
  } finally {
    snapshot.close();
  }
}

class ExportRun {
  readonly #context: Context;
  readonly #order: Order;
  readonly #snapshot: Database;
  readonly #settings: Settings;
  readonly #target: ExportFolder;
  readonly #now: string;

  constructor(context: Context, order: Order, snapshot: Database) {
    this.#context = context;
    this.#order = order;
    this.#snapshot = snapshot;
    this.#settings = context.settings.get();
    this.#target = openExportFolder(order.folder);
    this.#now = context.now().toISOString();
  }

  async checkAll(): Promise<void> {
    for (const id of this.#order.ids) {
      await this.#load(id);
      await breathe();
    }
  }

  async writeAll(): Promise<ExportedArticle[]> {
    const { ids, folder } = this.#order;
    const exported: ExportedArticle[] = [];
    try {
      for (let at = 0; at < ids.length; at += batchSize) {
        exported.push(...(await this.#writeBatch(ids.slice(at, at + batchSize))));
      }
    } catch (error) {
      throw writeProblem(error, folder) ?? error;
    }
    return exported;
  }

  async #writeBatch(ids: readonly string[]): Promise<ExportedArticle[]> {
    const batch: Prepared[] = [];
    for (const id of ids) {
      batch.push(await this.#prepare(id));
      await breathe();
    }
    const written = await Promise.all(
      batch.map(async ({ article, folder, bundle, findings }) => ({
        id: article.id,
        folder,
        files: await this.#target.place(folder, bundle),
        findings,
      })),
    );
    await this.#target.settle();
    this.#record(batch);
    return written;
  }

  async #load(id: string) {
    const { article, readOnly } = readArticle(this.#snapshot, id);
    refuseUnreadable(readOnly);
    const { publication: asked, override } = this.#order;
    const publication = publicationFor(this.#settings, asked, article.fields.publication);
    const media = await presentMedia(this.#snapshot, this.#context.pictures, article);
    const passed = passGate(article, publication, media, { now: this.#now, override });
    return { article, publication, media, passed };
  }

  async #prepare(id: string): Promise<Prepared> {
    const { article, publication, media, passed } = await this.#load(id);
    const { pictures } = this.#context;
    const { input, leaving } = await exportInput(article, publication, media, pictures);
    const { formats } = this.#order;
    const losses = formatLosses(formats, input);
    const bundle = exportBundle(input, leaving, formats, { ...passed, losses });
    const folder = await this.#target.folderFor(article.id, urlSlug(article));
    const findings = [...passed.findings, ...losses.flatMap((loss) => loss.findings)];
    return { ...passed, findings, article, publication, folder, bundle };
  }

  #record(batch: readonly Prepared[]): void {
    const { library, publish } = this.#context;
    const moved = library.database.write(() => batch.filter((one) => this.#recordOne(one)));
    for (const { article } of moved) {
      const { head } = articleState(library.database, article.id);
      publish({ type: "article.changed", id: article.id, revision: head });
    }
  }

  /** True when the article's row changed. */
  #recordOne({ article, publication, folder, findings, overridden }: Prepared): boolean {
    const { database } = this.#context.library;
    const record: ExportRecord = {
      article: article.id,
      revision: article.revision,
      at: this.#now,
      author: this.#settings.author.name,
      publication: publication.id,
      formats: this.#order.formats,
      folder,
      override: overridden?.reason ?? null,
      findings,
    };
    keepExported(database, this.#snapshot, article.id, article.revision);
    insertExport(database, record);
    return markExported(database, article.id, urlSlug(article));
  }
}
