import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  foldTerms,
  markMatches,
  snippetOf,
  type TextPart,
} from "../../../shared/article/search-match.ts";
import { parseSearch } from "../../../shared/article/search-query.ts";

const termsOf = (typed: string) => foldTerms(parseSearch(typed).terms);
/** With what was found between brackets. */
const shown = (parts: readonly TextPart[] | null) =>
  parts?.map(({ text, match }) => (match ? `[${text}]` : text)).join("") ?? null;

describe("what was looked for is marked in a text", () => {
  test.each([
    ["ferry", "The ferry waits", "The [ferry] waits"],
    ["ferr", "Ferries and the ferry", "[Ferries] and the [ferry]"],
    ["uber fah", "Über die Fähre", "[Über] die [Fähre]"],
    ["über", "Uber alles", "[Uber] alles"],
    ["cafe", "A cafe\u0301 here", "A [cafe\u0301] here"],
    ['"night shift"', "Night shifts, one night shift", "Night shifts, one [night shift]"],
    ["night-sh", "A night shift", "A [night shift]"],
    ['"ferry"', "ferrying a ferry", "ferrying a [ferry]"],
    ["erry", "ferry", "ferry"],
    ["ferry strike", "strike, ferry", "[strike], [ferry]"],
    ["fer ferry", "ferry", "[ferry]"],
    ["<b>", "a <b>bold</b>", "a <[b]>[bold]</[b]>"],
  ])("%s in “%s”", (typed, text, expected) => {
    expect(shown(markMatches(text, termsOf(typed)))).toBe(expected);
  });

  test("the parts are the text, whatever it is", () => {
    const piece = fc.oneof(
      fc.string({ unit: "binary" }),
      fc.constantFrom("ferry ", "Fähre", "\u0308"),
    );
    fc.assert(
      fc.property(fc.array(piece), (pieces) => {
        const text = pieces.join("");
        const parts = markMatches(text, termsOf("fer fahre a"));
        expect(parts.map((part) => part.text).join("")).toBe(text);
      }),
    );
  });
});

describe("a snippet", () => {
  const long = `${"one two three ".repeat(30)}the ferry came ${"four five six ".repeat(30)}`.trim();

  test("stands around the first match, cut between words", () => {
    const snippet = shown(snippetOf(long, termsOf("ferry")))!;
    expect(snippet).toMatch(/^… (one|two|three) .*the \[ferry\] came four.* (four|five|six) …$/);
    expect(snippet.length).toBeLessThan(170);
  });

  test("of a short text is the text", () => {
    expect(shown(snippetOf("A ferry.", termsOf("ferry")))).toBe("A [ferry].");
  });

  test("of a text that does not have the words is none", () => {
    expect(snippetOf(long, termsOf("bridge"))).toBeNull();
    expect(snippetOf("", termsOf("bridge"))).toBeNull();
  });

  test("never loses or adds a letter within it", () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 300 }), fc.string({ maxLength: 300 }), (before, after) => {
        const text = `${before} ferry ${after}`;
        const parts = snippetOf(text, termsOf("ferry"))!;
        const middle = parts
          .map((part) => part.text)
          .join("")
          .replace(/^… /, "")
          .replace(/ …$/, "");
        expect(text).toContain(middle);
        expect(parts.some(({ match }) => match)).toBe(true);
      }),
    );
  });
});
