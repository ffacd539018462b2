import fc from "fast-check";
import { expect, test } from "vitest";
import type { Run } from "../../../shared/copy/copy.ts";
import { retypedRuns } from "../../../shared/copy/retyped-runs.ts";
import { runsText } from "../../../shared/copy/runs.ts";
import { a, b, br, i, line } from "../../support/copy-builder.ts";
import { randomRuns } from "../../support/random-copy.ts";

const caption = line([
  "Fares in ",
  b("pounds"),
  ", by ",
  a("https://example.org/", "Harbour Line"),
  ".",
]);

test.each<[string, string, Run[]]>([
  ["nothing", "Fares in pounds, by Harbour Line.", caption],
  [
    "a word before",
    "Prices in pounds, by Harbour Line.",
    line(["Prices in ", b("pounds"), ", by ", a("https://example.org/", "Harbour Line"), "."]),
  ],
  [
    "the bold word itself, which stays bold",
    "Fares in euros, by Harbour Line.",
    line(["Fares in ", b("euros"), ", by ", a("https://example.org/", "Harbour Line"), "."]),
  ],
  [
    "words on either side of what is marked",
    "All fares in pounds, by Harbour Line, 2024.",
    line([
      "All fares in ",
      b("pounds"),
      ", by ",
      a("https://example.org/", "Harbour Line"),
      ", 2024.",
    ]),
  ],
  [
    "a word within the link",
    "Fares in pounds, by Harbour Island Line.",
    line([
      "Fares in ",
      b("pounds"),
      ", by ",
      a("https://example.org/", "Harbour Island Line"),
      ".",
    ]),
  ],
  ["all of it away", "", []],
])("changing %s keeps the marks of what stayed", (_, text, expected) => {
  expect(retypedRuns(caption, text)).toEqual(expected);
});

test("a word that is half bold stays so", () => {
  const half = line([b("Foot"), "note here"]);
  expect(retypedRuns(half, "Footnote there")).toEqual(line([b("Foot"), "note there"]));
});

test("a forced break stays where a field of one line shows a space", () => {
  const two = line([i("North"), br(), "South"]);
  expect(retypedRuns(two, "North South")).toEqual(two);
  expect(retypedRuns(two, "North Souths")).toEqual(line([i("North"), br(), "Souths"]));
});

test("the line then reads as it was typed, whatever it was, and typing the same changes nothing", () => {
  fc.assert(
    fc.property(randomRuns(), fc.string({ unit: "grapheme" }), (runs, text) => {
      const typed = text.replaceAll("\n", " ");
      expect(runsText(retypedRuns(runs, typed)).replaceAll("\n", " ")).toBe(typed);
      expect(retypedRuns(runs, runsText(runs))).toEqual(runs);
    }),
  );
});
