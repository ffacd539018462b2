import type { Database } from "./database.ts";
import { changesIn } from "./mark.ts";

/**
 * Calls `changed` after another connection, most likely another process, has changed an article.
 * Gives back the way to stop. SQLite counts writes by itself, so asking costs next to nothing; what
 * somebody is only typing, in the journal, changes nothing that others see.
 */
export function watchOthers(
  database: Database,
  changed: () => void,
  failed: (error: unknown) => void,
  everyMs = 250,
): () => void {
  let version = read(dataVersion);
  let seen = read(changesIn);
  const timer = setInterval(() => {
    const current = read(dataVersion);
    if (current === undefined || current === version) return;
    const now = read(changesIn);
    if (now === undefined) return;
    version = current;
    if (now === seen) return;
    seen = now;
    changed();
  }, everyMs);
  timer.unref();
  return () => clearInterval(timer);

  function read(what: (database: Database) => number): number | undefined {
    try {
      return what(database);
    } catch (error) {
      // The disk may be away for a while; the next write tells the user so.
      failed(error);
      return undefined;
    }
  }
}

function dataVersion(database: Database): number {
  return Number(database.pragma("data_version"));
}
