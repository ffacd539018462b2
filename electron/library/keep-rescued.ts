import type { RescuedText } from "../platform/rescue-files.ts";
import { createArticle } from "./change-article.ts";
import { packContent } from "./content.ts";
import type { Database } from "./database.ts";
import { keepTyped } from "./fold-journal.ts";
import { readStored } from "./stored-content.ts";
import type { Writer } from "./write-revision.ts";

/**
 * Takes a text in that could not be saved when it was typed: as the head, where that is still what
 * the text began with, else beside it; as an article of its own where the library has none of that
 * id. Gives false for a text that this build cannot read. What a revision has already is not kept
 * twice.
 */
export function keepRescued(database: Database, text: RescuedText, writer: Writer): boolean {
  const { readOnly, ...content } = readStored(text.fields, text.copy);
  if (readOnly) return false;
  const typed: Writer = {
    ...writer,
    author: text.author || writer.author,
    now: new Date(text.at),
    page: text.window,
  };
  database.write(() => {
    if (!hasArticle(database, text.article)) {
      const article = { id: text.article, content, kind: "recovered" as const, note: text.at };
      createArticle(database, article, typed);
      return;
    }
    const sql = "SELECT 1 FROM revisions WHERE article = ? AND content_hash = ?";
    if (database.get(sql, text.article, packContent(content).hash)) return;
    const { article, window, base } = text;
    keepTyped(database, { article, window, base }, content, { at: text.at, writer: typed });
  });
  return true;
}

function hasArticle(database: Database, id: string): boolean {
  return database.get("SELECT 1 FROM articles WHERE id = ?", id) !== undefined;
}
