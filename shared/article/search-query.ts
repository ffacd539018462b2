import { statusNames } from "../messages/statuses.ts";
import { type Status, statuses } from "./status.ts";

/** The fields that a word can be looked for in by name, as in `byline:ruiz`. */
export const searchFields = [
  "headline",
  "slugline",
  "kicker",
  "standfirst",
  "byline",
  "category",
  "tags",
  "body",
] as const;

export type SearchField = (typeof searchFields)[number];

/** One thing to look for: a word, or several that stand one after another. */
export interface SearchTerm {
  text: string;
  /** Where it has to stand; anywhere when null. */
  field: SearchField | null;
  /** The words as they are; otherwise the last of them may go on. */
  whole: boolean;
}

/** What somebody looks for. */
export interface SearchQuery {
  /** All of these … */
  terms: readonly SearchTerm[];
  /** … and none of these. */
  without: readonly SearchTerm[];
  /** One of these statuses; any when there are none. */
  statuses: readonly Status[];
  withoutStatuses: readonly Status[];
  /** Last changed on this day (yyyy-mm-dd) or later, and earlier than that one. */
  from: string | null;
  before: string | null;
}

const longest = 32;

const fieldNames: Readonly<Record<string, SearchField>> = {
  ...Object.fromEntries(searchFields.map((field) => [field, field])),
  slug: "slugline",
  by: "byline",
  tag: "tags",
  copy: "body",
};

/**
 * Reads what was typed into a search box: words, `"words in a row"`, `byline:ruiz`, `status:hold`,
 * `after:2024-03`, `before:2024`, and `-` before any of them for what must not be. Nothing is
 * refused: what is none of these is words; see {@link searchMistakes}.
 */
export function parseSearch(typed: string): SearchQuery {
  const query = {
    terms: [] as SearchTerm[],
    without: [] as SearchTerm[],
    statuses: [] as Status[],
    withoutStatuses: [] as Status[],
    from: null as string | null,
    before: null as string | null,
  };
  for (const { not, name, text, quoted } of pieces(typed)) {
    if (name === "status") {
      const status = statusOf(text);
      if (status) {
        (not ? query.withoutStatuses : query.statuses).push(status);
        continue;
      }
    }
    if ((name === "before" || name === "after") && !not) {
      const day = firstDay(text);
      if (day !== null) {
        if (name === "before") query.before = earlier(query.before, day);
        else query.from = later(query.from, day);
        continue;
      }
    }
    const field = Object.hasOwn(fieldNames, name) ? fieldNames[name]! : null;
    const words = field || name === "" ? text : `${name} ${text}`;
    if (!/[\p{L}\p{N}]/u.test(words)) continue;
    const term: SearchTerm = { text: words, field, whole: quoted };
    if (query.terms.length + query.without.length < longest) {
      (not ? query.without : query.terms).push(term);
    }
  }
  return query;
}

/** Something that looks like a field, a status or a date, and is none. */
export interface SearchMistake {
  kind: "field" | "status" | "date";
  text: string;
}

/** What somebody may have meant otherwise than it is read. */
export function searchMistakes(typed: string): SearchMistake[] {
  const mistakes: SearchMistake[] = [];
  for (const { name, text } of pieces(typed)) {
    if (name === "status") {
      if (!statusOf(text)) mistakes.push({ kind: "status", text });
    } else if (name === "before" || name === "after") {
      if (firstDay(text) === null) mistakes.push({ kind: "date", text });
    } else if (name !== "" && !Object.hasOwn(fieldNames, name) && !isAddress(text)) {
      mistakes.push({ kind: "field", text: name });
    }
  }
  return mistakes;
}

/** What stands after the scheme of a web address. */
function isAddress(text: string): boolean {
  return text.startsWith("//");
}

/** True when there is a word to look for, not only a status or a day. */
export function hasWords({ terms, without }: SearchQuery): boolean {
  return terms.length + without.length > 0;
}

interface Piece {
  not: boolean;
  /** What stands before the colon, in small letters; "" when there is no colon. */
  name: string;
  text: string;
  quoted: boolean;
}

/** A minus, a name with a colon, then words in quotes (an open quote ends with the line) or one word. */
const shape = /(?<not>-?)(?:(?<name>\p{L}+):)?(?:["“„”](?<quoted>[^"“„”]*)["“„”]?|(?<word>\S+))/gu;

function* pieces(typed: string): Generator<Piece> {
  // A NUL would end the expression that the database reads.
  const text = typed.normalize("NFC").replace(/[\s\p{Cc}]+/gu, " ");
  for (const { groups = {} } of text.matchAll(shape)) {
    yield {
      not: groups.not === "-",
      name: (groups.name ?? "").toLowerCase(),
      text: groups.quoted ?? groups.word ?? "",
      quoted: groups.quoted !== undefined,
    };
  }
}

/** By its name in the library or on screen, in full or as far as it is plain which is meant. */
function statusOf(text: string): Status | undefined {
  const plain = (name: string) => name.toLowerCase().replace(/[^\p{L}]/gu, "");
  const wanted = plain(text);
  if (wanted === "") return undefined;
  const names = statuses.map((status) => ({
    status,
    names: [plain(status), plain(statusNames[status])],
  }));
  return (
    names.find((each) => each.names.includes(wanted)) ??
    names.find((each) => each.names.some((name) => name.startsWith(wanted)))
  )?.status;
}

/** The first day of a year, a month or a day, or null when it is none. */
function firstDay(text: string): string | null {
  const found = /^(\d{4})(?:[-/.](\d{1,2})(?:[-/.](\d{1,2}))?)?$/.exec(text);
  if (!found) return null;
  const [, year = "", month = "1", day = "1"] = found;
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  date.setUTCFullYear(Number(year));
  const same = date.getUTCMonth() === Number(month) - 1 && date.getUTCDate() === Number(day);
  return same ? date.toISOString().slice(0, 10) : null;
}

function earlier(a: string | null, b: string): string {
  return a !== null && a < b ? a : b;
}

function later(a: string | null, b: string): string {
  return a !== null && a > b ? a : b;
}
