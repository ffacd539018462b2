import type { ArticleContent } from "../../shared/article/article.ts";
import { mayMove, type Status } from "../../shared/article/status.ts";
import { AppError } from "../../shared/errors.ts";
import { articleState, updateStatus } from "./articles-table.ts";
import { packContent } from "./content.ts";
import type { Database } from "./database.ts";
import { copyMediaUse } from "./media-table.ts";
import { readRevision } from "./read-revision.ts";
import { nextRevision } from "./revision-numbers.ts";
import { findRevision, insertRevision, revisionContent, revisionOf } from "./revisions-table.ts";
import { refuseTrashed } from "./trash.ts";
import { refuseUnreadable } from "./unreadable.ts";
import { addArticle, advanceHead, type Writer } from "./write-revision.ts";

/** Adds a draft. */
export function createArticle(
  database: Database,
  article: { id: string; content: ArticleContent; kind: "created" | "imported"; note: string },
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
 * Makes a kept revision's content the head again, as a new revision. Throws `revision.not-found`,
 * or `copy.too-new` and `copy.damaged` for content that this build cannot write. Gives false when
 * the head holds that content already.
 */
export function restoreRevision(
  database: Database,
  id: string,
  number: number,
  writer: Writer,
): boolean {
  return database.write(() => {
    const state = articleState(database, id);
    refuseTrashed(database, id, state.trashedAt);
    const { content, readOnly } = readRevision(database, id, number);
    refuseUnreadable(readOnly);
    const packed = packContent(content);
    if (packed.hash === state.hash) return false;
    const parents = findRevision(database, id, state.head) ? [state.head, number] : [number];
    const note = String(number);
    advanceHead(
      database,
      state.key,
      { article: id, kind: "restored", parents, note, content, packed },
      writer,
    );
    return true;
  });
}
