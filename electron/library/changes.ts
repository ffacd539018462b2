import type { Database } from "./database.ts";

/**
 * Calls `changed` after another connection, most likely another process, has written. Gives back the
 * way to stop. SQLite counts such changes by itself, so asking costs next to nothing.
 */
export function watchOthers(
  database: Database,
  changed: () => void,
  failed: (error: unknown) => void,
  everyMs = 500,
): () => void {
  let version = read();
  const timer = setInterval(() => {
    const current = read();
    if (current === version) return;
    version = current;
    changed();
  }, everyMs);
  timer.unref();
  return () => clearInterval(timer);

  function read(): number | string | undefined {
    try {
      return database.pragma("data_version");
    } catch (error) {
      // The disk may be away for a while; the next write tells the user so.
      failed(error);
      return version;
    }
  }
}
