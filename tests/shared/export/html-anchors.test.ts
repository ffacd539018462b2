import { expect, test } from "vitest";
import { copyHtml } from "../../../shared/export/html-copy.ts";
import { copyFromHtml } from "../../../shared/import/html-copy.ts";
import { a, doc, li, numberedIds, ol, p, sup } from "../../support/copy-builder.ts";

const copy = doc(
  p("Claim", a("#b4", sup("1")), " and ", a("#top", "on")),
  ol(li("Other"), li("Source A.")),
);

test("a note that the text leads to can be reached on the page, and only such a one has an id", () => {
  expect(copyHtml(copy)).toBe(
    '<p>Claim<a href="#b4"><sup>1</sup></a> and <a href="#top">on</a></p>\n<ol>\n<li>Other</li>\n<li id="b4">Source A.</li>\n</ol>',
  );
});

test("read back, the link leads to the note under its new id", () => {
  let next = 0;
  const { blocks } = copyFromHtml(copyHtml(copy), () => `n${++next}`);
  const [text, list] = blocks;
  const note = list?.type === "list" ? list.items[1]!.id : "";
  expect(note).toMatch(/^n\d$/);
  expect(text).toMatchObject({
    runs: [{}, { type: "link", href: `#${note}` }, {}, { href: "#top" }],
  });
  expect(doc(...copyFromHtml("<ul><li id=x>a</li></ul>", numberedIds()).blocks)).toEqual(
    doc(...copyFromHtml("<ul><li>a</li></ul>", numberedIds()).blocks),
  );
});
