import { describe, expect, test } from "vitest";
import type { Block } from "../../../shared/copy/copy.ts";
import { copyFromHtml } from "../../../shared/import/html-copy.ts";
import { cell, picture, quay, table } from "../../support/block-builder.ts";
import { b, br, doc, h2, li, line, numberedIds, p, quote, ul } from "../../support/copy-builder.ts";

const read = (html: string) => doc(...copyFromHtml(html, numberedIds()).blocks);
const img = `<img src="${quay}" alt="A quay">`;
const shown = (caption: Parameters<typeof picture>[1] = "", credit = "") =>
  picture(quay, caption, { alt: "A quay", credit });

describe("tables from elsewhere", () => {
  test.each<[string, string, Block[]]>([
    [
      "without a header",
      "<table><tr><td>a<td>b<tr><td>1<td><b>2</b></table>",
      [
        table(
          [
            ["a", "b"],
            ["1", b("2")],
          ],
          { headerRow: false },
        ),
      ],
    ],
    [
      "with a head, a caption, and names in the first column",
      "<table><caption>Fares</caption><thead><tr><th>a<th>b</thead><tbody><tr><th>1<td>2</table>",
      [
        table(
          [
            ["a", "b"],
            ["1", "2"],
          ],
          { headerColumn: true, caption: line(["Fares"]) },
        ),
      ],
    ],
    [
      "with spans, and cells that are missing",
      "<table><tr><td colspan=2>a<td>b<tr><td rowspan=2>c<tr><td>d</table>",
      [
        table(
          [
            [cell("a", 2), "b"],
            [cell("c", 1, 2), "", ""],
            ["d", ""],
          ],
          { headerRow: false },
        ),
      ],
    ],
    [
      "with several lines and a list in a cell",
      "<table><tr><td><p>a</p><p>b</p><td><ul><li>c<li>d</ul><tr><td>e<td>f</table>",
      [
        table(
          [
            [
              ["a", br(), "b"],
              ["• c", br(), "• d"],
            ],
            ["e", "f"],
          ],
          { headerRow: false },
        ),
      ],
    ],
    [
      "with a picture in a cell, which comes after it",
      `<table><tr><td>a<td>b ${img}<tr><td>c<td>d</table>`,
      [
        table(
          [
            ["a", "b"],
            ["c", "d"],
          ],
          { headerRow: false },
        ),
        shown(),
      ],
    ],
    [
      "with rows that are hidden",
      "<table><tr><td>a<td>b<tr style='display:none'><td>SECRET<td>SECRET</table>",
      [table([["a", "b"]], { headerRow: false })],
    ],
    [
      "of layout, as the text in them",
      "<table role=presentation><tr><td>a<td>b</table>",
      [p("a"), p("b")],
    ],
    [
      "of layout, around tables of data",
      "<table><tr><td>a<td><table><tr><td>1<td>2<tr><td>3<td>4</table></table>",
      [
        p("a"),
        table(
          [
            ["1", "2"],
            ["3", "4"],
          ],
          { headerRow: false },
        ),
      ],
    ],
    [
      "of one row around parts of a page",
      "<table><tr><td><h2>a</h2>b<td>c</table>",
      [h2("a"), p("b"), p("c")],
    ],
    [
      "in a list item, which come after the list",
      "<ul><li>a<table><tr><th>b<td>c</table></ul>",
      [ul(li("a")), table([["b", "c"]], { headerRow: false, headerColumn: true })],
    ],
    [
      "in a figure",
      "<figure><table><tr><th>a<th>b</table><figcaption>Fares</figcaption></figure>",
      [table([["a", "b"]], { caption: line(["Fares"]) })],
    ],
  ])("%s", (_what, html, blocks) => {
    expect(read(html)).toEqual(doc(...blocks));
  });
});

const lined = (html: string) => `<td style="border:1px solid #000">${html}</td>`;
const calc = (table: string) =>
  `<html><head><meta name=generator content="LibreOffice 7.6 (Linux)"></head><body>${table}</body></html>`;

describe("tables that only frame or place parts of a page", () => {
  test.each<[string, string, Block[]]>([
    [
      "around one cell, with its lines",
      `<table><tr>${lined("<h2>a</h2><p>b</p><ul><li>c</ul><blockquote>d</blockquote>")}</table>`,
      [h2("a"), p("b"), ul(li("c")), quote("d")],
    ],
    ["around one paragraph, with its lines", `<table><tr>${lined("<p>a</p>")}</table>`, [p("a")]],
    [
      "around several cells, one of them with a heading",
      `<table><tr>${lined("<h2>a</h2>")}<tr>${lined("<p>b</p>")}</table>`,
      [h2("a"), p("b")],
    ],
    [
      "around several cells, one of them with two paragraphs",
      `<table><tr>${lined("<p>a</p>")}<tr>${lined("<p>b</p><p>c</p>")}</table>`,
      [p("a"), p("b"), p("c")],
    ],
    ["around one cell of an office program", calc("<table><tr><td>a</table>"), [p("a")]],
    [
      "around a list of an office program",
      calc("<table><tr><td>a<tr><td><ul><li>b</ul></table>"),
      [p("a"), ul(li("b"))],
    ],
    [
      "with a masthead left and an article right",
      "<table><tr><td>The Quay<td><tr><td><td><p>Crews voted.</p><p>The pier shuts.</p></table>",
      [p("The Quay"), p("Crews voted."), p("The pier shuts.")],
    ],
    [
      "with a masthead left and a long paragraph right",
      "<table><tr><td>The Quay<td><tr><td><td>Crews voted on the pier and the lock on Monday night</table>",
      [p("The Quay"), p("Crews voted on the pier and the lock on Monday night")],
    ],
    [
      "with a talk on both sides",
      "<table><tr><td>Are you there?<td><tr><td><td>Yes.<tr><td>Then come<td></table>",
      [p("Are you there?"), p("Yes."), p("Then come")],
    ],
  ])("%s", (_what, html, blocks) => {
    expect(read(html)).toEqual(doc(...blocks));
  });

  test("but not those of one column that have lines around each, or are of an office program", () => {
    const list = table([["a"], ["b"]], { headerRow: false });
    expect(read(`<table><tr>${lined("<p>a</p>")}<tr>${lined("b")}</table>`)).toEqual(doc(list));
    expect(read(calc("<table><tr><td>a<tr><td>b</table>"))).toEqual(doc(list));
  });
});
