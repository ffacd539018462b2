import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  parseSearch,
  type SearchQuery,
  searchMistakes,
} from "../../../shared/article/search-query.ts";

const nothing: SearchQuery = {
  terms: [],
  without: [],
  statuses: [],
  withoutStatuses: [],
  from: null,
  before: null,
};
const word = (text: string) => ({ text, field: null, whole: false });
const phrase = (text: string) => ({ text, field: null, whole: true });

describe("what is typed into the search box", () => {
  test.each<[string, Partial<SearchQuery>]>([
    ["ferry", { terms: [word("ferry")] }],
    ["ferry strike", { terms: [word("ferry"), word("strike")] }],
    ['"ferry strike"', { terms: [phrase("ferry strike")] }],
    ["“ferry strike”", { terms: [phrase("ferry strike")] }],
    ['"ferry str', { terms: [phrase("ferry str")] }],
    ["ferry -strike", { terms: [word("ferry")], without: [word("strike")] }],
    ['-"night shift"', { without: [phrase("night shift")] }],
    ["night-shift", { terms: [word("night-shift")] }],
    ["byline:ruiz", { terms: [{ text: "ruiz", field: "byline", whole: false }] }],
    ["By:Ruiz", { terms: [{ text: "Ruiz", field: "byline", whole: false }] }],
    ['byline:"ana ruiz"', { terms: [{ text: "ana ruiz", field: "byline", whole: true }] }],
    ["-category:sport", { without: [{ text: "sport", field: "category", whole: false }] }],
    ["slug:ferry", { terms: [{ text: "ferry", field: "slugline", whole: false }] }],
    ["tag:sea", { terms: [{ text: "sea", field: "tags", whole: false }] }],
    ["status:hold", { statuses: ["hold"] }],
    ["status:in-edit", { statuses: ["in-edit"] }],
    ['status:"On hold"', { statuses: ["hold"] }],
    ["status:exp", { statuses: ["exported"] }],
    ["status:draft status:filed", { statuses: ["draft", "filed"] }],
    ["-status:spiked", { withoutStatuses: ["spiked"] }],
    ["before:2024", { before: "2024-01-01" }],
    ["before:2024-03", { before: "2024-03-01" }],
    ["before:2024-3-9", { before: "2024-03-09" }],
    ["after:2024-02-29", { from: "2024-02-29" }],
    ["after:2023 after:2024 before:2026 before:2025", { from: "2024-01-01", before: "2025-01-01" }],
  ])("%s", (typed, expected) => {
    expect(parseSearch(typed)).toEqual({ ...nothing, ...expected });
  });

  test.each<[string, string]>([
    ["a field that there is not", "price:high"],
    ["a status that there is not", "status:lost"],
    ["a day that there is not", "before:2024-02-30"],
    ["a month that there is not", "after:2024-13"],
    ["a time of day", "18:36"],
    ["an operator", "AND"],
  ])("%s is words", (_, typed) => {
    const { terms, ...rest } = parseSearch(typed);
    expect(rest).toEqual({ ...nothing, terms: undefined });
    expect(terms.map(({ text }) => text.replace(" ", ":"))).toEqual([typed]);
  });

  test.each([
    ["autor:x", "field", "autor"],
    ["-autor:x", "field", "autor"],
    ["status:nonsense", "status", "nonsense"],
    ["after:yesterday", "date", "yesterday"],
    ["before:2024-02-30", "date", "2024-02-30"],
  ])("%s is words, and known for a mistake", (typed, kind, text) => {
    expect(searchMistakes(`ferry ${typed}`)).toEqual([{ kind, text }]);
  });

  test.each([
    "ferry strike",
    "kicker:tide -tag:sea",
    "status:hold",
    "after:2024",
    "18:36",
    "https://example.org",
  ])("%s is no mistake", (typed) => expect(searchMistakes(typed)).toEqual([]));

  test("a search without letters or figures looks for nothing in particular", () => {
    expect(parseSearch(' “…” -- " - : -: "" * ()')).toEqual(nothing);
    expect(parseSearch("")).toEqual(nothing);
  });

  test("letters are composed, and control characters part words", () => {
    expect(parseSearch("Fa\u0308hre\0Amt").terms).toEqual([word("Fähre"), word("Amt")]);
  });

  test("whatever is typed, there is an answer, and no more than 32 terms of it", () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string({ unit: "binary" }), fc.stringMatching(/^[-:"a-c ]*$/)),
        (typed) => {
          const { terms, without } = parseSearch(typed);
          expect(terms.length + without.length).toBeLessThanOrEqual(32);
          for (const { text } of [...terms, ...without]) expect(text).toMatch(/[\p{L}\p{N}]/u);
        },
      ),
    );
  });
});
