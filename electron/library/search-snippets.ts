import {
  type FoldedTerm,
  holdAll,
  markMatches,
  snippetOf,
  type TextPart,
} from "../../shared/article/search-match.ts";
import type { ArticleMatch } from "../../shared/contract/services.ts";

/** The stored texts of an article that was found. */
export interface FoundTexts {
  headline: string;
  slugline: string;
  fields: string;
  copy: string;
}

/** What of an article was looked for: in its headline and slugline, and the best other place. */
export function matchOf(texts: FoundTexts, terms: readonly FoldedTerm[]): ArticleMatch {
  return {
    headline: markMatches(texts.headline, terms),
    slugline: markMatches(texts.slugline, terms),
    text: textMatch(texts, terms),
  };
}

/** In which of the places of `search-articles.ts` all the terms stand, as the index would say it. */
export function placeOfAll(texts: FoundTexts, terms: readonly FoldedTerm[]): number {
  const { headline, slugline } = texts;
  if (holdAll([headline], terms)) return 0;
  if (holdAll([slugline], terms)) return 1;
  const fields = parse(texts.fields);
  const above = [fields.kicker, fields.standfirst].flatMap((text) => [...strings(text)]);
  if (holdAll(above, terms)) return 2;
  const others = [fields.byline, fields.category, fields.tags].flatMap((part) => [
    ...strings(part),
  ]);
  return holdAll([headline, slugline, ...above, ...others], terms) ? 3 : 4;
}

function textMatch(texts: FoundTexts, terms: readonly FoldedTerm[]): TextPart[] | null {
  for (const text of textsOf(texts)) {
    const snippet = snippetOf(text, terms);
    if (snippet) return snippet;
  }
  return null;
}

/** The texts that are shown beside headline and slugline, the likeliest first. */
function* textsOf(texts: FoundTexts): Generator<string> {
  const fields = parse(texts.fields);
  if (typeof fields.standfirst === "string") yield fields.standfirst;
  yield* lineTexts(parse(texts.copy).blocks);
  if (typeof fields.kicker === "string") yield fields.kicker;
  yield* strings(fields.byline);
  if (Array.isArray(fields.tags)) yield fields.tags.join(", ");
  if (isRecord(fields.category)) yield* strings(fields.category.name);
}

/** Every line of stored copy. The stored text is taken as it is: a list needs no checks of a schema. */
function* lineTexts(value: unknown, depth = 0): Generator<string> {
  if (!isRecord(value) || depth > 20) return;
  for (const line of [value.title, value.runs, value.caption]) {
    if (Array.isArray(line)) yield [...strings(line)].join("");
  }
  for (const text of besideLines(value)) yield text;
  const { items, lists, blocks, pictures, rows, cells } = value;
  const within = Array.isArray(value) ? value : [items, lists, blocks, pictures, rows, cells];
  for (const part of within) yield* lineTexts(part, depth + 1);
}

/** Who is quoted, who speaks, what is said of a picture, what an embed is called. */
function besideLines(value: Record<string, unknown>): string[] {
  const { attribution, speaker, alt, credit, title } = value;
  return [attribution, speaker, alt, credit, title].filter((text) => typeof text === "string");
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
