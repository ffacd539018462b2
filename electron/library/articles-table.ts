import type { Article, ArticleContent } from "../../shared/article/article.ts";
import { bylineText } from "../../shared/article/byline.ts";
import type { Status } from "../../shared/article/status.ts";
import type { OpenedArticle } from "../../shared/contract/services.ts";
import { AppError } from "../../shared/errors.ts";
import { hashContent, joinContent, type PackedContent } from "./content.ts";
import type { Database } from "./database.ts";
import { readStoredJson } from "./stored-content.ts";

/** What a write needs to know of an article, without its text. */
export interface ArticleState {
  key: number;
  status: Status;
  head: number;
  hash: string;
  frozenSlug: string;
  updatedAt: string;
  /** Since when it is in the trash; null when it is not. */
  trashedAt: string | null;
}

type StateRow = Omit<ArticleState, "hash"> & { hash: string };

const stateColumns =
  "key, status, head, content_hash AS hash, frozen_slug AS frozenSlug, updated_at AS updatedAt, trashed_at AS trashedAt";

/** Throws `article.not-found`. */
export function articleState(database: Database, id: string): ArticleState {
  const row = database.get<StateRow>(`SELECT ${stateColumns} FROM articles WHERE id = ?`, id);
  if (!row) throw new AppError("article.not-found", { id });
  return { ...row };
}

interface ArticleRow {
  id: string;
  status: Status;
  head: number;
  content_hash: string;
  fields: string;
  copy: string;
  headline: string;
  frozen_slug: string;
  created_at: string;
  updated_at: string;
  trashed_at: string | null;
}

/** The whole article. Throws `article.not-found`. */
export function readArticle(
  database: Database,
  id: string,
): Pick<OpenedArticle, "article" | "readOnly"> {
  const row = database.get<ArticleRow>("SELECT * FROM articles WHERE id = ?", id);
  if (!row) throw new AppError("article.not-found", { id });
  const { fields, copy, readOnly } = readStoredJson(row.fields, row.copy);
  const intact = hashContent(joinContent(row.fields, row.copy)) === row.content_hash;
  const article: Article = {
    id: row.id,
    status: row.status,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
    revision: row.head,
    frozenSlug: row.frozen_slug,
    fields,
    copy,
  };
  return { article, readOnly: readOnly ?? (intact ? trashed(row) : altered) };
}

function trashed({ trashed_at, headline }: ArticleRow): OpenedArticle["readOnly"] {
  return trashed_at === null ? null : { reason: "article.trashed", detail: headline };
}

/** Bytes on a disk can change by themselves: a text that did is not edited on as if it were whole. */
const altered = {
  reason: "copy.damaged",
  detail: "the stored text is not the one that was saved",
} as const;

/** The stored JSON texts of an article's content, for comparing with what was meant. */
export function storedTexts(database: Database, id: string): { fields: string; copy: string } {
  const sql = "SELECT fields, copy FROM articles WHERE id = ?";
  const row = database.get<{ fields: string; copy: string }>(sql, id);
  if (!row) throw new AppError("article.not-found", { id });
  return row;
}

/** Adds an article and gives its key. */
export function insertArticle(
  database: Database,
  article: { id: string; content: ArticleContent; packed: PackedContent; at: string },
): number {
  const { id, content, packed, at } = article;
  database.run(
    `INSERT INTO articles (id, status, head, content_hash, fields, copy, headline, slugline, category,
       byline, words, embargo_until, created_at, updated_at)
     VALUES (?, 'draft', 1, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    id,
    ...contentColumns(content, packed),
    at,
    at,
  );
  return articleState(database, id).key;
}

/** Puts a new head in place. */
export function updateContent(
  database: Database,
  key: number,
  change: { head: number; content: ArticleContent; packed: PackedContent; at: string },
): void {
  database.run(
    `UPDATE articles SET content_hash = ?, fields = ?, copy = ?, headline = ?, slugline = ?,
       category = ?, byline = ?, words = ?, embargo_until = ?, head = ?, updated_at = ?
     WHERE key = ?`,
    ...contentColumns(change.content, change.packed),
    change.head,
    change.at,
    key,
  );
}

/** A status move: the content stays, the head is the revision that records the move. */
export function updateStatus(
  database: Database,
  key: number,
  change: { status: Status; head: number; at: string },
): void {
  database.run(
    "UPDATE articles SET status = ?, head = ?, updated_at = ? WHERE key = ?",
    change.status,
    change.head,
    change.at,
    key,
  );
}

/**
 * What an export leaves on an article: its slug is frozen and `ready` becomes `exported`. Neither
 * head nor time of update move, so that the same article exported again gives the same bytes.
 * Gives true when either was news.
 */
export function markExported(database: Database, id: string, slug: string): boolean {
  const freeze = "UPDATE articles SET frozen_slug = ? WHERE id = ? AND frozen_slug = ''";
  const move = "UPDATE articles SET status = 'exported' WHERE id = ? AND status = 'ready'";
  const frozen = database.run(freeze, slug, id);
  return database.run(move, id) + frozen > 0;
}

export function countArticles(database: Database): number {
  return database.get<{ total: number }>("SELECT count(*) AS total FROM articles")?.total ?? 0;
}

function contentColumns({ fields }: ArticleContent, packed: PackedContent) {
  return [
    packed.hash,
    packed.fieldsJson,
    packed.copyJson,
    fields.headline,
    fields.slugline,
    fields.category?.name ?? "",
    // In the article's own language alone: the column is stored with it, and a publication's language
    // is a setting that changes without it.
    bylineText(fields.byline, fields.language),
    packed.words,
    fields.embargo?.until ?? null,
  ] as const;
}
