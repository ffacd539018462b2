import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  finderOf,
  type Query,
  replacedText,
  replacementOf,
} from "../../../shared/find/find-text.ts";

const plain: Query = {
  text: "",
  matchCase: false,
  matchAccents: false,
  wholeWord: false,
  pattern: false,
};

/** The text with what was found in brackets. */
function found(text: string, query: Partial<Query>): string {
  const find = finderOf({ ...plain, ...query });
  if (typeof find !== "function") throw new Error("there is nothing that finds");
  let told = "";
  let from = 0;
  for (const { start, end } of find(text)) {
    told += `${text.slice(from, start)}[${text.slice(start, end)}]`;
    from = end;
  }
  return told + text.slice(from);
}

describe("what a person looks for is found", () => {
  test.each<[string, Partial<Query>, string]>([
    ["The ferry. the Ferry.", { text: "the ferry" }, "[The ferry]. [the Ferry]."],
    ["The ferry. the Ferry.", { text: "the Ferry", matchCase: true }, "The ferry. [the Ferry]."],
    ["Café, cafe\u0301, cafe", { text: "cafe" }, "[Café], [cafe\u0301], [cafe]"],
    ["Café, cafe\u0301, cafe", { text: "café", matchAccents: true }, "[Café], [cafe\u0301], cafe"],
    ["café cafe", { text: "cafe", matchAccents: true }, "café [cafe]"],
    ["“It’s late,” he said", { text: "\"it's late" }, "[“It’s late],” he said"],
    ["10\u00A0000 people", { text: "10 000" }, "[10\u00A0000] people"],
    ["art, part, art.", { text: "art", wholeWord: true }, "[art], part, [art]."],
    ["naïve, naïveté", { text: "naive", wholeWord: true }, "[naïve], naïveté"],
    ["aaaa", { text: "aa" }, "[aa][aa]"],
    ["👩‍🚒 and 👩‍🚒", { text: "👩‍🚒" }, "[👩‍🚒] and [👩‍🚒]"],
    ["STRASSE straße", { text: "straße" }, "STRASSE [straße]"],
    ["1.5 and 135", { text: "1.5" }, "[1.5] and 135"],
    ["1.5 and 135", { text: "1.5", pattern: true }, "[1.5] and [135]"],
    ["ab ac", { text: "x*", pattern: true }, "ab ac"],
  ])("in %j %j", (text, query, expected) => {
    expect(found(text, query)).toBe(expected);
  });

  test("and nothing where nothing is asked for", () => {
    expect(finderOf(plain)).toBeNull();
  });

  test("a pattern that cannot be read says why", () => {
    expect(finderOf({ ...plain, text: "a(", pattern: true })).toEqual({
      problem: { what: "not-closed", piece: "(", at: 2 },
    });
  });
});

test("a replacement of a pattern puts its groups where they are named", () => {
  const find = finderOf({ ...plain, text: "(?<first>\\w+) (\\w+)", pattern: true });
  if (typeof find !== "function") throw new Error("there is nothing that finds");
  const [span] = find("Ana Silva");
  expect(replacementOf(span!, "Ana Silva", "$2, $<first> ($&) $$5 $9")).toBe(
    "Silva, Ana (Ana Silva) $5 ",
  );
  expect(replacementOf({ start: 0, end: 3 }, "Ana", "$1")).toBe("$1");
});

test("a digit after the number of a group is text, unless there are so many groups", () => {
  const replaced = (pattern: string, text: string, replacement: string) => {
    const find = finderOf({ ...plain, text: pattern, pattern: true });
    if (typeof find !== "function") throw new Error("there is nothing that finds");
    return replacedText(text, find(text), replacement);
  };
  expect(replaced("(\\d) boats", "All 5 boats", "$10 ferries")).toBe("All 50 ferries");
  expect(replaced("(.)".repeat(10), "abcdefghij", "$10$1$11")).toBe("jaa1");
});

test("every place of a plain text is found as it stands, in order and never twice", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), fc.string({ unit: "grapheme" }), (a, b) => {
      fc.pre(b.trim() !== "");
      const find = finderOf({ ...plain, text: b, matchCase: true, matchAccents: true });
      if (typeof find !== "function") return;
      const text = `${a} ${b} ${a}`;
      const spans = find(text);
      expect(spans.length).toBeGreaterThan(0);
      let last = 0;
      for (const { start, end } of spans) {
        expect(start).toBeGreaterThanOrEqual(last);
        expect(end).toBeGreaterThan(start);
        last = end;
      }
    }),
  );
});
