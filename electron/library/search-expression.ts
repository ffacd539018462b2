import { fold } from "../../shared/article/search-match.ts";
import type { SearchField, SearchQuery, SearchTerm } from "../../shared/article/search-query.ts";

/**
 * What somebody looks for as an expression of FTS5. Each text is quoted, so that no operator, quote
 * or bracket in it means anything. Terms without a field of their own are looked for in `fields`,
 * or everywhere. Undefined when there is nothing that has to be there.
 */
export function searchExpression(
  { terms, without }: SearchQuery,
  fields: readonly SearchField[] | null = null,
): string | undefined {
  if (terms.length === 0) return undefined;
  const wanted = terms.map((term) => termExpression(term, fields)).join(" AND ");
  const unwanted = excludedExpression(without);
  return unwanted === undefined ? wanted : `(${wanted}) NOT (${unwanted})`;
}

/** What has one of these terms in it. Undefined when there are none. */
export function excludedExpression(without: readonly SearchTerm[]): string | undefined {
  if (without.length === 0) return undefined;
  return without.map((term) => termExpression(term, null)).join(" OR ");
}

function termExpression(term: SearchTerm, fields: readonly SearchField[] | null): string {
  const { text, field, whole } = term;
  const phrase = `"${text.replaceAll('"', '""')}"${whole ? "" : star(text, fields)}`;
  const columns = field === null ? fields : [field];
  return columns === null ? phrase : `{${columns.join(" ")}} : ${phrase}`;
}

/**
 * A single letter begins a good part of all words; over the whole copy that would take long and find
 * everything. There it stands for itself.
 */
function star(text: string, fields: readonly SearchField[] | null): string {
  if (fields !== null) return "*";
  return /(^|[^a-z0-9])[a-z0-9]$/.test(fold(text)) ? "" : "*";
}
