import { expect, test } from "vitest";
import { copyMarkdown } from "../../../shared/export/markdown-copy.ts";
import { readMarkdown } from "../../../shared/import/markdown.ts";
import { aPublication } from "../../support/article-builder.ts";
import { a, b, code, doc, h2, numberedIds, p } from "../../support/copy-builder.ts";

const publication = aPublication();

function there(text: string) {
  const { copy } = readMarkdown({
    text: `---\ntitle: x\n---\n\n${text}`,
    file: "a.md",
    publications: [publication],
    defaultPublication: publication,
    newId: numberedIds(),
  });
  return doc(...copy.blocks);
}

const link = a("https://example.org/", "timetable");

test.each([
  ["text", p("Look!", link), "Look\\![timetable](https://example.org/)"],
  ["a backslash", p("Look\\!", link), "Look\\\\\\![timetable](https://example.org/)"],
  ["a heading", h2("!", link), "## \\![timetable](https://example.org/)"],
  ["a mark", p(b("Look!"), link), "<strong>Look!</strong>[timetable](https://example.org/)"],
  ["code", p(code("a!"), link), "`a!`[timetable](https://example.org/)"],
  ["another link", p(a("/x", "Oh!"), link), "[Oh!](/x)[timetable](https://example.org/)"],
])("an exclamation mark before a link, after %s, makes no picture of it", (_what, block, text) => {
  expect(copyMarkdown(doc(block))).toBe(text);
  expect(there(text)).toEqual(doc(block));
});
