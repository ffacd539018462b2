import type { Database } from "../database.ts";
import type { Migration } from "./migration.ts";

/**
 * Lists and searches that do not slow down with the library. `articles_rows` holds what a row of the
 * list shows, by key, so that no list reads past the text of an article; the others hold the orders.
 * `search_fields` is a second, small index without the copy; `indexed` knows what stands in the two.
 */
export const listAndSearch: Migration = {
  to: 70,
  up(database) {
    database.exec(`
      DROP INDEX articles_by_update;
      DROP INDEX articles_by_status;

      CREATE INDEX articles_rows ON articles (key, updated_at, status, category, trashed_at, id,
        headline, slugline, byline, words, created_at, embargo_until, head);
      CREATE INDEX articles_listed ON articles (updated_at DESC, id DESC, trashed_at)
        WHERE trashed_at IS NULL;
      CREATE INDEX articles_listed_by_status ON articles
        (status, updated_at DESC, id DESC, category, trashed_at)
        WHERE trashed_at IS NULL;
      CREATE INDEX articles_listed_by_category ON articles
        (category, updated_at DESC, id DESC, status, trashed_at)
        WHERE trashed_at IS NULL;
      CREATE INDEX articles_trashed ON articles (updated_at DESC, id DESC)
        WHERE trashed_at IS NOT NULL;

      CREATE VIRTUAL TABLE search_fields USING fts5 (
        headline, slugline, kicker, standfirst, byline, category, tags,
        content = '',
        contentless_delete = 1,
        tokenize = 'unicode61 remove_diacritics 2',
        prefix = '1 2 3'
      );

      CREATE TABLE indexed (
        article INTEGER PRIMARY KEY REFERENCES articles (key) ON DELETE CASCADE,
        fields  TEXT NOT NULL,
        body    TEXT NOT NULL
      ) STRICT;

      CREATE INDEX indexed_waiting ON indexed (article) WHERE body = '';
    `);
    // Articles older than the first index wait for their words to be entered.
    database.exec(`
      INSERT INTO indexed (article, fields, body)
        SELECT key, '', '' FROM articles WHERE key NOT IN (SELECT rowid FROM search)`);
    indexFields(database);
  },
};

interface Row {
  key: number;
  headline: string;
  slugline: string;
  byline: string;
  category: string;
  fields: string;
}

/** A few at a time: together they may be larger than memory. */
const atOnce = 500;

function indexFields(database: Database): void {
  let last = Number.MIN_SAFE_INTEGER;
  for (;;) {
    const rows = database.all<Row>(
      `SELECT key, headline, slugline, byline, category, fields FROM articles
       WHERE key > ? ORDER BY key LIMIT ?`,
      last,
      atOnce,
    );
    for (const { key, headline, slugline, byline, category, fields } of rows) {
      last = key;
      const { kicker, standfirst, names, tags } = wordsOf(fields);
      database.run(
        `INSERT INTO search_fields
           (rowid, headline, slugline, kicker, standfirst, byline, category, tags)
         VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
        key,
        headline,
        slugline,
        kicker,
        standfirst,
        `${byline} ${names}`,
        category,
        tags,
      );
    }
    if (rows.length < atOnce) return;
  }
}

/** As far as they can be read: a damaged article is the doctor's to tell of. */
function wordsOf(json: string) {
  const fields = parse(json);
  const byline = isRecord(fields.byline) ? fields.byline : {};
  return {
    kicker: text(fields.kicker),
    standfirst: text(fields.standfirst),
    names: list(byline.people)
      .map((person) => (isRecord(person) ? text(person.name) : ""))
      .join(" "),
    tags: list(fields.tags).map(text).join(" "),
  };
}

function parse(json: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(json);
    return isRecord(value) ? value : {};
  } catch (error) {
    if (error instanceof SyntaxError) return {};
    throw error;
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}

function list(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [];
}

function text(value: unknown): string {
  return typeof value === "string" ? value : "";
}
