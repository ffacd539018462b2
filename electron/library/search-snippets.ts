import type { ArticleSummary } from "../../shared/article/article.ts";
import {
  type FoldedTerm,
  fold,
  markMatches,
  snippetOf,
  type TextPart,
} from "../../shared/article/search-match.ts";
import type { ArticleMatch } from "../../shared/contract/services.ts";
import type { Database } from "./database.ts";

/** What of an article was looked for: in its headline and slugline, and the best other place. */
export function matchOf(
  database: Database,
  key: number,
  { headline, slugline }: Pick<ArticleSummary, "headline" | "slugline">,
  terms: readonly FoldedTerm[],
): ArticleMatch {
  return {
    headline: markMatches(headline, terms),
    slugline: markMatches(slugline, terms),
    text: textMatch(database, key, terms),
  };
}

function textMatch(
  database: Database,
  key: number,
  terms: readonly FoldedTerm[],
): TextPart[] | null {
  const sql = "SELECT fields, copy FROM articles WHERE key = ?";
  const row = database.get<{ fields: string; copy: string }>(sql, key);
  if (!row) return null;
  for (const text of textsOf(row)) {
    if (!mayHold(text, terms)) continue;
    const snippet = snippetOf(text, terms);
    if (snippet) return snippet;
  }
  return null;
}

/** The texts that are shown beside headline and slugline, the likeliest first. */
function* textsOf(row: { fields: string; copy: string }): Generator<string> {
  const fields = parse(row.fields);
  if (typeof fields.standfirst === "string") yield fields.standfirst;
  yield* lineTexts(parse(row.copy).blocks);
  if (typeof fields.kicker === "string") yield fields.kicker;
  yield* strings(fields.byline);
  if (Array.isArray(fields.tags)) yield fields.tags.join(", ");
  if (isRecord(fields.category)) yield* strings(fields.category.name);
}

/** Every line of stored copy. The stored text is taken as it is: a list needs no checks of a schema. */
function* lineTexts(value: unknown, depth = 0): Generator<string> {
  if (!isRecord(value) || depth > 20) return;
  if (Array.isArray(value.runs)) yield [...strings(value.runs)].join("");
  const within = Array.isArray(value) ? value : [value.items, value.lists];
  for (const part of within) yield* lineTexts(part, depth + 1);
}

/** The strings a stored value shows: the text of runs, the names of people. */
function* strings(value: unknown, depth = 0): Generator<string> {
  if (typeof value === "string") yield value;
  if (!isRecord(value) || depth > 20) return;
  const within = Array.isArray(value)
    ? value
    : [value.text, value.runs, value.people, value.name, value.line];
  for (const part of within) yield* strings(part, depth + 1);
}

function parse(json: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(json);
    return isRecord(value) ? value : {};
  } catch (error) {
    // What cannot be read has no snippet; the doctor tells of it.
    if (error instanceof SyntaxError) return {};
    throw error;
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}

/** Quick, and wrong only on the safe side. */
function mayHold(text: string, terms: readonly FoldedTerm[]): boolean {
  const folded = fold(text);
  return terms.some(({ words }) => words.every((word) => folded.includes(word)));
}
