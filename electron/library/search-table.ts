import type { ArticleContent } from "../../shared/article/article.ts";
import { bylineText } from "../../shared/article/byline.ts";
import { plainText } from "../../shared/copy/walk.ts";
import type { Database } from "./database.ts";

/** Puts an article's words into the index, in place of those that were there. */
export function indexArticle(
  database: Database,
  key: number,
  { fields, copy }: ArticleContent,
): void {
  database.run(
    `INSERT OR REPLACE INTO search
       (rowid, headline, slugline, kicker, standfirst, byline, category, tags, body)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    key,
    fields.headline,
    fields.slugline,
    fields.kicker,
    fields.standfirst,
    [bylineText(fields.byline), ...fields.byline.people.map((person) => person.name)].join(" "),
    fields.category?.name ?? "",
    fields.tags.join(" "),
    plainText(copy),
  );
}

/** Empties the index; every article is then to be indexed anew. */
export function clearIndex(database: Database): void {
  database.run("INSERT INTO search (search) VALUES ('delete-all')");
}

/** Throws `library.damaged` when the index contradicts itself. */
export function checkIndex(database: Database): void {
  database.run("INSERT INTO search (search) VALUES ('integrity-check')");
}

/** Keys of articles that have no words in the index. */
export function unindexed(database: Database): string[] {
  const sql = "SELECT id FROM articles WHERE key NOT IN (SELECT rowid FROM search) ORDER BY id";
  return database.all<{ id: string }>(sql).map((row) => row.id);
}

/** How many rows of the index belong to no article. */
export function strayIndexRows(database: Database): number {
  const sql = "SELECT count(*) AS total FROM search WHERE rowid NOT IN (SELECT key FROM articles)";
  return database.get<{ total: number }>(sql)?.total ?? 0;
}

/**
 * What the user typed as an FTS5 expression: every word as a prefix, all of them required. Each is
 * quoted, so no operator, quote or bracket in it means anything. Undefined when there is no letter
 * or digit to look for.
 */
export function searchExpression(query: string): string | undefined {
  const words = query
    .normalize("NFC")
    // FTS5 reads its expression as a C string, which a NUL would end inside the quotes.
    .split(/[\s\p{Cc}]+/u)
    .filter((word) => /[\p{L}\p{N}]/u.test(word))
    .slice(0, 32);
  if (words.length === 0) return undefined;
  return words.map((word) => `"${word.replaceAll('"', '""')}"*`).join(" ");
}
