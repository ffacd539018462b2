import { onTestFinished, vi } from "vitest";
import { ArticleSession } from "../../../renderer/session/article-session.ts";
import type { SaveState } from "../../../renderer/session/save-state.ts";
import type { OpenedArticle } from "../../../shared/contract/services.ts";
import { AppError } from "../../../shared/errors.ts";
import { anArticle } from "../../support/article-builder.ts";
import { OneArticleLibrary } from "./library.ts";

/** A disk with no room left. */
export const full = new AppError("library.full", { folder: "/library" });

/** A session on an article of revision 4, in a library of its own; needs fake timers. */
export function openSession(given: Partial<OpenedArticle> = {}) {
  const opened: OpenedArticle = {
    article: anArticle(),
    readOnly: null,
    recovered: null,
    waiting: null,
    ...given,
  };
  const library = new OneArticleLibrary(opened);
  const { save, journal } = library;
  const rescue = vi.fn(async () => ({ place: "/home/ana/rescued.json" }));
  const session = new ArticleSession({ opened, window: "page", save, journal, rescue });
  const seen: SaveState["kind"][] = [];
  session.subscribe(() => {
    const { kind } = session.saveState;
    if (seen.at(-1) !== kind) seen.push(kind);
  });
  onTestFinished(() => session.dispose());
  const kind = () => session.saveState.kind;
  const type = (headline: string) => session.setField("headline", headline);
  return { opened, library, session, seen, kind, type, rescue };
}

export const pass = (milliseconds: number) => vi.advanceTimersByTimeAsync(milliseconds);
