import type { Database } from "../../library/database.ts";

const hour = 60 * 60_000;
const shortest = 4 * hour;
const day = 24 * hour;

interface Standing {
  /** When the newest backup was made. */
  last: string | undefined;
  now: Date;
  /** Whether anything was written since, as far as this process knows. */
  changed: boolean;
}

/**
 * A backup is due when there is none, when the last is four hours old and something was written
 * since, and in any case when it is a day old.
 */
export function isDue({ last, now, changed }: Standing): boolean {
  if (last === undefined) return true;
  const age = now.getTime() - Date.parse(last);
  if (age >= day) return true;
  return changed && age >= shortest;
}

/** A value that is another one after anybody has written to the library. */
export function madeChanges(database: Database): string {
  const own = database.get<{ total: number }>("SELECT total_changes() AS total")?.total ?? 0;
  return `${own} ${database.pragma("data_version")}`;
}
