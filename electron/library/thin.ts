import type { ArticleContent } from "../../shared/article/article.ts";
import type { Copy } from "../../shared/copy/copy.ts";
import { AppError } from "../../shared/errors.ts";
import { articleState } from "./articles-table.ts";
import type { Database } from "./database.ts";
import { losesMuch } from "./loses-much.ts";
import { intactJson } from "./read-revision.ts";
import { deleteRevision, revisionOf } from "./revisions-table.ts";
import { type Thinnable, thinnedOut } from "./thinning-rule.ts";

/** At most this many go in one transaction, so that it holds nobody up. */
const atOnce = 10;

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
  const copies = readingOnce((number) => copyOf(database, article, number));
  for (const { number, keptInstead } of thinnedOut(rows, {
    head,
    leanedOn: leanedOn(database, article),
    now,
  })) {
    const kept = standsFor.get(keptInstead) ?? keptInstead;
    const before = { words: words.get(number) ?? 0, readCopy: () => copies(number) };
    // Less than half of it is left in the one kept in its place.
    if (losesMuch(before, { words: words.get(kept) ?? 0, copy: copies(kept) })) {
      standsFor.set(keptInstead, number);
    } else {
      gone.push(number);
      if (gone.length >= atOnce) break;
    }
  }
  return gone;
}

/** The same copy is held against many: it is read once. */
function readingOnce(read: (number: number) => Copy): (number: number) => Copy {
  const known = new Map<number, Copy>();
  return (number) => {
    const copy = known.get(number) ?? read(number);
    known.set(number, copy);
    return copy;
  };
}

/**
 * The copy of a revision, for its words and blocks to be counted. Throws `copy.damaged`: what is not
 * what was written is not weighed against anything.
 */
function copyOf(database: Database, article: string, number: number): Copy {
  const json = intactJson(database, revisionOf(database, article, number));
  if (json !== undefined) return (JSON.parse(json) as ArticleContent).copy;
  throw new AppError("copy.damaged", { problem: `revision ${number} is not what was written` });
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
