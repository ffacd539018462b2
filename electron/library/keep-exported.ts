import type { ArticleContent } from "../../shared/article/article.ts";
import { decompressContent } from "./content.ts";
import type { Database } from "./database.ts";
import { recordMediaUse } from "./media-table.ts";
import { findRevision, insertRevision, revisionContent, revisionOf } from "./revisions-table.ts";
import { readStored } from "./stored-content.ts";

/**
 * Makes sure that the very revision that left is kept. While a long export ran, an autosave may have
 * taken the place of the one that was being exported; it is then put back from the snapshot.
 */
export function keepExported(
  database: Database,
  snapshot: Database,
  article: string,
  revision: number,
): void {
  if (findRevision(database, article, revision)) return;
  const row = revisionOf(snapshot, article, revision);
  const content = revisionContent(snapshot, article, revision);
  insertRevision(database, { ...row, kind: "export" }, content);
  const stored = JSON.parse(decompressContent(content)) as ArticleContent;
  recordMediaUse(database, article, revision, readStored(stored.fields, stored.copy));
}
