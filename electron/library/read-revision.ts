import type { ArticleContent } from "../../shared/article/article.ts";
import type { OpenedArticle } from "../../shared/contract/services.ts";
import { decompressContent, hashContent } from "./content.ts";
import type { Database } from "./database.ts";
import { type Revision, revisionContent, revisionOf } from "./revisions-table.ts";
import { readStored } from "./stored-content.ts";

export interface ReadRevision {
  revision: Revision;
  content: ArticleContent;
  readOnly: OpenedArticle["readOnly"];
  /** False when the stored bytes are no longer those that were written. */
  intact: boolean;
}

/** A kept revision with its content. Throws `revision.not-found`. */
export function readRevision(database: Database, article: string, number: number): ReadRevision {
  const revision = revisionOf(database, article, number);
  const json = intactJson(database, revision);
  const intact = json !== undefined;
  const { fields, copy } = intact ? (JSON.parse(json) as { fields: unknown; copy: unknown }) : {};
  const { readOnly, ...content } = readStored(fields, copy);
  return { revision, content, readOnly, intact };
}

/** The JSON of a revision's content; undefined when it is not what was written. */
export function intactJson(database: Database, revision: Revision): string | undefined {
  const { article, number, hash } = revision;
  const json = decompress(revisionContent(database, article, number));
  return json !== undefined && hashContent(json) === hash ? json : undefined;
}

function decompress(blob: Uint8Array): string | undefined {
  try {
    return decompressContent(blob);
  } catch (error) {
    // zlib's errors, and JSON's, all mean one thing here: the bytes are not what was written.
    if (error instanceof Error && "code" in error) return undefined;
    throw error;
  }
}
