import { plainText } from "../../shared/copy/walk.ts";
import { hashContent, joinContent } from "./content.ts";
import type { Database } from "./database.ts";
import { wordsOf } from "./search-table.ts";
import { readStoredJson } from "./stored-content.ts";

interface Row {
  key: number;
  hash: string;
  fields: string;
  copy: string;
}

/** Tells whether the search indexes hold an article's words, those and no others. */
export interface WordCheck {
  /** False when somebody searching would miss words of it, or find it by words it does not have. */
  isInStep(id: string): boolean;
  close(): void;
}

/**
 * The indexes keep no text to compare with. So the article is indexed once more, beside; then as many
 * words have to stand in each column, and each of the words has to be found.
 */
export function openWordCheck(database: Database): WordCheck {
  database.exec(`
    DROP TABLE IF EXISTS temp.retold;
    CREATE VIRTUAL TABLE temp.retold USING fts5 (
      headline, slugline, kicker, standfirst, byline, category, tags, body,
      tokenize = 'unicode61 remove_diacritics 2'
    );`);
  const sql = "SELECT key, content_hash AS hash, fields, copy FROM articles WHERE id = ?";
  return {
    isInStep(id) {
      const row = database.get<Row>(sql, id);
      if (!row || waits(database, row.key) || isAltered(row)) return true;
      const { fields, copy } = readStoredJson(row.fields, row.copy);
      const texts = [...Object.values(wordsOf(fields)), plainText(copy)];
      const counts = countsOf(database, texts);
      if (counts !== storedCounts(database, row.key)) return false;
      return areFound(database, row.key, texts);
    },
    close: () => database.exec("DROP TABLE IF EXISTS temp.retold"),
  };
}

/** Of a text that is not the one that was saved, the words that were are the right ones. */
function isAltered({ fields, copy, hash }: Row): boolean {
  return hashContent(joinContent(fields, copy)) !== hash;
}

/** One whose words are to be indexed yet is not out of step. */
function waits(database: Database, key: number): boolean {
  const sql = "SELECT 1 FROM indexed WHERE article = ? AND body = ''";
  return database.get(sql, key) !== undefined;
}

/** How many words stand in each column, as FTS5 counts them. */
function countsOf(database: Database, texts: readonly string[]): string {
  database.run("DELETE FROM temp.retold");
  database.run("INSERT INTO temp.retold VALUES (?, ?, ?, ?, ?, ?, ?, ?)", ...texts);
  return hexOf(database.get("SELECT hex(sz) AS hex FROM temp.retold_docsize"));
}

function storedCounts(database: Database, key: number): string {
  return hexOf(database.get("SELECT hex(sz) AS hex FROM search_docsize WHERE id = ?", key));
}

function hexOf(row: object | undefined): string {
  return row && "hex" in row ? String(row.hex) : "";
}

const wordsAtOnce = 40;

function areFound(database: Database, key: number, texts: readonly string[]): boolean {
  const words = [
    ...new Set(
      texts
        .join("\n")
        .normalize("NFC")
        .match(/[\p{L}\p{N}\p{M}]+/gu),
    ),
  ];
  const sql = "SELECT 1 FROM search WHERE search MATCH ? AND rowid = ?";
  for (let at = 0; at < words.length; at += wordsAtOnce) {
    const some = words.slice(at, at + wordsAtOnce).map((word) => `"${word}"`);
    if (!database.get(sql, some.join(" AND "), key)) return false;
  }
  return true;
}
