import { describe, expect, test } from "vitest";
import type { Block } from "../../../shared/copy/copy.ts";
import { copyFromHtml } from "../../../shared/import/html-copy.ts";
import { cell, picture, quay, table } from "../../support/block-builder.ts";
import { b, br, doc, h2, li, line, numberedIds, p, ul } from "../../support/copy-builder.ts";

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
