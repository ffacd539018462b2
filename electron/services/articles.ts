import { newFields } from "../../shared/article/article.ts";
import { checkArticle } from "../../shared/article/checks.ts";
import type { Parts } from "../../shared/article/take-parts.ts";
import type { ArticlesService, PartsParams, SaveParams } from "../../shared/contract/services.ts";
import { emptyCopy } from "../../shared/copy/copy.ts";
import { AppError, isAppError } from "../../shared/errors.ts";
import { newArticleId } from "../../shared/id.ts";
import { publicationOf, type Settings } from "../../shared/settings.ts";
import { articleState, readArticle } from "../library/articles-table.ts";
import {
  createArticle,
  mergeRevision,
  moveStatus,
  restoreRevision,
} from "../library/change-article.ts";
import { appendJournal } from "../library/journal.ts";
import { lanes } from "../library/journal-table.ts";
import { listArticles } from "../library/list-articles.ts";
import { readRevision } from "../library/read-revision.ts";
import {
  findRevision,
  listRevisions,
  nameRevision,
  summaryOf,
} from "../library/revisions-table.ts";
import { saveArticle } from "../library/save-article.ts";
import { moveToTrash, purgeArticle, takeFromTrash } from "../library/trash.ts";
import { refuseUnreadable } from "../library/unreadable.ts";
import { ownIdentity } from "../platform/process-identity.ts";
import { type Context, publicationFor, writerOf } from "./context.ts";
import { presentMedia } from "./present-media.ts";
import type { Recovery } from "./recovery.ts";
import type { Rescue } from "./rescue.ts";

export function createArticlesService(
  context: Context,
  recovery: Recovery,
  rescue: Rescue,
): ArticlesService {
  const { library, settings, log, now, publish } = context;
  const { database } = library;

  function changed(id: string): void {
    publish({ type: "article.changed", id, revision: articleState(database, id).head });
  }

  /** Saves. A text that is kept beside the head is news to whoever has the article open. */
  function saveOrKeep(params: SaveParams): ReturnType<typeof saveArticle> {
    const writer = { ...writerOf(context), page: params.window };
    try {
      return saveArticle(database, params, writer, () =>
        log.error("a journal was not what its window saved", new Error("texts differ")),
      );
    } catch (error) {
      if (isAppError(error, "article.conflict")) changed(params.id);
      if (wasKept(error)) rescue.over(params.id, params.window);
      throw error;
    }
  }

  /**
   * A save in the name of a page drops its journal. One that gives back what a page that is gone left
   * does not know what that holds. Throws `library.locked` when it could not be made a revision now.
   */
  function foldFirst(id: string, window: string | undefined): void {
    if (window === undefined) return;
    recovery.recover(id, window);
    if (lanes(database, id).some((lane) => lane.window === window)) {
      throw new AppError("library.locked", { folder: library.folder });
    }
  }

  return {
    async list(params) {
      return listArticles(database, params);
    },

    async get({ id, window }) {
      recovery.recover(id, window);
      const waiting = await rescue.waitingFor(id, window);
      const { article, readOnly } = readArticle(database, id);
      const head = findRevision(database, id, article.revision);
      return {
        article,
        readOnly,
        recovered: head?.kind === "recovered" ? { revision: head.number, at: head.note } : null,
        waiting,
      };
    },

    async create({ fields, copy }) {
      const id = newArticleId();
      const content = {
        fields: { ...draftFields(settings.get(), fields?.publication), ...fields },
        copy: copy ?? emptyCopy(),
      };
      createArticle(database, { id, content, kind: "created", note: "" }, writerOf(context));
      changed(id);
      return readArticle(database, id).article;
    },

    async save(params) {
      const { id, window, typedAt } = params;
      rescue.heard(id, window);
      if (typedAt !== undefined) foldFirst(id, window);
      const { changed: isNew, ...saved } = saveOrKeep(params);
      if (isNew) publish({ type: "article.changed", id, revision: saved.revision });
      rescue.over(id, window);
      return saved;
    },

    async journal(params) {
      return appendJournal(database, params, writerOf(context), ownIdentity);
    },

    async setStatus({ id, status }) {
      if (moveStatus(database, id, status, writerOf(context))) changed(id);
      return readArticle(database, id).article;
    },

    async history({ id }) {
      articleState(database, id);
      return listRevisions(database, id);
    },

    async revision({ id, revision }) {
      articleState(database, id);
      const { revision: found, content, readOnly } = readRevision(database, id, revision);
      if (readOnly?.reason === "copy.damaged") refuseUnreadable(readOnly);
      return { ...content, summary: summaryOf(found) };
    },

    async nameRevision({ id, revision, name }) {
      articleState(database, id);
      nameRevision(database, id, revision, name.trim());
      changed(id);
    },

    async restore({ id, revision, ...asked }) {
      const from = { number: revision, parts: partsOf(asked) };
      if (restoreRevision(database, id, from, writerOf(context))) changed(id);
      return readArticle(database, id).article;
    },

    async merge({ id, revision, ...asked }) {
      const from = { number: revision, parts: partsOf(asked) };
      if (mergeRevision(database, id, from, writerOf(context))) changed(id);
      return readArticle(database, id).article;
    },

    async trash({ id }) {
      if (moveToTrash(database, id, now().toISOString())) changed(id);
    },

    async untrash({ id }) {
      if (takeFromTrash(database, id)) changed(id);
    },

    async purge({ id }) {
      purgeArticle(database, id);
      publish({ type: "articles.changed" });
    },

    async check({ id, publication }) {
      const { article, readOnly } = readArticle(database, id);
      refuseUnreadable(readOnly);
      const style = publicationFor(settings.get(), publication, article.fields.publication);
      const media = await presentMedia(database, context.pictures, article);
      return checkArticle(article, style, { now: now().toISOString(), media });
    },
  };
}

/** True when what could not be saved is a revision all the same. */
function wasKept(error: unknown): boolean {
  if (isAppError(error, "article.conflict")) return true;
  return isAppError(error, "article.trashed") && error.data.kept !== null;
}

/** Null for all of a text. */
function partsOf({ fields, blocks }: Pick<PartsParams, "fields" | "blocks">): Parts | null {
  return fields || blocks ? { fields: fields ?? [], blocks: blocks ?? [] } : null;
}

/** A draft begins in its publication's language and with its standing disclaimer. */
function draftFields(settings: Settings, asked: string | undefined) {
  const style = publicationOf(settings, asked ?? settings.defaultPublication);
  const standing = style.disclaimers.find(({ id }) => id === style.defaultDisclaimer);
  return {
    ...newFields(style.id, style.language),
    disclaimers: standing
      ? [
          {
            approved: standing.id,
            kind: standing.kind,
            text: standing.text,
            position: "end" as const,
          },
        ]
      : [],
  };
}
