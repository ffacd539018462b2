import { setImmediate as breathe } from "node:timers/promises";
import type { RevisionKind } from "../../../shared/contract/services.ts";
import { isAppError } from "../../../shared/errors.ts";
import type { MediaItem } from "../../../shared/media.ts";
import { hashContent, joinContent } from "../content.ts";
import { Database, type Row } from "../database.ts";
import { insertMedia } from "../media-table.ts";
import { proves } from "../mend-article.ts";
import { applicationId } from "../migrate.ts";
import { insertRevision, lastRevision, type Revision } from "../revisions-table.ts";
import type { Gathering } from "./gather.ts";
import type { Scratch } from "./scratch.ts";
import type { FoundArticle } from "./shapes.ts";

/** What is being put together: the new library, and what is known of the old one. */
export interface Building {
  database: Database;
  scratch: Scratch;
  gathering: Gathering;
}

/**
 * Takes out of a backup what the damaged file did not give: articles it lost, revisions it is known
 * to have had, and whatever is newer than all that was found. Gives the revisions taken, as
 * `<article> <number>`; none from a backup of another library or one that cannot be read.
 */
export async function completeFrom(
  path: string,
  library: string,
  building: Building,
): Promise<Set<string>> {
  const taken = new Set<string>();
  let backup: Database | undefined;
  try {
    backup = new Database(path, building.database.folder, "immutable");
    if (backup.pragma("application_id") !== applicationId) return taken;
    if (backup.get<{ id: string }>("SELECT id FROM library")?.id !== library) return taken;
    for (const { id } of backup.all<{ id: string }>("SELECT id FROM articles")) {
      takeArticle(backup, id, building, taken);
      await breathe();
    }
    takeMedia(backup, building.database);
  } catch (error) {
    // A backup that is damaged itself gives what comes before the damage.
    if (!isAppError(error)) throw error;
  } finally {
    backup?.close();
  }
  return taken;
}

function takeArticle(
  backup: Database,
  id: string,
  { database, scratch, gathering }: Building,
  taken: Set<string>,
): void {
  const known = gathering.known.get(id)?.numbers;
  const newest = lastRevision(database, id).number;
  const present = new Set(numbersOf(database, id));
  const isWanted = (number: number) =>
    !present.has(number) && (number > newest || known?.has(number) === true);
  const wanted = numbersOf(backup, id).filter(isWanted);
  if (wanted.length === 0 && present.size > 0) return;
  const article = rowOf(backup, id);
  database.write(() => {
    for (const number of wanted) {
      const sql = "SELECT * FROM revisions WHERE article = ? AND number = ?";
      const row = backup.get<Row>(sql, id, number);
      if (!row || !(row.content instanceof Uint8Array)) continue;
      const revision = revisionIn(row);
      if (!proves(row.content, revision.hash)) continue;
      insertRevision(database, revision, row.content);
      gathering.know(id, number);
      taken.add(`${id} ${number}`);
    }
  });
  // Older than what was found, it only says where the article stood.
  if (article && newest <= article.head && !scratch.find(id, true)) {
    scratch.write(() => scratch.keep(article, isProven(article)));
  }
}

function numbersOf(database: Database, id: string): number[] {
  const sql = "SELECT number FROM revisions WHERE article = ? ORDER BY number";
  return database.all<{ number: number }>(sql, id).map(({ number }) => number);
}

/** Backups of older layouts have fewer columns. */
function revisionIn(row: Row): Revision {
  const text = (name: string) => (typeof row[name] === "string" ? row[name] : "");
  return {
    article: text("article"),
    number: Number(row.number),
    parents: JSON.parse(text("parents")) as number[],
    kind: text("kind") as RevisionKind,
    author: text("author"),
    device: text("device"),
    deviceName: text("device_name"),
    at: text("at"),
    windowBegan: text("window_began"),
    note: text("note"),
    words: Number(row.words),
    hash: text("content_hash"),
    name: text("name"),
    bytes: typeof row.bytes === "number" ? row.bytes : null,
    page: text("page"),
  };
}

function rowOf(backup: Database, id: string): FoundArticle | undefined {
  const row = backup.get<Row>("SELECT * FROM articles WHERE id = ?", id);
  if (!row) return undefined;
  return {
    id,
    status: row.status as FoundArticle["status"],
    head: Number(row.head),
    hash: String(row.content_hash),
    fieldsJson: String(row.fields),
    copyJson: String(row.copy),
    frozenSlug: String(row.frozen_slug),
    createdAt: String(row.created_at),
    updatedAt: String(row.updated_at),
    trashedAt: typeof row.trashed_at === "string" ? row.trashed_at : null,
  };
}

function isProven({ fieldsJson, copyJson, hash }: FoundArticle): boolean {
  return hashContent(joinContent(fieldsJson ?? "", copyJson ?? "")) === hash;
}

function takeMedia(backup: Database, database: Database): void {
  const rows = backup.all<MediaItem>(
    "SELECT id, kind, name, bytes, width, height, added_at AS addedAt FROM media",
  );
  database.write(() => {
    for (const row of rows) insertMedia(database, row);
  });
}
