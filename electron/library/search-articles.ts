import { setImmediate as breathe } from "node:timers/promises";
import type { ArticleSummary } from "../../shared/article/article.ts";
import { foldTerms } from "../../shared/article/search-match.ts";
import type { SearchField, SearchQuery } from "../../shared/article/search-query.ts";
import type { ArticleList, FoundArticle, ListParams } from "../../shared/contract/services.ts";
import type { Database } from "./database.ts";
import { type Condition, notTrashed, summaryColumns } from "./list-filter.ts";
import { searchExpression } from "./search-expression.ts";
import { matchOf } from "./search-snippets.ts";

/** A search gives no more than this many; who needs others says more. */
export const mostFound = 1000;

/** A filter that leaves no more than this many is looked up as a list of keys. */
const fewKept = 20_000;

/** Milliseconds of work at a stretch. */
const turnMs = 15;

/**
 * Where all the words stand says how well an article fits, the best place first. Whatever is found
 * in one of them comes before all that is found only in the next; within it the newest come first.
 */
const places: readonly (readonly SearchField[])[] = [
  ["headline"],
  ["slugline"],
  ["kicker", "standfirst"],
  ["headline", "slugline", "kicker", "standfirst", "byline", "category", "tags"],
];

interface Found {
  key: number;
  updatedAt: string;
  place: number;
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
  const { found, capped } = await findKeys(database, query, filter);
  const page = found.slice(offset, offset + limit);
  const articles = await rowsOf(database, query, page);
  return { articles, total: found.length, ...(capped && { capped }) };
}

async function findKeys(
  database: Database,
  query: SearchQuery,
  filter: Condition,
): Promise<{ found: Found[]; capped: boolean }> {
  const kept = keptBy(database, filter);
  const found = new Map<number, Found>();
  let capped = false;
  const look = (place: number, table: string, expression: string) => {
    const rows = database.all<{ key: number; updatedAt: string }>(
      searchSql(table, kept),
      expression,
      ...filter.values,
      mostFound + 1,
    );
    capped ||= rows.length > mostFound;
    for (const { key, updatedAt } of rows) {
      if (!found.has(key)) found.set(key, { key, updatedAt, place });
    }
  };
  for (const { table, fields } of steps(query)) {
    const expression = searchExpression(query, fields)!;
    look(fields ? places.indexOf(fields) : places.length, table, expression);
    if (found.size > mostFound) break;
  }
  capped ||= found.size > mostFound;
  const best = [...found.values()].sort(
    (a, b) =>
      a.place - b.place ||
      (a.updatedAt < b.updatedAt ? 1 : a.updatedAt > b.updatedAt ? -1 : b.key - a.key),
  );
  await breathe();
  return { found: best.slice(0, mostFound), capped };
}

/** What is looked through, the best place first and everything last. */
function steps({ terms, without }: SearchQuery) {
  const needsCopy = without.length > 0 || terms.some(({ field }) => field === "body");
  const small = needsCopy ? "search" : "search_fields";
  const everywhere = { table: "search", fields: null };
  if (terms.every(({ field }) => field !== null)) return [{ table: small, fields: null }];
  return [...places.map((fields) => ({ table: small, fields })), everywhere];
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

async function rowsOf(
  database: Database,
  query: SearchQuery,
  page: readonly Found[],
): Promise<FoundArticle[]> {
  const terms = foldTerms(query.terms);
  const rows: FoundArticle[] = [];
  let turn = performance.now();
  for (const { key } of page) {
    const row = database.get<ArticleSummary>(
      `SELECT ${summaryColumns} FROM articles INDEXED BY articles_rows WHERE key = ?`,
      key,
    );
    // It may have gone while others had their turn.
    if (!row) continue;
    rows.push({ ...row, match: matchOf(database, key, row, terms) });
    if (performance.now() - turn < turnMs) continue;
    await breathe();
    turn = performance.now();
  }
  return rows;
}
