import { setImmediate as breathe } from "node:timers/promises";
import type { SalvagedArticle } from "../../../shared/contract/services.ts";
import type { MediaItem } from "../../../shared/media.ts";
import { decompressContent } from "../content.ts";
import { Database } from "../database.ts";
import { findMedia, insertMedia, mediaIds, recordMediaUse } from "../media-table.ts";
import { migrate } from "../migrate.ts";
import { migrations } from "../migrations/list.ts";
import { continueAbove } from "../revision-numbers.ts";
import { insertRevision, lastRevision, revisionContent } from "../revisions-table.ts";
import { readStored } from "../stored-content.ts";
import { assembleArticle } from "./assemble.ts";
import { type Building, completeFrom } from "./complete.ts";
import { Gathering } from "./gather.ts";
import { Pages } from "./pages.ts";
import { scanKeptLog, scanPages } from "./scan.ts";
import { Scratch } from "./scratch.ts";
import type { Sources } from "./sources.ts";
import { isLogOf, isSameLibrary } from "./whose-log.ts";

export interface BuildOptions {
  /** Where the new file is made. */
  path: string;
  folder: string;
  sources: Sources;
  /** The library's id, where that is known. */
  id: string | undefined;
  /** Files of backups, newest first. */
  backups: readonly string[];
  /** A picture that is on the shelves, by its id. */
  pictureOf(id: string): Promise<MediaItem | undefined>;
}

export interface Built {
  articles: SalvagedArticle[];
  /** Which library it is; undefined when nothing says so. */
  id: string | undefined;
  /** True when the file is another library's; nothing was taken from it. */
  foreign: boolean;
  /** True when the file itself says which library it is: an empty one may have been just that. */
  sound: boolean;
}

/** Makes a new library file of all that can be had from a damaged one and from backups. */
export async function buildLibrary(options: BuildOptions): Promise<Built> {
  const { path, folder, sources } = options;
  const database = new Database(path, folder, "write");
  const scratch = new Scratch(`${path}-scratch`, folder);
  try {
    migrate(database, migrations);
    // Nothing in it counts until it is whole, and rows come in whatever order.
    database.exec("PRAGMA synchronous = OFF; PRAGMA foreign_keys = OFF");
    const gathering = new Gathering(database, scratch);
    const building = { database, scratch, gathering };
    await gatherFrom(sources, options.id, gathering);
    const named = [...gathering.libraries];
    const found = named.find(([id]) => isSameLibrary(id, options.id ?? id));
    const id = options.id ?? found?.[0];
    const foreign = named.length > 0 && found === undefined;
    const sound = found !== undefined;
    if (id === undefined || foreign) return { articles: [], id, foreign, sound };
    const fromBackup = new Set<string>();
    for (const backup of options.backups) {
      for (const key of await completeFrom(backup, id, building)) fromBackup.add(key);
    }
    for (const [library] of named) gathering.known.delete(library);
    keepBeside(building);
    const articles = await assembleAll(building, fromBackup);
    await gathering.addExports();
    gathering.addJournal();
    await enterPictures(database, articles, options.pictureOf);
    finish(building, id, found?.[1] ?? "");
    return { articles, id, foreign, sound };
  } finally {
    scratch.close();
    database.close();
  }
}

/** A log of another library, or of an earlier time, gives nothing. */
async function gatherFrom(
  { main, log, keptLogs }: Sources,
  id: string | undefined,
  gathering: Gathering,
): Promise<void> {
  const isOurs = log !== undefined && isLogOf(log, id, main);
  await withPages(main, isOurs ? log : undefined, (pages) => gathering.takeAll(scanPages(pages)));
  for (const kept of keptLogs) {
    if (!isLogOf(kept, id)) continue;
    await withPages(main, kept, (pages) => gathering.takeAll(scanKeptLog(pages)));
  }
}

async function withPages(
  main: string | undefined,
  log: string | undefined,
  work: (pages: Pages) => Promise<void>,
): Promise<void> {
  const pages = new Pages(main ?? "", log);
  try {
    await work(pages);
  } finally {
    pages.close();
  }
}

/** Both texts stay: the one whose number is taken as one beside the head. */
function keepBeside({ database, gathering }: Building): void {
  database.write(() => {
    for (const { row, content } of gathering.beside) {
      const same = "SELECT 1 FROM revisions WHERE article = ? AND content_hash = ?";
      if (database.get(same, row.article, row.hash)) continue;
      const number = lastRevision(database, row.article).number + 1;
      insertRevision(database, { ...row, number, kind: "conflict" }, content);
    }
  });
}

async function assembleAll(
  building: Building,
  fromBackup: ReadonlySet<string>,
): Promise<SalvagedArticle[]> {
  const articles: SalvagedArticle[] = [];
  const { database, gathering, scratch } = building;
  const ids = new Set([...gathering.known.keys(), ...scratch.ids()]);
  for (const id of ids) {
    const article = database.write(() => assembleArticle(building, id, fromBackup));
    if (article) articles.push(article);
    await breathe();
  }
  return articles.sort((a, b) => a.headline.localeCompare(b.headline, "en"));
}

/** Records which pictures each revision uses; one whose row is lost is known by its file. */
async function enterPictures(
  database: Database,
  articles: readonly SalvagedArticle[],
  pictureOf: BuildOptions["pictureOf"],
): Promise<void> {
  const sought = new Set<string>();
  for (const { id: article } of articles) {
    const numbers = database.all<{ number: number }>(
      "SELECT number FROM revisions WHERE article = ? ORDER BY number",
      article,
    );
    for (const { number } of numbers) {
      const json = decompressContent(revisionContent(database, article, number));
      const content = JSON.parse(json) as Record<string, unknown>;
      const read = readStored(content.fields, content.copy);
      const ids = mediaIds(read);
      for (const id of ids) {
        if (sought.has(id) || findMedia(database, id)) continue;
        sought.add(id);
        const item = await pictureOf(id);
        if (item) database.write(() => insertMedia(database, item));
      }
      if (ids.size > 0) database.write(() => recordMediaUse(database, article, number, read));
      await breathe();
    }
  }
}

function finish({ database, gathering }: Building, id: string, createdAt: string): void {
  let highest = 0;
  for (const { numbers } of gathering.known.values()) {
    for (const number of numbers) highest = Math.max(highest, number);
  }
  database.write(() => {
    database.run("INSERT INTO library (id, created_at) VALUES (?, ?)", id, createdAt);
    continueAbove(database, highest);
  });
  database.exec("PRAGMA wal_checkpoint(TRUNCATE)");
}
