import { existsSync, renameSync, rmSync } from "node:fs";
import { DatabaseSync } from "node:sqlite";
import type { ArticleFields } from "../../../shared/article/article.ts";
import type { Copy } from "../../../shared/copy/copy.ts";
import { plainText } from "../../../shared/copy/walk.ts";

/** An FTS5 table by hand over the same articles, with its own copy of their text. */
export interface BareSearch {
  /** The first 100 by weighted bm25, with a snippet of each. */
  ranked(words: readonly string[]): number;
  /** The first 100 by row id, the newest first: neither rank nor snippet. */
  newest(words: readonly string[]): number;
  close(): void;
}

const columns = "headline, slugline, kicker, standfirst, byline, category, tags, body";

/** Made once beside the library and kept. */
export function bareSearch(library: string): BareSearch {
  const path = `${library}-bare.sqlite`;
  if (!existsSync(path)) fill(path, library);
  const database = new DatabaseSync(path, { readOnly: true });
  const ranked = database.prepare(
    `SELECT rowid, headline, slugline, byline, category,
       snippet(bare, -1, '[', ']', '…', 20) AS snippet
     FROM bare WHERE bare MATCH ? ORDER BY bm25(bare, 16, 8, 4, 4, 2, 2, 2, 1) LIMIT 100`,
  );
  const newest = database.prepare(
    "SELECT rowid, headline FROM bare WHERE bare MATCH ? ORDER BY rowid DESC LIMIT 100",
  );
  const expression = (words: readonly string[]) => words.map((word) => `"${word}"*`).join(" ");
  return {
    ranked: (words) => ranked.all(expression(words)).length,
    newest: (words) => newest.all(expression(words)).length,
    close: () => database.close(),
  };
}

function fill(path: string, library: string): void {
  const building = `${path}.building`;
  rmSync(building, { force: true });
  const database = new DatabaseSync(building);
  database.exec(`
    PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF;
    CREATE VIRTUAL TABLE bare USING fts5 (${columns},
      tokenize = 'unicode61 remove_diacritics 2', prefix = '2 3');
    BEGIN;
  `);
  const insert = database.prepare(
    `INSERT INTO bare (rowid, ${columns}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  const articles = new DatabaseSync(`${library}/dateline.sqlite`, { readOnly: true });
  const rows = articles.prepare("SELECT key, byline, fields, copy FROM articles ORDER BY key");
  for (const row of rows.iterate()) {
    const fields = JSON.parse(String(row.fields)) as ArticleFields;
    insert.run(
      Number(row.key),
      fields.headline,
      fields.slugline,
      fields.kicker,
      fields.standfirst,
      String(row.byline),
      fields.category?.name ?? "",
      fields.tags.join(" "),
      plainText(JSON.parse(String(row.copy)) as Copy),
    );
  }
  articles.close();
  database.exec("COMMIT");
  database.close();
  renameSync(building, path);
}
