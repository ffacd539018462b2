import type { ArticleContent } from "../../shared/article/article.ts";
import type { RevisionKind } from "../../shared/contract/services.ts";
import { AppError } from "../../shared/errors.ts";
import { insertArticle, storedTexts, updateContent } from "./articles-table.ts";
import {
  compressContent,
  decompressContent,
  hashContent,
  joinContent,
  type PackedContent,
} from "./content.ts";
import type { Database } from "./database.ts";
import type { Worn } from "./loses-much.ts";
import { recordMediaUse } from "./media-table.ts";
import { nextRevision } from "./revision-numbers.ts";
import { insertRevision, revisionContent } from "./revisions-table.ts";
import { indexArticle } from "./search-table.ts";

/** Who writes, where and when. */
export interface Writer {
  author: string;
  device: { id: string; name: string };
  now: Date;
  /** The page that asked for it, where there is one. */
  page?: string | undefined;
}

export interface NewRevision {
  article: string;
  kind: RevisionKind;
  parents: number[];
  note: string;
  content: ArticleContent;
  packed: PackedContent;
  /** Begins with this revision unless it carries an earlier autosave's window on. */
  windowBegan?: string;
  worn?: Worn;
}

/** Writes a revision beside the head, and gives its number and time. */
export function keepRevision(
  database: Database,
  revision: NewRevision,
  writer: Writer,
): { number: number; at: string } {
  const { article, kind, parents, note, content, packed } = revision;
  const next = nextRevision(database, article, writer.now);
  const row = {
    article,
    number: next.number,
    parents,
    kind,
    author: writer.author,
    device: writer.device.id,
    deviceName: writer.device.name,
    at: next.at,
    windowBegan: revision.windowBegan ?? writer.now.toISOString(),
    note,
    words: packed.words,
    hash: packed.hash,
    name: "",
    bytes: packed.bytes,
    page: writer.page ?? "",
    ...(revision.worn && { worn: revision.worn }),
  };
  insertRevision(database, row, compressContent(packed));
  recordMediaUse(database, article, next.number, content);
  checkReadsBack(
    database,
    decompressContent(revisionContent(database, article, next.number)),
    packed,
  );
  return next;
}

/** Writes a revision and makes it the head. */
export function advanceHead(
  database: Database,
  key: number,
  revision: NewRevision,
  writer: Writer,
): { number: number; at: string } {
  const { article, content, packed } = revision;
  const next = keepRevision(database, revision, writer);
  updateContent(database, key, { head: next.number, content, packed, at: next.at });
  indexArticle(database, key, content);
  const stored = storedTexts(database, article);
  checkReadsBack(database, joinContent(stored.fields, stored.copy), packed);
  return next;
}

/** Adds an article with its first revision. */
export function addArticle(database: Database, revision: NewRevision, writer: Writer): void {
  const { article: id, content, packed } = revision;
  const at = writer.now.toISOString();
  const key = insertArticle(database, { id, content, packed, at });
  keepRevision(database, revision, writer);
  indexArticle(database, key, content);
  const stored = storedTexts(database, id);
  checkReadsBack(database, joinContent(stored.fields, stored.copy), packed);
}

/** What was just written must be what was meant, or the transaction is undone. */
export function checkReadsBack(database: Database, json: string, { hash }: PackedContent): void {
  if (hashContent(json) === hash) return;
  throw new AppError("library.damaged", {
    folder: database.folder,
    problem: "what was saved did not read back as it was written; the save was undone",
  });
}
