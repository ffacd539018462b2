import type { Article } from "../../shared/article/article.ts";
import { articleState, insertArticle, storedTexts } from "./articles-table.ts";
import { compressContent, joinContent, packContent } from "./content.ts";
import type { Database } from "./database.ts";
import { recordMediaUse } from "./media-table.ts";
import { findRevision, insertRevision } from "./revisions-table.ts";
import { indexArticle } from "./search-table.ts";
import { checkReadsBack, keepRevision, type Writer } from "./write-revision.ts";

/**
 * Adds an article with the id, status, times and revision number that it has elsewhere, so that it is
 * the same article again. One that is here already is left as it is: another text of it is kept
 * beside the head, to be merged by a person; a text that its history has is not kept twice.
 */
export function importArticle(
  database: Database,
  article: Article,
  { trashedAt, writer, note }: { trashedAt: string | null; writer: Writer; note: string },
): "added" | "changed" | "same" {
  const content = { fields: article.fields, copy: article.copy };
  const packed = packContent(content);
  return database.write(() => {
    const { id } = article;
    if (!database.get("SELECT 1 FROM articles WHERE id = ?", id)) {
      addAsItWas(database, article, trashedAt, writer, note);
      return "added";
    }
    const known = "SELECT 1 FROM revisions WHERE article = ? AND content_hash = ? LIMIT 1";
    const { head, hash } = articleState(database, id);
    if (packed.hash === hash || database.get(known, id, packed.hash)) return "same";
    const parents = findRevision(database, id, head) ? [head] : [];
    keepRevision(
      database,
      { article: id, kind: "conflict", parents, note, content, packed },
      writer,
    );
    return "changed";
  });
}

function addAsItWas(
  database: Database,
  article: Article,
  trashedAt: string | null,
  writer: Writer,
  note: string,
): void {
  const { id, status, createdAt, updatedAt, revision, frozenSlug, fields, copy } = article;
  const content = { fields, copy };
  const packed = packContent(content);
  const key = insertArticle(database, { id, content, packed, at: createdAt });
  database.run(
    `UPDATE articles SET status = ?, head = ?, updated_at = ?, frozen_slug = ?, trashed_at = ?
     WHERE key = ?`,
    status,
    revision,
    updatedAt,
    frozenSlug,
    trashedAt,
    key,
  );
  insertRevision(
    database,
    {
      article: id,
      number: revision,
      parents: [],
      kind: "imported",
      author: writer.author,
      device: writer.device.id,
      deviceName: writer.device.name,
      at: updatedAt,
      windowBegan: updatedAt,
      note,
      words: packed.words,
      hash: packed.hash,
      name: "",
      bytes: packed.bytes,
      page: "",
    },
    compressContent(packed),
  );
  recordMediaUse(database, id, revision, content);
  indexArticle(database, key, content);
  const stored = storedTexts(database, id);
  checkReadsBack(database, joinContent(stored.fields, stored.copy), packed);
}
