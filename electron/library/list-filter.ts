import type { SearchQuery } from "../../shared/article/search-query.ts";
import type { Status } from "../../shared/article/status.ts";
import type { ListParams } from "../../shared/contract/services.ts";
import type { Value } from "./database.ts";

/** A condition on articles, with the values for its question marks. */
export interface Condition {
  sql: string;
  values: Value[];
}

/** The filter of the whole list. */
export const notTrashed = "articles.trashed_at IS NULL";

/** What a row of the list shows, all of it in the index `articles_rows`. */
export const summaryColumns = `id, status, headline, slugline, category, byline, words,
  created_at AS createdAt, updated_at AS updatedAt, embargo_until AS embargoUntil, head AS revision`;

/** Which articles a list is of, words left aside. */
export function listFilter(
  { status, category, idStart, trashed = false }: ListParams,
  query: SearchQuery,
): Condition {
  const parts: Condition[] = [
    { sql: trashed ? "articles.trashed_at IS NOT NULL" : notTrashed, values: [] },
  ];
  if (idStart !== undefined) {
    // As a range, which the index of ids can answer.
    const sql = "articles.id >= ? AND articles.id < ?";
    parts.push({ sql, values: [idStart, `${idStart}\u{10ffff}`] });
  }
  if (status) parts.push(among("articles.status", [status]));
  if (query.statuses.length > 0) parts.push(among("articles.status", query.statuses));
  if (query.withoutStatuses.length > 0)
    parts.push(among("articles.status NOT", query.withoutStatuses));
  if (category !== undefined) parts.push({ sql: "articles.category = ?", values: [category] });
  if (query.from !== null)
    parts.push({ sql: "articles.updated_at >= ?", values: [startOf(query.from)] });
  if (query.before !== null)
    parts.push({ sql: "articles.updated_at < ?", values: [startOf(query.before)] });
  return {
    sql: parts.map(({ sql }) => sql).join(" AND "),
    values: parts.flatMap(({ values }) => values),
  };
}

function among(what: string, statuses: readonly Status[]): Condition {
  // Equal to one lets the index give the order; for several it is sorted.
  if (statuses.length === 1 && !what.endsWith(" NOT")) {
    return { sql: `${what} = ?`, values: [...statuses] };
  }
  return { sql: `${what} IN (${statuses.map(() => "?").join(", ")})`, values: [...statuses] };
}

/** The first moment of a day where this machine stands. */
function startOf(day: string): string {
  return new Date(`${day}T00:00:00`).toISOString();
}
