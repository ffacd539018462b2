import type { ArticleSummary } from "../../shared/article/article.ts";
import { hasWords, parseSearch, type SearchQuery } from "../../shared/article/search-query.ts";
import type { ArticleList, ListParams } from "../../shared/contract/services.ts";
import type { Database } from "./database.ts";
import { type Condition, listFilter, summaryColumns } from "./list-filter.ts";
import { searchArticles } from "./search-articles.ts";
import { excludedExpression, searchExpression } from "./search-expression.ts";
import { indexWaiting } from "./search-table.ts";

/**
 * A page of the list. Without words to look for, or by `order: "newest"`, it is the newest first and
 * knows how many there are; with words the best come first (see `search-articles.ts`).
 */
export async function listArticles(database: Database, params: ListParams): Promise<ArticleList> {
  const query = parseSearch(params.query ?? "");
  const filter = listFilter(params, query);
  if (hasWords(query)) await indexWaiting(database);
  if (query.terms.length > 0 && params.order !== "newest") {
    return searchArticles(database, query, filter, params);
  }
  return listNewest(database, withWords(filter, query), params);
}

/**
 * The keys of the page come from an index that holds the order alone, the rows from one that holds
 * what they show: neither reads past the text of an article.
 */
function listNewest(
  database: Database,
  { sql, values }: Condition,
  { limit = 200, offset = 0 }: ListParams,
): ArticleList {
  const total = database.get<{ total: number }>(
    `SELECT count(*) AS total FROM articles WHERE ${sql}`,
    ...values,
  );
  const articles = database.all<ArticleSummary>(
    `SELECT ${summaryColumns}
     FROM (SELECT key AS place FROM articles WHERE ${sql}
           ORDER BY updated_at DESC, id DESC LIMIT ? OFFSET ?)
       CROSS JOIN articles INDEXED BY articles_rows ON key = place
     ORDER BY updated_at DESC, id DESC`,
    ...values,
    limit,
    offset,
  );
  return { articles: articles.map((row) => ({ ...row })), total: total?.total ?? 0 };
}

// The plus keeps the order by index: the words are only looked up beside it.
function withWords({ sql, values }: Condition, query: SearchQuery): Condition {
  const wanted = searchExpression(query);
  const match = "(SELECT rowid FROM search WHERE search MATCH ?)";
  if (wanted !== undefined) {
    return { sql: `${sql} AND +key IN ${match}`, values: [...values, wanted] };
  }
  const unwanted = excludedExpression(query.without);
  if (unwanted === undefined) return { sql, values };
  return { sql: `${sql} AND +key NOT IN ${match}`, values: [...values, unwanted] };
}
