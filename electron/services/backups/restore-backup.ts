import { readFile } from "node:fs/promises";
import { dirname } from "node:path";
import { setImmediate as breathe } from "node:timers/promises";
import type { BroughtBack } from "../../../shared/contract/services.ts";
import { isAppError } from "../../../shared/errors.ts";
import type { MediaItem } from "../../../shared/media.ts";
import { errorSentence } from "../../../shared/messages/errors.ts";
import type { Settings } from "../../../shared/settings.ts";
import { settingsSchema } from "../../../shared/settings-schema.ts";
import { articleState } from "../../library/articles-table.ts";
import { type Generation, settingsOf } from "../../library/backup-generations.ts";
import { bringBack } from "../../library/bring-back.ts";
import type { Database } from "../../library/database.ts";
import { findMedia, insertMedia, mediaUsedBy } from "../../library/media-table.ts";
import { copyPictures } from "../../media/copy-pictures.ts";
import { type Context, writerOf } from "../context.ts";
import { progressOf } from "../progress.ts";
import { backupPictures } from "./backup-pictures.ts";
import { checkBackup, openBackup } from "./open-backup.ts";

/**
 * Brings articles of a backup, all or those given, back into the open library. Nothing that is there
 * is overwritten or removed. What cannot come back is told, and keeps nothing else from coming.
 */
export async function restoreBackup(
  context: Context,
  generation: Generation,
  ids: readonly string[] | undefined,
): Promise<BroughtBack> {
  const { library } = context;
  await checkBackup(generation);
  const backup = await openBackup(generation, library.folder);
  try {
    await addPublications(context, await settingsIn(generation));
    const wanted = ids ?? (await allIds(backup.database));
    return await new Restoring(context, generation, backup.database).run([...new Set(wanted)]);
  } finally {
    await backup.close();
  }
}

class Restoring {
  readonly #context: Context;
  readonly #generation: Generation;
  readonly #from: Database;
  readonly #result: BroughtBack = { added: 0, changed: 0, same: 0, media: 0, problems: [] };

  constructor(context: Context, generation: Generation, from: Database) {
    this.#context = context;
    this.#generation = generation;
    this.#from = from;
  }

  async run(ids: readonly string[]): Promise<BroughtBack> {
    const progress = progressOf(this.#context, "restore");
    for (const [index, id] of ids.entries()) {
      await this.#bringOne(id);
      progress((index + 1) / (ids.length + 1));
      await breathe();
    }
    progress(1);
    this.#context.publish({ type: "articles.changed" });
    return this.#result;
  }

  async #bringOne(id: string): Promise<void> {
    const { library, publish } = this.#context;
    try {
      await this.#bringPictures(id);
      const outcome = await bringBack(library.database, this.#from, id, {
        writer: writerOf(this.#context),
        note: this.#generation.name,
        breathe,
      });
      this.#result[outcome] += 1;
      if (outcome !== "changed") return;
      const { head } = articleState(library.database, id);
      publish({ type: "article.changed", id, revision: head });
    } catch (error) {
      // A full disk ends it; an article that cannot be read does not.
      if (!isAppError(error) || error.code.startsWith("library.")) throw error;
      this.#result.problems.push({ subject: id, problem: errorSentence(error) });
    }
  }

  /** Before the article: a row without its picture would be a hole. */
  async #bringPictures(id: string): Promise<void> {
    const { library, pictures } = this.#context;
    const items = mediaUsedBy(this.#from, id);
    if (items.length === 0) return;
    const from = backupPictures(dirname(this.#generation.folder));
    const lost = await copyPictures({ items, from, to: pictures });
    for (const item of items.filter((each) => lost.includes(each.id))) this.#miss(item);
    const added = library.database.write(() =>
      items.filter((item) => {
        const isNew = !findMedia(library.database, item.id);
        if (isNew) insertMedia(library.database, item);
        return isNew;
      }),
    );
    this.#result.media += added.length;
  }

  #miss(item: MediaItem): void {
    const problem = "the picture is not in the backup";
    this.#result.problems.push({ subject: item.name, problem });
  }
}

async function allIds(database: Database): Promise<string[]> {
  const ids: string[] = [];
  for (;;) {
    const sql = "SELECT id FROM articles WHERE id > ? ORDER BY id LIMIT 5000";
    const page = database.all<{ id: string }>(sql, ids.at(-1) ?? "");
    if (page.length === 0) return ids;
    for (const { id } of page) ids.push(id);
    await breathe();
  }
}

async function settingsIn(generation: Generation): Promise<Settings | undefined> {
  try {
    const text = await readFile(settingsOf(generation), "utf8");
    return settingsSchema.safeParse(JSON.parse(text)).data;
  } catch {
    // A backup without its settings still has every text.
    return undefined;
  }
}

/** An article needs its publication; those that are here stay as they are. */
export async function addPublications(
  { settings, publish }: Pick<Context, "settings" | "publish">,
  from: Pick<Settings, "publications"> | undefined,
): Promise<void> {
  const current = settings.get();
  const known = new Set(current.publications.map(({ id }) => id));
  const missing = (from?.publications ?? []).filter(({ id }) => !known.has(id));
  if (missing.length === 0) return;
  settings.set({ ...current, publications: [...current.publications, ...missing] });
  publish({ type: "settings.changed" });
}
