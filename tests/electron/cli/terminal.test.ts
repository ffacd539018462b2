import { expect, test } from "vitest";
import { root } from "../../../build/root.ts";
import { table } from "../../../electron/cli/terminal.ts";
import { workingFolder } from "../../../electron/cli/working-folder.ts";

const rows = [
  ["a1", "draft", "A headline"],
  ["b22", "filed", "Another headline that is rather long"],
];

test("a person sees aligned columns, the last cut to the terminal's width", () => {
  expect(table(rows, 30)).toEqual(["a1   draft  A headline", "b22  filed  Another headline …"]);
});

test("a program sees tabs and everything", () => {
  expect(table(rows, null)).toEqual([
    "a1\tdraft\tA headline",
    "b22\tfiled\tAnother headline that is rather long",
  ]);
});

test("a headline can neither break the lines nor speak to the terminal", () => {
  expect(table([["x", "two\nlines\tand \u001b[31mred"]], null)).toEqual([
    "x\ttwo lines and  [31mred",
  ]);
});

test("paths start where the user stands, also when npm has moved elsewhere", () => {
  const package_ = root.replace(/\/$/, "");
  const npm = { npm_lifecycle_event: "cli", INIT_CWD: "/home/desk" };
  expect(workingFolder(package_, npm)).toBe("/home/desk");
  expect(workingFolder("/tmp", npm)).toBe("/tmp");
  expect(workingFolder(package_, { ...npm, npm_lifecycle_event: "test" })).toBe(package_);
  expect(workingFolder(package_, {})).toBe(package_);
});
