import { AppError } from "../../shared/errors.ts";
import { articleState, readArticle } from "./articles-table.ts";
import type { Database } from "./database.ts";
import { dropFromIndex } from "./search-table.ts";

/** Takes an article out of the lists. Gives false when it is in the trash already. */
export function moveToTrash(database: Database, id: string, at: string): boolean {
  return database.write(() => {
    const { key } = articleState(database, id);
    const sql = "UPDATE articles SET trashed_at = ? WHERE key = ? AND trashed_at IS NULL";
    return database.run(sql, at, key) > 0;
  });
}

/** Puts an article back into the lists. Gives false when it is not in the trash. */
export function takeFromTrash(database: Database, id: string): boolean {
  return database.write(() => {
    const { key } = articleState(database, id);
    const sql = "UPDATE articles SET trashed_at = NULL WHERE key = ? AND trashed_at IS NOT NULL";
    return database.run(sql, key) > 0;
  });
}

/**
 * Deletes an article for ever, with its revisions, the records of its exports and its words in the
 * index, in one transaction. Its pictures stay: others may use them. Throws `article.not-in-trash`.
 */
export function purgeArticle(database: Database, id: string): void {
  database.write(() => {
    const { key, trashedAt } = articleState(database, id);
    if (trashedAt === null) {
      const { headline } = readArticle(database, id).article.fields;
      throw new AppError("article.not-in-trash", { headline });
    }
    database.run("DELETE FROM exports WHERE article = ?", id);
    dropFromIndex(database, key);
    // Revisions, and what of pictures they use, go with the article.
    database.run("DELETE FROM articles WHERE key = ?", key);
  });
}

/** Throws `article.trashed`: what is in the trash is neither changed nor sent out. */
export function refuseTrashed(database: Database, id: string, trashedAt: string | null): void {
  if (trashedAt === null) return;
  const { headline } = readArticle(database, id).article.fields;
  throw new AppError("article.trashed", { headline, kept: null });
}
