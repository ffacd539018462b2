import { setImmediate as breathe } from "node:timers/promises";
import type { ArticleSummary } from "../../shared/article/article.ts";
import { foldTerms } from "../../shared/article/search-match.ts";
import type { SearchField, SearchQuery } from "../../shared/article/search-query.ts";
import type { ArticleList, FoundArticle, ListParams } from "../../shared/contract/services.ts";
import type { Database } from "./database.ts";
import { type Condition, notTrashed, summaryColumns } from "./list-filter.ts";
import { searchExpression } from "./search-expression.ts";
import { matchOf, placeOfAll } from "./search-snippets.ts";

/** A search gives no more than this many; who needs others says more. */
export const mostFound = 1000;

/** Of so few the places are seen in the texts, which have to be read for the snippets anyway. */
const fewFound = 100;

/** A filter that leaves no more than this many is looked up as a list of keys. */
const fewKept = 20_000;

/** Milliseconds of work at a stretch. */
const turnMs = 15;

/**
 * Where all the words stand says how well an article fits, the best place first. Whatever is found
 * in one of them comes before all that is found only in the next; within it the last changed come
 * first. The last place, everywhere, has no list of fields.
 */
const places: readonly (readonly SearchField[])[] = [
  ["headline"],
  ["slugline"],
  ["kicker", "standfirst"],
  ["headline", "slugline", "kicker", "standfirst", "byline", "category", "tags"],
];
const everyField = places.length - 1;
const everywhere = places.length;

interface Found {
  key: number;
  updatedAt: string;
  place: number;
}

interface Findings {
  found: Found[];
  /** There are more than were looked at. */
  capped: boolean;
  /** The places are still to be seen in the texts. */
  unplaced: boolean;
}

/**
 * A page of what was found, with what of it was looked for. Of each place only the newest by their
 * making are looked at, so that a word that is in every article costs no more than a rare one.
 */
export async function searchArticles(
  database: Database,
  query: SearchQuery,
  filter: Condition,
  { limit = 200, offset = 0 }: ListParams,
): Promise<ArticleList> {
  const { found, capped, unplaced } = findKeys(database, query, filter);
  const all = { total: Math.min(found.length, mostFound), ...(capped && { capped }) };
  const end = Math.min(offset + limit, mostFound);
  if (!unplaced) {
    const page = found.sort(byPlaceAndTime).slice(offset, end);
    const rows = await readRows(database, query, page);
    return { articles: rows.map(({ article }) => article), ...all };
  }
  const rows = await readRows(database, query, found, true);
  rows.sort((a, b) => byPlaceAndTime(a.found, b.found));
  return { articles: rows.slice(offset, end).map(({ article }) => article), ...all };
}

function findKeys(database: Database, query: SearchQuery, filter: Condition): Findings {
  const needsCopy = query.without.length > 0 || query.terms.some(({ field }) => field === "body");
  const small = needsCopy ? "search" : "search_fields";
  const kept = keptBy(database, filter);
  const found = new Map<number, Found>();
  let capped = false;

  function look(place: number, table: string): number {
    const rows = database.all<{ key: number; updatedAt: string }>(
      searchSql(table, kept),
      searchExpression(query, places[place] ?? null)!,
      ...filter.values,
      mostFound + 1,
    );
    for (const { key, updatedAt } of rows) {
      const known = found.get(key);
      if (!known) found.set(key, { key, updatedAt, place });
      else if (place < known.place) known.place = place;
    }
    capped ||= rows.length > mostFound || found.size > mostFound;
    return rows.length;
  }
  const findings = (unplaced = false) => ({ found: [...found.values()], capped, unplaced });

  if (query.terms.every(({ field }) => field !== null)) {
    look(everywhere, small);
    return findings();
  }
  look(0, small);
  if (capped) return findings();
  look(everyField, small);
  if (!capped) {
    const all = look(everywhere, "search");
    // A single letter finds less in the copy than in the fields; then the two do not compare.
    if (found.size <= fewFound && all === found.size) return findings(true);
  }
  for (let place = 1; place < everyField; place += 1) look(place, small);
  return findings();
}

/** How the filter is put to the index: as a list of the few keys it leaves, or row by row. */
function keptBy(database: Database, { sql, values }: Condition): { sql: string; few: boolean } {
  if (sql === notTrashed) return { sql, few: false };
  const count = database.get<{ total: number }>(
    `SELECT count(*) AS total FROM (SELECT 1 FROM articles WHERE ${sql} LIMIT ${fewKept + 1})`,
    ...values,
  );
  return { sql, few: (count?.total ?? 0) <= fewKept };
}

function searchSql(table: string, { sql, few }: { sql: string; few: boolean }): string {
  const rows = `SELECT key, updated_at AS updatedAt FROM ${table} CROSS JOIN articles
    INDEXED BY articles_rows ON key = ${table}.rowid WHERE ${table} MATCH ?`;
  const order = `ORDER BY ${table}.rowid DESC LIMIT ?`;
  return few
    ? `${rows} AND +${table}.rowid IN (SELECT key FROM articles WHERE ${sql}) ${order}`
    : `${rows} AND ${sql} ${order}`;
}

function byPlaceAndTime(a: Found, b: Found): number {
  if (a.place !== b.place) return a.place - b.place;
  if (a.updatedAt !== b.updatedAt) return a.updatedAt < b.updatedAt ? 1 : -1;
  return b.key - a.key;
}

const rowSql = `SELECT ${summaryColumns}, fields, copy FROM articles WHERE key = ?`;
type FoundRow = ArticleSummary & { fields: string; copy: string };

/** The rows of what was found; with `place`, also where the words stand. */
async function readRows(
  database: Database,
  { terms }: SearchQuery,
  found: readonly Found[],
  place = false,
): Promise<{ article: FoundArticle; found: Found }[]> {
  const wanted = foldTerms(terms);
  const anywhere = foldTerms(terms.filter(({ field }) => field === null));
  const rows: { article: FoundArticle; found: Found }[] = [];
  let turn = performance.now();
  for (const each of found) {
    const row = database.get<FoundRow>(rowSql, each.key);
    // It may have gone while others had their turn.
    if (!row) continue;
    const { fields, copy, ...summary } = row;
    rows.push({
      article: { ...summary, match: matchOf(row, wanted) },
      found: place ? { ...each, place: placeOfAll(row, anywhere) } : each,
    });
    if (performance.now() - turn < turnMs) continue;
    await breathe();
    turn = performance.now();
  }
  return rows;
}
