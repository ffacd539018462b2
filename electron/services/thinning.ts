import { setImmediate as breathe } from "node:timers/promises";
import { isAppError } from "../../shared/errors.ts";
import type { Library } from "../library/open-library.ts";
import { nextArticle, thinArticle } from "../library/thin.ts";
import type { Log } from "../platform/log.ts";

export interface Thinning {
  library: Library;
  log: Log;
  now(): Date;
}

/** When and how much. Milliseconds. */
export interface ThinningSchedule {
  /** From opening to the first run: whoever opens a library wants to write. */
  first: number;
  every: number;
  /** Time a run may take in all; the next one goes on where it stopped. */
  longest: number;
}

const minute = 60_000;
const usual: ThinningSchedule = { first: 2 * minute, every: 10 * minute, longest: 1000 };

/**
 * Thins old autosaves while the library is open, an article at a time, letting other work through
 * after each. Gives back the way to stop it.
 */
export function startThinning(context: Thinning, schedule = usual): () => void {
  const { library, log } = context;
  let stopped = false;
  let at = 0;
  let timer = wait(schedule.first);

  function wait(delay: number): NodeJS.Timeout {
    // Unreferenced: a command that has done its work is not kept from ending.
    return setTimeout(() => {
      run().finally(() => {
        if (!stopped) timer = wait(schedule.every);
      });
    }, delay).unref();
  }

  async function run(): Promise<void> {
    if (library.database.mode !== "write") return;
    const until = performance.now() + schedule.longest;
    try {
      at = await thinSome(context, at, () => stopped || performance.now() >= until);
    } catch (error) {
      // Nothing is lost by trying again later.
      log.error("thinning the history failed", error);
    }
  }

  return () => {
    stopped = true;
    clearTimeout(timer);
  };
}

/**
 * Thins articles from the one after that key on until `isEnough`. Gives the key to go on after, 0 when
 * all have had their turn.
 */
export async function thinSome(
  { library, now }: Pick<Thinning, "library" | "now">,
  after: number,
  isEnough: () => boolean,
): Promise<number> {
  const { database } = library;
  let last = after;
  while (!isEnough()) {
    const article = nextArticle(database, last);
    if (!article) return 0;
    try {
      while (!isEnough() && thinArticle(database, article.id, now()) > 0) await breathe();
    } catch (error) {
      // Damaged revisions are the doctor's to tell of; until then nothing of that article goes.
      if (!isAppError(error)) throw error;
    }
    if (!isEnough()) last = article.key;
    await breathe();
  }
  return last;
}
