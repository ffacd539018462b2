import fc from "fast-check";
import { expect, test } from "vitest";
import { normaliseRuns, runsText, sortMarks } from "../../../shared/copy/runs.ts";
import { a, b, br, del, i } from "../../support/copy-builder.ts";
import { randomRuns } from "../../support/random-copy.ts";

test("marks are stored once each and in one order", () => {
  expect(sortMarks(["code", "italic", "bold", "italic"])).toEqual(["bold", "italic", "code"]);
  expect(sortMarks([])).toBeUndefined();
});

test("neighbours in the same dress are one run", () => {
  expect(normaliseRuns([...b("a"), ...b("b"), ...i("c")])).toEqual([...b("ab"), ...i("c")]);
});

test("neighbours with different suggestions stay apart", () => {
  const runs = [{ type: "text" as const, text: "a" }, ...del("b")];
  expect(normaliseRuns(runs)).toEqual(runs);
});

test("empty text and empty links are nothing", () => {
  expect(normaliseRuns([{ type: "text", text: "" }, a("https://x.org"), br()])).toEqual([br()]);
});

test("two links side by side stay two, even to the same place", () => {
  expect(normaliseRuns([a("/x", "a"), a("/x", "b")])).toHaveLength(2);
});

test("the text of a line has a newline for a forced break", () => {
  expect(runsText([...b("a"), br(), a("/x", "b")])).toBe("a\nb");
});

test("the canonical form of any line is its own canonical form, with the same text", () => {
  fc.assert(
    fc.property(randomRuns(), (runs) => {
      const once = normaliseRuns(runs);
      expect(normaliseRuns(once)).toEqual(once);
      expect(runsText(once)).toBe(runsText(runs));
    }),
  );
});
