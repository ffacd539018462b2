import { articleState } from "./articles-table.ts";
import type { Database } from "./database.ts";
import { losesMuch } from "./loses-much.ts";
import { readRevision } from "./read-revision.ts";
import { deleteRevision } from "./revisions-table.ts";
import { type Thinnable, thinnedOut } from "./thinning-rule.ts";
import { refuseUnreadable } from "./unreadable.ts";

/** At most this many go in one transaction, so that it holds nobody up. */
const atOnce = 25;

interface Row extends Thinnable {
  parents: number[];
  words: number;
}

/**
 * Lets some of an article's old autosaves go by the rule of `thinning-rule.ts`; what followed on them
 * then follows on what came before them. One that holds far more text than what is kept in its place
 * stays. Gives how many went; call again until none does.
 */
export function thinArticle(database: Database, article: string, now: Date): number {
  // Most articles have nothing to thin, and a look holds no lock.
  if (goers(database, article, now).length === 0) return 0;
  return database.write(() => {
    const rows = new Map(readRows(database, article).map((row) => [row.number, row]));
    const gone = goers(database, article, now).slice(0, atOnce);
    const changed = new Set<number>();
    for (const number of gone) {
      const parents = rows.get(number)?.parents ?? [];
      rows.delete(number);
      changed.delete(number);
      for (const row of rows.values()) {
        if (!row.parents.includes(number)) continue;
        const linked = row.parents.flatMap((each) => (each === number ? parents : [each]));
        row.parents = [...new Set(linked)];
        changed.add(row.number);
      }
      deleteRevision(database, article, number);
    }
    for (const number of changed) {
      const parents = JSON.stringify(rows.get(number)?.parents);
      const sql = "UPDATE revisions SET parents = ? WHERE article = ? AND number = ?";
      database.run(sql, parents, article, number);
    }
    return gone.length;
  });
}

/** The id of the article with the next key, for a walk through all of them. */
export function nextArticle(
  database: Database,
  after: number,
): { id: string; key: number } | undefined {
  const sql = "SELECT id, key FROM articles WHERE key > ? ORDER BY key LIMIT 1";
  return database.get<{ id: string; key: number }>(sql, after);
}

function goers(database: Database, article: string, now: Date): number[] {
  const rows = readRows(database, article);
  const { head } = articleState(database, article);
  const words = new Map(rows.map((row) => [row.number, row.words]));
  const gone: number[] = [];
  // Going from new to old, one that stays for its text is what the older ones are held against.
  const standsFor = new Map<number, number>();
  for (const { number, keptInstead } of thinnedOut(rows, {
    head,
    leanedOn: leanedOn(database, article),
    now,
  })) {
    const kept = standsFor.get(keptInstead) ?? keptInstead;
    if (holdsMore(database, article, { number, words: words.get(number) ?? 0 }, kept)) {
      standsFor.set(keptInstead, number);
    } else {
      gone.push(number);
      if (gone.length >= atOnce) break;
    }
  }
  return gone;
}

/** True when less than half of a revision's text is left in the one kept in its place. */
function holdsMore(
  database: Database,
  article: string,
  old: { number: number; words: number },
  kept: number,
): boolean {
  const after = copyOf(database, article, kept);
  const before = { words: old.words, readCopy: () => copyOf(database, article, old.number).copy };
  return losesMuch(before, after);
}

/** Throws `copy.damaged`: what cannot be read is not weighed against anything. */
function copyOf(database: Database, article: string, number: number) {
  const { revision, content, readOnly } = readRevision(database, article, number);
  if (readOnly?.reason === "copy.damaged") refuseUnreadable(readOnly);
  return { copy: content.copy, words: revision.words };
}

function readRows(database: Database, article: string): Row[] {
  const sql = "SELECT number, parents, kind, at, name, words FROM revisions WHERE article = ?";
  return database.all<Omit<Row, "parents"> & { parents: string }>(sql, article).map((row) => ({
    ...row,
    parents: JSON.parse(row.parents) as number[],
  }));
}

/** Revisions that left in an export, or that a window types on. */
function leanedOn(database: Database, article: string): Set<number> {
  const sql = `SELECT revision FROM exports WHERE article = ?1
    UNION SELECT base AS revision FROM journal WHERE article = ?1`;
  return new Set(database.all<{ revision: number }>(sql, article).map(({ revision }) => revision));
}
