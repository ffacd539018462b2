import { createHash } from "node:crypto";
import { setImmediate as breathe } from "node:timers/promises";
import type { ArticleContent, ArticleFields } from "../../shared/article/article.ts";
import { bylineText } from "../../shared/article/byline.ts";
import { plainText } from "../../shared/copy/walk.ts";
import { isAppError } from "../../shared/errors.ts";
import type { Database } from "./database.ts";
import { readStoredJson } from "./stored-content.ts";

// Two indexes without a text of their own, by the keys of articles: `search` of everything, and
// `search_fields`, which is small, of everything but the copy. `indexed` has the hashes of what
// stands in them. An article with an empty hash for its body waits for its words to be indexed.

/** The copy of a longer text, in characters, is indexed when somebody looks, not at each save. */
const longCopy = 20_000;

/** Milliseconds of work on waiting articles, before others get their turn. */
const turnMs = 20;

/** Milliseconds for which a search may be kept waiting by articles that wait. */
const patienceMs = 400;

interface Words {
  headline: string;
  slugline: string;
  kicker: string;
  standfirst: string;
  byline: string;
  category: string;
  tags: string;
}

/**
 * Puts an article's words into the indexes, in place of those that were there, as far as they have
 * changed. The copy of a long article is left to `indexWaiting`.
 */
export function indexArticle(database: Database, key: number, content: ArticleContent): void {
  const body = plainText(content.copy);
  const words = wordsOf(content.fields);
  const hashes = { fields: hashOf(Object.values(words)), body: hashOf([body]) };
  const before = database.get<{ fields: string; body: string }>(
    "SELECT fields, body FROM indexed WHERE article = ?",
    key,
  );
  const sameFields = before?.fields === hashes.fields;
  if (sameFields && before.body === hashes.body) return;
  if (!sameFields) indexFields(database, key, words);
  if (body.length > longCopy) hashes.body = "";
  else indexAll(database, key, words, body);
  noteIndexed(database, key, hashes);
}

/** Takes an article's words out of the indexes. */
export function dropFromIndex(database: Database, key: number): void {
  database.run("DELETE FROM search WHERE rowid = ?", key);
  database.run("DELETE FROM search_fields WHERE rowid = ?", key);
  database.run("DELETE FROM indexed WHERE article = ?", key);
}

/**
 * Indexes the articles that wait for it, in steps that let other work through, for so long at most.
 * A library that cannot be written now keeps them waiting.
 */
export async function indexWaiting(database: Database, forMs = patienceMs): Promise<void> {
  if (database.mode !== "write" || !hasWaiting(database)) return;
  const end = performance.now() + forMs;
  try {
    do {
      database.write(() => indexSome(database));
      await breathe();
    } while (performance.now() < end && hasWaiting(database));
  } catch (error) {
    if (!isAppError(error) || error.code === "library.damaged") throw error;
  }
}

/** Empties the indexes; every article then waits to be indexed anew. */
export function clearIndex(database: Database): void {
  database.write(() => {
    database.run("INSERT INTO search (search) VALUES ('delete-all')");
    database.run("INSERT INTO search_fields (search_fields) VALUES ('delete-all')");
    database.run("DELETE FROM indexed");
    database.run("INSERT INTO indexed (article, fields, body) SELECT key, '', '' FROM articles");
  });
}

/** Ids of articles that have no words in an index and do not wait for it. */
export function unindexed(database: Database): string[] {
  // The indexes' own tables have a row for each of theirs, and are smaller.
  const sql = `SELECT id FROM articles INDEXED BY articles_rows
    WHERE (NOT EXISTS (SELECT 1 FROM search_docsize AS words WHERE words.id = key)
        OR NOT EXISTS (SELECT 1 FROM search_fields_docsize AS words WHERE words.id = key))
      AND NOT EXISTS (SELECT 1 FROM indexed WHERE article = key AND body = '')
    ORDER BY id`;
  return database.all<{ id: string }>(sql).map((row) => row.id);
}

/** How many rows of the indexes belong to no article. */
export function strayIndexRows(database: Database): number {
  const strays = (table: string) =>
    database.get<{ total: number }>(
      `SELECT count(*) AS total FROM ${table}_docsize AS words
       WHERE NOT EXISTS (SELECT 1 FROM articles INDEXED BY articles_rows WHERE key = words.id)`,
    )?.total ?? 0;
  return strays("search") + strays("search_fields");
}

function hasWaiting(database: Database): boolean {
  return database.get("SELECT 1 FROM indexed WHERE body = '' LIMIT 1") !== undefined;
}

function indexSome(database: Database): void {
  const end = performance.now() + turnMs;
  const waiting = database.all<{ key: number; fields: string; copy: string }>(
    `SELECT key, fields, copy FROM articles
     WHERE key IN (SELECT article FROM indexed WHERE body = '' LIMIT 20)`,
  );
  for (const { key, ...json } of waiting) {
    const { fields, copy } = readStoredJson(json.fields, json.copy);
    const words = wordsOf(fields);
    const body = plainText(copy);
    indexFields(database, key, words);
    indexAll(database, key, words, body);
    noteIndexed(database, key, { fields: hashOf(Object.values(words)), body: hashOf([body]) });
    if (performance.now() > end) return;
  }
}

function indexAll(database: Database, key: number, words: Words, body: string): void {
  database.run(
    `INSERT OR REPLACE INTO search
       (rowid, headline, slugline, kicker, standfirst, byline, category, tags, body)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    key,
    ...Object.values(words),
    body,
  );
}

function indexFields(database: Database, key: number, words: Words): void {
  database.run(
    `INSERT OR REPLACE INTO search_fields
       (rowid, headline, slugline, kicker, standfirst, byline, category, tags)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
    key,
    ...Object.values(words),
  );
}

function noteIndexed(
  database: Database,
  key: number,
  { fields, body }: { fields: string; body: string },
): void {
  const sql = "INSERT OR REPLACE INTO indexed (article, fields, body) VALUES (?, ?, ?)";
  database.run(sql, key, fields, body);
}

/** In the order of the indexes' columns. */
export function wordsOf(fields: ArticleFields): Words {
  return {
    headline: fields.headline,
    slugline: fields.slugline,
    kicker: fields.kicker,
    standfirst: fields.standfirst,
    // In English whatever the language: what is indexed must stay the same, and “and” is no name.
    byline: [bylineText(fields.byline, "en"), ...fields.byline.people.map(({ name }) => name)].join(
      " ",
    ),
    category: fields.category?.name ?? "",
    tags: fields.tags.join(" "),
  };
}

function hashOf(texts: readonly string[]): string {
  return createHash("sha256").update(JSON.stringify(texts)).digest("base64");
}
