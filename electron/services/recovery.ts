import { articleState } from "../library/articles-table.ts";
import { foldLane } from "../library/fold-journal.ts";
import { forgetBases, hasJournal, type LaneState, lanes } from "../library/journal-table.ts";
import { isGone } from "../platform/process-identity.ts";
import type { Context } from "./context.ts";

/** How long an open window may be silent with something unsaved. It saves within five seconds. */
const silentMs = 10_000;
/** The same when somebody asks for the article: a window that types is heard of every 100 ms. */
const silentWhenAskedMs = 3_000;
const lookEveryMs = 4_000;
const forgetAfterMs = 7 * 24 * 3600 * 1000;

/** Makes revisions of what windows left behind that went away without saving. */
export interface Recovery {
  /** Looks after one article, before it is read. `window` is one whose page is certainly gone. */
  recover(article: string, window?: string): void;
  /** Looks after the whole library, now and every few seconds. */
  start(): void;
  stop(): void;
}

/**
 * A window that is taken for gone and is not loses nothing: its next save stands on what was made of
 * its journal. None of it throws; what cannot be done now stays in the journal and is tried again.
 */
export function createRecovery({ library, log, now, publish }: Context): Recovery {
  const { database } = library;
  const told = new Set<string>();
  let timer: ReturnType<typeof setInterval> | undefined;

  function look(article: string | undefined, limit: number, window?: string): void {
    attempt("the journal could not be read", () => {
      if (!hasJournal(database)) return;
      for (const lane of lanes(database, article)) {
        const gone = lane.window === window || isGone(lane.holder);
        if (!gone && !isSilent(lane, limit)) continue;
        attempt(`${lane.article} could not be recovered`, () => fold(lane, !gone));
      }
    });
  }

  function fold(lane: LaneState, mayComeBack: boolean): void {
    const folded = foldLane(database, lane, mayComeBack);
    if (!folded) return;
    const { problem } = folded;
    if (problem !== null) {
      log.error("a journal could not be replayed to its end", new Error("damaged"), {
        article: lane.article,
        base: lane.base,
        problem,
      });
    }
    const { head: revision } = articleState(database, lane.article);
    publish({ type: "article.changed", id: lane.article, revision });
  }

  /** A disk that is away for a while is told of once, not every few seconds. */
  function attempt(what: string, action: () => void): void {
    try {
      action();
      told.delete(what);
    } catch (error) {
      if (!told.has(what)) log.error("recovering what was typed failed", error);
      told.add(what);
    }
  }

  function isSilent({ at }: LaneState, limit: number): boolean {
    // A clock that was set back since makes the last entry one of the future.
    return Math.abs(now().getTime() - Date.parse(at)) > limit;
  }

  function sweep(): void {
    look(undefined, silentMs);
  }

  function forget(): void {
    if (database.mode !== "write") return;
    const before = new Date(now().getTime() - forgetAfterMs).toISOString();
    attempt("old windows could not be forgotten", () => forgetBases(database, before));
  }

  return {
    recover(article, window) {
      look(article, silentWhenAskedMs, window);
    },
    start() {
      sweep();
      let forgotten = false;
      timer = setInterval(() => {
        sweep();
        // Not while opening: a command of the command line would wait for whoever writes just then.
        if (!forgotten) forget();
        forgotten = true;
      }, lookEveryMs);
      timer.unref();
    },
    stop() {
      clearInterval(timer);
    },
  };
}
