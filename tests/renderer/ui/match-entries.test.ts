import { expect, test } from "vitest";
import { matchEntries } from "../../../renderer/ui/match-entries.ts";

const entries = [
  { label: "Bold", words: "strong" },
  { label: "Bulleted list", words: "points" },
  { label: "Keyboard shortcuts", words: "cheat sheet" },
  { label: "Numbered list" },
  { label: "Article list", words: "table of what is open" },
  { label: "Réglages" },
];

const found = (query: string) => matchEntries(entries, query).map(({ label }) => label);

test("no query finds everything in the order given", () => {
  expect(found("  ")).toEqual(entries.map(({ label }) => label));
});

test.each<[string, ...string[]]>([
  ["bold", "Bold"],
  ["list", "Bulleted list", "Numbered list", "Article list"],
  ["list num", "Numbered list"],
  ["b", "Bold", "Bulleted list", "Keyboard shortcuts", "Numbered list", "Article list"],
  ["strong", "Bold"],
  ["sheet", "Keyboard shortcuts"],
  ["kbs", "Keyboard shortcuts"],
  ["reglages", "Réglages"],
  ["RÉG", "Réglages"],
  ["bold zebra"],
  ["xyz"],
])("“%s” finds what people mean, best first", (query, ...labels) => {
  expect(found(query)).toEqual(labels);
});

test("a beginning comes before a further word, and that before loose letters", () => {
  const mixed = [
    { label: "Quite an odd tie" },
    { label: "Say", words: "quote" },
    { label: "Quote" },
  ];
  expect(matchEntries(mixed, "quote").map(({ label }) => label)).toEqual([
    "Quote",
    "Say",
    "Quite an odd tie",
  ]);
});
