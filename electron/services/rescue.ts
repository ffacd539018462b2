import { existsSync } from "node:fs";
import type { RescueParams } from "../../shared/contract/library-service.ts";
import type { OpenedArticle } from "../../shared/contract/services.ts";
import { AppError } from "../../shared/errors.ts";
import { articleState } from "../library/articles-table.ts";
import { lanes } from "../library/journal-table.ts";
import { keepRescued } from "../library/keep-rescued.ts";
import { isEmpty } from "../library/loses-much.ts";
import { ownIdentity, standingOf } from "../platform/process-identity.ts";
import {
  findRescueFiles,
  type RescuedText,
  readRescueFile,
  removeRescueFile,
  writeRescueFile,
} from "../platform/rescue-files.ts";
import { type Context, writerOf } from "./context.ts";
import type { Recovery } from "./recovery.ts";

/** A page whose saves fail tries again every ten seconds. */
const silentMs = 15_000;
const lookEveryMs = 5_000;
/** An attempt that took so long has waited for another program, and everything here with it. */
const longMs = 1_000;
const mostRestMs = 60_000;
/** How often files of other programs are looked for, which may have ended since. */
const scanEveryMs = 60_000;
/** After that a program of which nobody can tell whether it runs counts as gone. */
const unknownMs = 10 * 60_000;

/** Keeps texts outside of the library while it does not take them, and takes them in afterwards. */
export interface Rescue {
  /** Throws `rescue.failed`. Asks nothing of the library, which may be gone. */
  keep(params: RescueParams): Promise<{ place: string }>;
  /** That page is still there, and goes on trying to save. */
  heard(article: string, window: string | undefined): void;
  /** The library has what that page typed in the article: its file is not needed any more. */
  over(article: string, window: string | undefined): void;
  /**
   * Takes in what pages that are gone left of an article; `window` is one of which that is certain.
   * Gives the newest text that still waits.
   */
  waitingFor(article: string, window: string | undefined): Promise<OpenedArticle["waiting"]>;
  /** Takes in what is left in files of pages that are gone, now and while any wait. */
  start(): Promise<void>;
  stop(): Promise<void>;
}

interface Waiting {
  article: string;
  window: string;
  path: string;
  at: string;
  /** The program that wrote it. */
  holder: string;
  /** By the clock that only runs forward. */
  heardAt: number;
  isGone: boolean;
  /** Stays where it is for a person to look at: this build cannot take it in. */
  isUnreadable: boolean;
}

export function createRescue(
  context: Context,
  folders: readonly string[],
  recovery: Pick<Recovery, "recover">,
): Rescue {
  const { library, settings, log, now, publish } = context;
  const { database } = library;
  /** By path: a page whose first folder refused for a while has files in two. */
  const waiting = new Map<string, Waiting>();
  let timer: ReturnType<typeof setInterval> | undefined;
  let sweep: Promise<unknown> = Promise.resolve();
  /** What is done last to the files of each page, while it is done. */
  const turns = new Map<string, Promise<unknown>>();
  let isTold = false;
  let scannedAt = 0;
  let restMs = 0;
  let restsUntil = 0;

  function ofPage(article: string, window: string | undefined): Waiting[] {
    return [...waiting.values()].filter(
      (file) => file.article === article && file.window === (window ?? ""),
    );
  }

  function changed(id: string): void {
    try {
      publish({ type: "article.changed", id, revision: articleState(database, id).head });
    } catch (error) {
      log.error("nobody could be told what became of a rescued text", error);
    }
  }

  async function discard(file: Waiting): Promise<void> {
    if (waiting.get(file.path) === file) waiting.delete(file.path);
    // Written anew since: that one is not meant.
    if (waiting.has(file.path)) return;
    await removeRescueFile(file.path).catch((error) =>
      log.error("a rescue file stayed behind", error),
    );
  }

  /**
   * The files of one page one after another: one that is written anew while its text is taken in would
   * be removed. A page that keeps its text never waits for the files of others.
   */
  function inTurn<T>(
    { article, window }: { article: string; window: string | undefined },
    action: () => Promise<T>,
  ): Promise<T> {
    const page = JSON.stringify([article, window ?? ""]);
    const result = (turns.get(page) ?? Promise.resolve()).then(action);
    const over = result
      .catch(() => undefined)
      .then(() => {
        if (turns.get(page) === over) turns.delete(page);
      });
    turns.set(page, over);
    return result;
  }

  function isLeft({ isGone, holder, heardAt, at }: Waiting): boolean {
    if (isGone) return true;
    if (holder === ownIdentity) return performance.now() - heardAt > silentMs;
    const standing = standingOf(holder);
    // What a page that is there after all has typed is kept beside what it saves then.
    const isOld = Math.abs(now().getTime() - Date.parse(at)) > unknownMs;
    return standing === "gone" || (standing === "unknown" && isOld);
  }

  /** Looks for files that other programs wrote, and forgets those that they took away. */
  async function scan(isFirst = false): Promise<void> {
    scannedAt = performance.now();
    for (const file of waiting.values()) {
      if (file.holder === ownIdentity || existsSync(file.path)) continue;
      waiting.delete(file.path);
      changed(file.article);
    }
    for (const { path, text } of await findRescueFiles(folders, library)) {
      const isOwn = text.holder === ownIdentity;
      const isNew = waiting.get(path)?.at !== text.at;
      // Of its own a program can only find what it wrote when it had this library open before.
      if (isOwn ? isFirst : isNew) waiting.set(path, { ...waitingIn(path, text), isGone: isOwn });
    }
  }

  async function look(): Promise<void> {
    if (performance.now() - scannedAt > scanEveryMs) await scan();
    if (waiting.size > 0) await takeIn(() => true);
  }

  /** The oldest first, so that of one page the newest becomes the head. */
  function takeIn(which: (file: Waiting) => boolean): Promise<void> {
    const result = sweep.then(async () => {
      if (performance.now() < restsUntil) return;
      const files = [...waiting.values()].sort((a, b) => (a.at < b.at ? -1 : 1));
      for (const file of files) {
        const isDue = () => !file.isUnreadable && isLeft(file) && waiting.get(file.path) === file;
        if (!isDue() || !which(file)) continue;
        const started = performance.now();
        // Its page may have written it anew, or saved, before its turn came.
        const goesOn = await inTurn(file, async () => !isDue() || (await attempt(file)));
        if (performance.now() - started > longMs) {
          restMs = Math.min(Math.max(restMs * 2, lookEveryMs), mostRestMs);
          restsUntil = performance.now() + restMs;
          return;
        }
        restMs = 0;
        if (!goesOn) return;
      }
    });
    sweep = result.catch(() => undefined);
    return result;
  }

  /**
   * False when the library takes nothing now: others need not be tried. A disk that stays full is
   * told of once, not at every look.
   */
  async function attempt(file: Waiting): Promise<boolean> {
    try {
      if (!existsSync(file.path)) {
        waiting.delete(file.path);
        changed(file.article);
        return true;
      }
      // The page journaled before it could not any more: that is older, and comes first.
      recovery.recover(file.article, file.window);
      if (lanes(database, file.article).some(({ window }) => window === file.window)) return true;
      const text = await readRescueFile(file.path);
      if (text === undefined || !keepRescued(database, text, writerOf(context))) {
        file.isUnreadable = true;
        log.error("a rescued text cannot be read and stays where it is", undefined, {
          path: file.path,
        });
        return true;
      }
      isTold = false;
      await discard(file);
      changed(file.article);
      return true;
    } catch (error) {
      if (!isTold) log.error("a rescued text could not be taken in", error);
      isTold = true;
      return false;
    }
  }

  return {
    async keep({ id, window, baseRevision, baseSavedAt, fields, copy }) {
      if (isEmpty({ fields, copy })) {
        throw new AppError("rescue.failed", { problem: "there is no text" });
      }
      try {
        const text: RescuedText = {
          library: library.id,
          folder: library.folder,
          article: id,
          window,
          base: baseRevision,
          ...(baseSavedAt !== undefined && { baseSavedAt }),
          at: now().toISOString(),
          holder: ownIdentity,
          author: settings.get().author.name,
          fields,
          copy,
        };
        const place = await inTurn({ article: id, window }, async () => {
          const path = await writeRescueFile(folders, text);
          const earlier = ofPage(id, window).filter((file) => file.path !== path);
          waiting.set(path, waitingIn(path, text));
          // What it wrote elsewhere before is older, and would come back as if it were not.
          for (const file of earlier) await discard(file);
          return path;
        });
        return { place };
      } catch (error) {
        const problem = error instanceof Error ? error.message : String(error);
        throw new AppError("rescue.failed", { problem }, { cause: error });
      }
    },

    heard(article, window) {
      for (const file of ofPage(article, window)) {
        file.heardAt = performance.now();
        file.isGone = false;
      }
    },

    over(article, window) {
      const files = ofPage(article, window);
      for (const file of files) {
        waiting.delete(file.path);
        void inTurn(file, () => discard(file));
      }
      // Whoever else has the article open may be saying that it waits.
      if (files.length > 0) changed(article);
    },

    async waitingFor(article, window) {
      const left = () => [...waiting.values()].filter((file) => file.article === article);
      // Opening an article waits for no file of another.
      if (left().length === 0) return null;
      for (const file of ofPage(article, window)) file.isGone = true;
      await takeIn((file) => file.article === article);
      const newest = left().sort((a, b) => (a.at < b.at ? 1 : -1))[0];
      return newest ? { place: newest.path, at: newest.at } : null;
    },

    async start() {
      await scan(true);
      if (database.mode === "write") await takeIn(() => true);
      timer = setInterval(() => void look(), lookEveryMs);
      timer.unref();
    },

    async stop() {
      clearInterval(timer);
      await sweep;
      await Promise.all(turns.values());
    },
  };
}

function waitingIn(path: string, text: RescuedText): Waiting {
  const { article, window, at, holder } = text;
  const heardAt = performance.now();
  return { article, window, path, at, holder, heardAt, isGone: false, isUnreadable: false };
}
