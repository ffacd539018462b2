import type { ArticleContent } from "../../shared/article/article.ts";
import { mayMove, type Status } from "../../shared/article/status.ts";
import { type Parts, takeParts } from "../../shared/article/take-parts.ts";
import { AppError } from "../../shared/errors.ts";
import { newBlockId } from "../../shared/id.ts";
import { articleState, readArticle, updateStatus } from "./articles-table.ts";
import { packContent } from "./content.ts";
import type { Database } from "./database.ts";
import { copyMediaUse } from "./media-table.ts";
import { readRevision } from "./read-revision.ts";
import { nextRevision } from "./revision-numbers.ts";
import { findRevision, insertRevision, revisionContent, revisionOf } from "./revisions-table.ts";
import { refuseTrashed } from "./trash.ts";
import { refuseUnreadable } from "./unreadable.ts";
import { addArticle, advanceHead, type NewRevision, type Writer } from "./write-revision.ts";

/** Adds a draft. */
export function createArticle(
  database: Database,
  article: {
    id: string;
    content: ArticleContent;
    kind: "created" | "imported" | "recovered";
    note: string;
  },
  writer: Writer,
): void {
  const { id, content, kind, note } = article;
  const packed = packContent(content);
  database.write(() =>
    addArticle(database, { article: id, kind, parents: [], note, content, packed }, writer),
  );
}

/**
 * Moves an article to another status and records that as a revision of unchanged content. Throws
 * `status.not-allowed`. Gives false when it stands there already.
 */
export function moveStatus(
  database: Database,
  id: string,
  status: Status,
  writer: Writer,
): boolean {
  return database.write(() => {
    const state = articleState(database, id);
    if (state.status === status) return false;
    refuseTrashed(database, id, state.trashedAt);
    if (!mayMove(state.status, status)) {
      throw new AppError("status.not-allowed", { from: state.status, to: status });
    }
    const head = revisionOf(database, id, state.head);
    const { number, at } = nextRevision(database, id, writer.now);
    insertRevision(
      database,
      {
        ...head,
        number,
        parents: [head.number],
        kind: "status",
        author: writer.author,
        device: writer.device.id,
        deviceName: writer.device.name,
        at,
        windowBegan: writer.now.toISOString(),
        note: status,
        name: "",
        page: writer.page ?? "",
      },
      revisionContent(database, id, head.number),
    );
    copyMediaUse(database, id, head.number, number);
    updateStatus(database, state.key, { status, head: number, at });
    return true;
  });
}

/**
 * Makes a kept revision's content the head again, or only some parts of it, as a new revision. Throws
 * `revision.not-found`, `input.invalid` for a block that neither has, or `copy.too-new` and
 * `copy.damaged` for content that this build cannot write. Gives false when the head holds that
 * already.
 */
export function restoreRevision(
  database: Database,
  id: string,
  { number, parts }: { number: number; parts: Parts | null },
  writer: Writer,
): boolean {
  return database.write(() => {
    const state = articleState(database, id);
    const content = contentFrom(database, id, number, parts);
    const packed = packContent(content);
    if (packed.hash === state.hash) return false;
    const parents = findRevision(database, id, state.head) ? [state.head, number] : [number];
    const note = String(number);
    const revision: NewRevision = {
      article: id,
      kind: "restored",
      parents,
      note,
      content,
      packed,
    };
    advanceHead(database, state.key, revision, writer);
    return true;
  });
}

/**
 * Settles a text that was kept beside the head: the new head is made of both, as a person chose, and
 * names both as its parents. `parts` are those taken from the other text; null takes all of it. Throws
 * as {@link restoreRevision} does. Gives false when it was settled so before.
 */
export function mergeRevision(
  database: Database,
  id: string,
  { number, parts }: { number: number; parts: Parts | null },
  writer: Writer,
): boolean {
  return database.write(() => {
    const state = articleState(database, id);
    const content = contentFrom(database, id, number, parts);
    const packed = packContent(content);
    const head = revisionOf(database, id, state.head);
    if (packed.hash === state.hash && head.parents.includes(number)) return false;
    const parents = [state.head, number];
    const revision: NewRevision = {
      article: id,
      kind: "merged",
      parents,
      note: "",
      content,
      packed,
    };
    advanceHead(database, state.key, revision, writer);
    return true;
  });
}

/** A revision's content, or the head's with some parts of it. */
function contentFrom(
  database: Database,
  id: string,
  number: number,
  parts: Parts | null,
): ArticleContent {
  const { article, readOnly } = readArticle(database, id);
  if (readOnly?.reason === "article.trashed" || parts) refuseUnreadable(readOnly);
  const from = readRevision(database, id, number);
  refuseUnreadable(from.readOnly);
  if (!parts) return from.content;
  const known = new Set([...article.copy.blocks, ...from.content.copy.blocks].map((one) => one.id));
  for (const block of parts.blocks) {
    if (known.has(block)) continue;
    const problem = `neither the article nor revision ${number} has it`;
    throw new AppError("input.invalid", { what: `block ${block}`, problem });
  }
  return takeParts(article, from.content, parts, newBlockId);
}
