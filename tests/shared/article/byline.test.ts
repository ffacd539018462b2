import { expect, test } from "vitest";
import type { Byline } from "../../../shared/article/article.ts";
import { bylineText } from "../../../shared/article/byline.ts";

const writers = (...names: string[]): Byline["people"] =>
  names.map((name) => ({ name, role: "writer" }));

test.each([
  ["nobody", [], ""],
  ["one writer", ["Ana Ruiz"], "Ana Ruiz"],
  ["two writers", ["Ana Ruiz", "Ola Berg"], "Ana Ruiz and Ola Berg"],
  ["three writers", ["Ana Ruiz", "Ola Berg", "Li Wei"], "Ana Ruiz, Ola Berg and Li Wei"],
  ["a name that is only spaces", ["Ana Ruiz", "  "], "Ana Ruiz"],
])("the byline of %s", (_who, names, line) => {
  expect(bylineText({ people: writers(...names), line: "" }, "en")).toBe(line);
});

test("only writers are in it", () => {
  const people: Byline["people"] = [
    { name: "Ed Itor", role: "editor" },
    ...writers("Ana Ruiz"),
    { name: "Pia Hoto", role: "photographer" },
  ];
  expect(bylineText({ people, line: "" }, "en")).toBe("Ana Ruiz");
});

test("a line of its own stands for all the names", () => {
  const byline = { people: writers("Ana Ruiz"), line: "Our harbour desk" };
  expect(bylineText(byline, "de")).toBe("Our harbour desk");
});
