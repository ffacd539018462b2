import type { ArticleContent } from "../../../shared/article/article.ts";
import { type Status, statuses } from "../../../shared/article/status.ts";
import { canonicalJson } from "../../../shared/canonical-json.ts";
import type { SalvagedArticle } from "../../../shared/contract/services.ts";
import { countCopy } from "../../../shared/copy/counts.ts";
import { insertArticle } from "../articles-table.ts";
import { compressContent, decompressContent, joinContent, type PackedContent } from "../content.ts";
import type { Database } from "../database.ts";
import { mendParents } from "../mend-article.ts";
import {
  findRevision,
  insertRevision,
  type Revision,
  revisionContent,
} from "../revisions-table.ts";
import { indexArticle } from "../search-table.ts";
import { readStoredJson } from "../stored-content.ts";
import type { Building } from "./complete.ts";
import type { FoundArticle } from "./shapes.ts";

/** Puts one article together from what was found of it. Undefined for one that was nowhere named. */
export function assembleArticle(
  building: Building,
  id: string,
  fromBackup: ReadonlySet<string>,
): SalvagedArticle | undefined {
  const { database, scratch, gathering } = building;
  const row = scratch.find(id, true);
  const torn = scratch.find(id, false);
  const hint = row ?? torn;
  refill(building, id, row);
  const newest = newestRevision(database, id);
  const known = gathering.known.get(id);
  if (!newest) {
    if ((known?.seen ?? 0) < 2) return undefined;
    const headline = headlineIn(hint?.fieldsJson) || (known?.headline ?? "");
    return { id, headline, came: "lost", revision: null };
  }
  const texts = splitContent(decompressContent(revisionContent(database, id, newest.number)));
  const { fields, copy } = readStoredJson(texts.fieldsJson, texts.copyJson);
  const key = insertArticle(database, {
    id,
    content: { fields, copy },
    packed: packed(texts, newest, { fields, copy }),
    at: hint?.createdAt ?? firstTime(database, id),
  });
  const stands = [row, torn].find((found) => found?.head === newest.number);
  database.run(
    `UPDATE articles SET status = ?, head = ?, frozen_slug = ?, updated_at = ?, trashed_at = ?
     WHERE key = ?`,
    stands?.status ?? statusAt(database, newest),
    newest.number,
    hint?.frozenSlug ?? "",
    stands?.updatedAt ?? newest.at,
    hint?.trashedAt ?? null,
    key,
  );
  indexArticle(database, key, { fields, copy });
  mendParents(database, id);
  const missing = missingAbove(building, id, newest.number);
  const wholeTo = Math.max(row?.head ?? 0, torn?.head ?? 0, missing);
  const came = fromBackup.has(`${id} ${newest.number}`)
    ? "backup"
    : newest.number < wholeTo
      ? "older"
      : "whole";
  return { id, headline: fields.headline, came, revision: newest.number };
}

/** Texts that are there under another revision's number, or as the article's row, are taken twice. */
function refill(
  { database, gathering }: Building,
  id: string,
  row: FoundArticle | undefined,
): void {
  for (const number of gathering.known.get(id)?.numbers ?? []) {
    const lost = gathering.unproven.get(`${id} ${number}`);
    if (!lost || findRevision(database, id, number)) continue;
    const sql = "SELECT content FROM revisions WHERE article = ? AND content_hash = ? LIMIT 1";
    const same = database.get<{ content: Uint8Array }>(sql, id, lost.hash)?.content;
    const content = same ?? (row?.hash === lost.hash ? packRow(row) : undefined);
    if (content) insertRevision(database, lost, content);
  }
  if (!row || findRevision(database, id, row.head)) return;
  const at = row.updatedAt ?? "";
  const revision: Revision = {
    article: id,
    number: row.head,
    parents: nearestBefore(database, id, row.head),
    kind: "autosave",
    author: "",
    device: "",
    deviceName: "",
    at,
    windowBegan: at,
    note: "",
    words: 0,
    hash: row.hash,
    name: "",
    bytes: null,
    page: "",
  };
  insertRevision(database, revision, packRow(row));
}

function nearestBefore(database: Database, id: string, number: number): number[] {
  const sql = `SELECT max(number) AS number FROM revisions
    WHERE article = ? AND number < ? AND kind <> 'conflict'`;
  const found = database.get<{ number: number | null }>(sql, id, number)?.number;
  return found ? [found] : [];
}

function packRow({ fieldsJson, copyJson }: FoundArticle): Uint8Array {
  return compressContent({ fieldsJson: fieldsJson ?? "", copyJson: copyJson ?? "" });
}

/** The newest that was once the head; where there are only others, the newest of those. */
function newestRevision(database: Database, id: string): Revision | undefined {
  const sql = `SELECT number FROM revisions WHERE article = ?
    ORDER BY kind = 'conflict', number DESC LIMIT 1`;
  const found = database.get<{ number: number }>(sql, id);
  return found && findRevision(database, id, found.number);
}

/** The highest number that the article is known to have had and that is not there; 0 for none. */
function missingAbove({ database, gathering }: Building, id: string, number: number): number {
  let highest = 0;
  for (const known of gathering.known.get(id)?.numbers ?? []) {
    if (known > number && known > highest && !findRevision(database, id, known)) highest = known;
  }
  return highest;
}

/** The stored JSON of a revision as the two texts that an article's row keeps. */
function splitContent(json: string): { fieldsJson: string; copyJson: string } {
  const { fields, copy } = JSON.parse(json) as Record<"fields" | "copy", unknown>;
  return { fieldsJson: canonicalJson(fields), copyJson: canonicalJson(copy) };
}

function packed(
  texts: { fieldsJson: string; copyJson: string },
  { hash, bytes }: Revision,
  { copy }: ArticleContent,
): PackedContent {
  const length = bytes ?? Buffer.byteLength(joinContent(texts.fieldsJson, texts.copyJson));
  return { ...texts, hash, words: countCopy(copy).words, bytes: length };
}

function statusAt(database: Database, { article, number }: Revision): Status {
  const sql = `SELECT note FROM revisions WHERE article = ? AND kind = 'status' AND number <= ?
    ORDER BY number DESC LIMIT 1`;
  const note = database.get<{ note: string }>(sql, article, number)?.note;
  const status = statuses.find((known) => known === note) ?? "draft";
  const left = database.get("SELECT 1 FROM exports WHERE article = ?", article);
  return status === "ready" && left ? "exported" : status;
}

function firstTime(database: Database, id: string): string {
  const sql = "SELECT min(at) AS at FROM revisions WHERE article = ? AND at <> ''";
  return database.get<{ at: string | null }>(sql, id)?.at ?? "1970-01-01T00:00:00.000Z";
}

function headlineIn(fieldsJson: string | null | undefined): string {
  try {
    const { headline } = JSON.parse(fieldsJson ?? "{}") as { headline?: unknown };
    return typeof headline === "string" ? headline : "";
  } catch {
    return "";
  }
}
