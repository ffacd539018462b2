import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { patternProblem } from "../../../shared/find/pattern-problem.ts";

describe("what is wrong in a pattern", () => {
  it.each([
    ["(a", "not-closed", "(", 1],
    ["é((b)", "not-closed", "(", 2],
    ["x[a", "not-closed", "[", 2],
    ["(?<=a", "not-closed", "(", 1],
    ["a)", "not-opened", ")", 2],
    ["(a))b", "not-opened", ")", 4],
    ["a{", "stands-alone", "{", 2],
    ["€5}", "stands-alone", "}", 3],
    ["]", "stands-alone", "]", 1],
    ["*a", "nothing-to-repeat", "*", 1],
    ["a**", "nothing-to-repeat", "*", 3],
    ["a|+", "nothing-to-repeat", "+", 3],
    ["(?)", "no-group", "(?)", 1],
    ["^{2}", "nothing-to-repeat", "{2}", 2],
    ["(?=a)*", "nothing-to-repeat", "*", 6],
    ["a{2,1}", "numbers-backwards", "{2,1}", 2],
    ["[z-a]", "no-range", "z-a", 2],
    ["[b\\d-z]", "no-range", "\\d-z", 3],
    ["\\q", "no-escape", "\\q", 1],
    ["a\\-b", "no-escape", "\\-", 2],
    ["[\\B]", "no-escape", "\\B", 2],
    ["\\p{X}", "no-escape", "\\p{X}", 1],
    ["\\u{110000}", "no-escape", "\\u{110000}", 1],
    ["a\\", "backslash-at-end", "\\", 2],
    ["[a\\", "backslash-at-end", "\\", 3],
    ["(?~a)", "no-group", "(?~", 1],
    ["(?<n", "no-group-name", "(?<n", 1],
    ["(?<1>a)", "no-group-name", "(?<1>", 1],
    ["(?<n>a)(?<n>b)", "name-twice", "n", 8],
    ["(a)\\2", "no-such-group", "\\2", 4],
    ["\\k<x>", "no-such-group", "\\k<x>", 1],
    ["😀(", "not-closed", "(", 2],
  ] as const)("%s", (pattern, what, piece, at) => {
    expect(() => new RegExp(pattern, "gu")).toThrow();
    expect(patternProblem(pattern)).toEqual({ what, piece, at });
  });

  it("is found and placed in whatever the engine refuses, and its piece stands there", () => {
    const signs = [..."ab1-^$|*+?.,()[]{}\\<>=!:", "(?:", "(?<n>", "\\d", "\\1", "[a-z]", "{2,3}"];
    const pattern = fc
      .array(fc.constantFrom(...signs), { maxLength: 8 })
      .map((all) => all.join(""));
    let refused = 0;
    fc.assert(
      fc.property(pattern, (text) => {
        try {
          new RegExp(text, "gu");
          return;
        } catch {
          refused += 1;
        }
        const { what, piece, at } = patternProblem(text);
        expect(what).not.toBe("unknown");
        const rest = [...text].slice(at - 1).join("");
        expect(rest.startsWith(what === "name-twice" ? `(?<${piece}>` : piece)).toBe(true);
      }),
      { numRuns: 3000 },
    );
    expect(refused).toBeGreaterThan(500);
  });

  it("is never found in what the engine takes", () => {
    for (const pattern of [
      "a{2,}?b",
      "[(]",
      "[^\\]-]+",
      "(?<year>\\d{4})-\\k<year>",
      "(a)(?:b)(?=c)\\1$",
      "\\p{L}+\\u{1F600}",
      "[a-]|[-a]",
    ]) {
      expect(new RegExp(pattern, "u")).toBeInstanceOf(RegExp);
      expect(patternProblem(pattern), pattern).toMatchObject({ what: "unknown" });
    }
  });
});
