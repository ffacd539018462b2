import type { Database } from "./database.ts";
import { lastRevision } from "./revisions-table.ts";

/**
 * The number and time of an article's next revision. Time never goes back within an article, and
 * numbers never repeat, not even those that were given after a backup that has since been put back.
 */
export function nextRevision(
  database: Database,
  article: string,
  now: Date,
): { number: number; at: string } {
  const last = lastRevision(database, article);
  const number = last.number === 0 ? 1 : Math.max(last.number, numbersFrom(database)) + 1;
  const at = now.toISOString();
  return { number, at: at < last.at ? last.at : at };
}

/** The highest number that a revision of the library has, or one before it was put back has had. */
export function highestNumber(database: Database): number {
  const sql = "SELECT max(number) AS highest FROM revisions";
  const { highest } = database.get<{ highest: number | null }>(sql) ?? {};
  return Math.max(highest ?? 0, numbersFrom(database));
}

/**
 * Makes all numbers go on above `number`. Whoever puts a backup in a library's place calls it with
 * the highest number there: a window that is still open on what was replaced would otherwise take a
 * new revision for the one of the same number that it knows.
 */
export function continueAbove(database: Database, number: number): void {
  database.run("UPDATE library SET numbers_from = max(numbers_from, ?)", number);
}

function numbersFrom(database: Database): number {
  const sql = "SELECT numbers_from AS number FROM library";
  return database.get<{ number: number }>(sql)?.number ?? 0;
}
