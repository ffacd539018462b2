import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { copyHtml } from "../../../shared/export/html-copy.ts";
import { copyFromHtml } from "../../../shared/import/html-copy.ts";
import { codeBlock, table } from "../../support/block-builder.ts";
import {
  a,
  b,
  br,
  code,
  doc,
  h1,
  h2,
  h3,
  h5,
  h6,
  headed,
  hr,
  i,
  li,
  numberedIds,
  ol,
  olFrom,
  p,
  quote,
  s,
  sub,
  sup,
  u,
  ul,
} from "../../support/copy-builder.ts";
import { randomContext } from "../../support/random-article.ts";
import { randomCopy } from "../../support/random-copy.ts";

const read = (html: string) => doc(...copyFromHtml(html, numberedIds()).blocks);
const reasons = (html: string) =>
  copyFromHtml(html, numberedIds()).findings.map((finding) => finding.reason);

test("our own HTML comes back as the copy it was made from, whatever its language", () => {
  fc.assert(
    fc.property(randomCopy(), randomContext(), (copy, context) => {
      expect(read(copyHtml(copy, context))).toEqual(copy);
    }),
    { numRuns: 300 },
  );
});

describe("blocks", () => {
  test.each([
    ["text without any element", "Crews voted.", doc(p("Crews voted."))],
    ["paragraphs", "<p>a</p><p>b</p>", doc(p("a"), p("b"))],
    ["divisions", "<div>a<div>b</div>c</div>", doc(p("a"), p("b"), p("c"))],
    [
      "headings, each of its own level",
      "<h1>a</h1><h3>b</h3><h6>c</h6><p role=heading aria-level=5>d</p><p role=heading aria-level=9>e</p>",
      doc(h1("a"), h3("b"), h6("c"), h5("d"), h6("e")),
    ],
    ["quotes", "<blockquote><p>a</p>b</blockquote>", doc(quote("a"), quote("b"))],
    ["rules", "a<hr>b", doc(p("a"), hr(), p("b"))],
    ["forced breaks", "<p>a<br>b<br></p>", doc(p("a", br(), "b"))],
    [
      "empty lines between loose text, as in mail",
      "a<br><br>b<br>c",
      doc(p("a"), p("b", br(), "c")),
    ],
    [
      "empty lines within a paragraph, as they are",
      "<p>a<br><br>b</p>",
      doc(p("a", br(), br(), "b")),
    ],
    ["nothing of empty paragraphs", "<p></p><p>&nbsp;</p><p> <b> </b></p><p>a</p>", doc(p("a"))],
    ["preformatted lines", "<pre>a\n  b</pre>", doc(codeBlock("", "a", "  b"))],
    [
      "a table",
      "<table><tr><th>a<th>b<tr><td>1<td><p>2</p></table>",
      doc(
        table([
          ["a", "b"],
          ["1", "2"],
        ]),
      ),
    ],
    [
      "a table of one column, as text",
      "<table><tr><td><p>a</p><p>b</p></table>",
      doc(p("a"), p("b")),
    ],
    [
      "definitions and summaries",
      "<dl><dt>a<dd>b</dl><details><summary>c</summary>d</details>",
      doc(p("a"), p("b"), p("c"), p("d")),
    ],
  ])("%s", (_what, html, copy) => {
    expect(read(html)).toEqual(copy);
  });
});

describe("lists", () => {
  test.each([
    ["of both kinds", "<ul><li>a</ul><ol start=3><li>b</ol>", doc(ul(li("a")), olFrom(3, li("b")))],
    ["within an item", "<ul><li>a<ol><li>b</ol></ul>", doc(ul(li("a", ol(li("b")))))],
    [
      "whose items are headings, where an item has no line but that",
      "<ol><li><h3>a</h3><ul><li>b</ul></li><li><h3>c</h3><p>d</p></li></ol>",
      doc(ol(headed(3, li("a", ul(li("b")))), li("c", br(), "d"))),
    ],
    [
      "beside the item they belong to",
      "<ul><li>a</li><ul><li>b</li></ul></ul>",
      doc(ul(li("a", ul(li("b"))))),
    ],
    [
      "that begin with a list, as parts cut from the middle do",
      "<ul><ul><li>a</li></ul><li>b</li></ul>",
      doc(ul(li("a"), li("b"))),
    ],
    [
      "in an item of their own",
      "<ul><li>a</li><li><ul><li>b</li></ul></li></ul>",
      doc(ul(li("a", ul(li("b"))))),
    ],
    ["with paragraphs in an item", "<ul><li><p>a</p><p>b</p></ul>", doc(ul(li("a", br(), "b")))],
    ["with text that stands outside of items", "<ul>a<li>b</ul>", doc(ul(li("a"), li("b")))],
    ["without anything in them", "<ul><li></li></ul>a", doc(p("a"))],
    [
      "that Word writes as paragraphs",
      `<p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><span style='mso-list:Ignore'>1.<span>&nbsp; </span></span>a</p>
       <p class=MsoListParagraph style='mso-list:l0 level2 lfo1'><span style='mso-list:Ignore'>·</span>b</p>
       <p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><span style='mso-list:Ignore'>2.</span>c</p><p>d</p>`,
      doc(ol(li("a", ul(li("b"))), li("c")), p("d")),
    ],
  ])("%s", (_what, html, copy) => {
    expect(read(html)).toEqual(copy);
  });
});

describe("marks", () => {
  test.each([
    [
      "by element",
      "<b>a</b><i>b</i><u>c</u><s>d</s><sub>e</sub><sup>f</sup><code>g</code>",
      doc(p(b("a"), i("b"), u("c"), s("d"), sub("e"), sup("f"), code("g"))),
    ],
    [
      "by style",
      `<span style="font-weight:700">a</span><span style="FONT-STYLE: italic">b</span><span style="text-decoration:underline line-through">c</span><span style="vertical-align:super">d</span>`,
      doc(p(b("a"), i("b"), u(s("c")), sup("d"))),
    ],
    [
      "taken back by style",
      `<b style="font-weight:normal"><span>a</span><b>b</b></b>`,
      doc(p("a", b("b"))),
    ],
    [
      "by the property for all of a font, in what stands before its size",
      `<span style="font:italic bold 12px/1.5 Arial">a</span><span style="font:16px Gill Sans Bold MT, serif">b</span>`,
      doc(p(b(i("a")), "b")),
    ],
    [
      "by what is said last of a font",
      `<span style="font:bold 12px Arial;font-weight:normal">a</span><span style="font-weight:normal;font:bold 12px Arial">b</span><b style="font:12px Arial">c</b><b style="font:inherit">d</b>`,
      doc(p("a", b("b"), "c", b("d"))),
    ],
    [
      "not where a heading is bold anyway",
      `<h2 style="font-weight:bold">a<span style="font-weight:bold">b</span></h2>`,
      doc(h2("ab")),
    ],
    [
      "not where a link is underlined anyway",
      `<a href="https://x.org"><span style="text-decoration:underline">a</span></a>`,
      doc(p(a("https://x.org", "a"))),
    ],
    ["of plain deletions and insertions", "<del>a</del><ins>b</ins>", doc(p(s("a"), u("b")))],
  ])("%s", (_what, html, copy) => {
    expect(read(html)).toEqual(copy);
  });
});

describe("links", () => {
  test.each([
    [
      "with what is in them",
      `<a href="https://x.org">a <b>b</b></a>`,
      doc(p(a("https://x.org", "a ", b("b")))),
    ],
    [
      "around blocks",
      `<a href="https://x.org"><h2>a</h2><p>b</p></a>`,
      doc(h2(a("https://x.org", "a")), p(a("https://x.org", "b"))),
    ],
    ["to nowhere", `<a name="x">a</a><a href="">b</a>`, doc(p("ab"))],
  ])("%s", (_what, html, copy) => {
    expect(read(html)).toEqual(copy);
  });

  test.each(["javascript:alert(1)", "file:///C:/Users/ana/a.doc", "data:text/html,x"])(
    "to %s leave their words and a finding",
    (href) => {
      const html = `<a href="${href}">a page</a>`;
      expect(read(html)).toEqual(doc(p("a page")));
      expect(copyFromHtml(html, numberedIds()).findings).toMatchObject([{ code: "link.unsafe" }]);
    },
  );
});

describe("white space", () => {
  test.each([
    ["is one space", "<p>  a \n\t b  </p>", doc(p("a b"))],
    ["is one space across elements", "<p>a <b> b</b> c</p>", doc(p("a ", b("b"), " c"))],
    ["goes beside breaks", "<p>a <br> b</p>", doc(p("a", br(), "b"))],
    ["stays where it must not break", "<p>10&nbsp;km</p>", doc(p("10\u00a0km"))],
    ["between blocks is nothing", "<div>\n <p>a</p>\n <p>b</p>\n</div>", doc(p("a"), p("b"))],
  ])("%s", (_what, html, copy) => {
    expect(read(html)).toEqual(copy);
  });
});

describe("what nobody should read is left out and told", () => {
  test.each([
    [
      "tracked deletions",
      `a<del cite="mailto:x" datetime="2024">SECRET</del>b`,
      "a tracked deletion",
    ],
    [
      "Word's comments",
      `ab<a class=msocomanchor href="#_msocom_1">[A1]</a><div style='mso-element:comment-list'><p class=MsoCommentText>SECRET</p></div>`,
      "a comment",
    ],
    [
      "Google's comments",
      `ab<sup><a href="#cmnt1" id="cmnt_ref1">[a]</a></sup><div><p><a href="#cmnt_ref1" id="cmnt1">[a]</a>SECRET</p></div>`,
      "a comment",
    ],
    [
      "hidden text",
      `a<span style="mso-hide:all">SECRET</span>b<p hidden>SECRET</p><p style="display:none">SECRET</p>`,
      "3 hidden passages",
    ],
    ["embedded media", `ab<iframe src="about:blank">SECRET</iframe>`, "an embedded medium"],
    ["pictures", `ab<img src="file:///C:/Users/SECRET/a.png">`, "a picture"],
  ])("%s", (_what, html, told) => {
    expect(JSON.stringify(copyFromHtml(html, numberedIds()))).not.toContain("SECRET");
    expect(read(html)).toEqual(doc(p("ab")));
    expect(reasons(html)).toEqual([`Left out: ${told}.`]);
  });

  test("scripts, styles and forms go without a word", () => {
    const html =
      "<script>x</script><style>p{}</style><noscript>x</noscript><select><option>x</select>ab";
    expect(read(html)).toEqual(doc(p("ab")));
    expect(reasons(html)).toEqual([]);
  });

  test("tracked insertions are text as any other", () => {
    expect(read(`a<ins cite="mailto:x" datetime="2024">b</ins>`)).toEqual(doc(p("ab")));
  });
});

describe("HTML that nobody wrote by hand", () => {
  test.each([
    ["100,000 elements deep", `${"<div>".repeat(100_000)}a`, "a"],
    ["20,000 lists deep", `${"<ul><li>".repeat(20_000)}a`, "a"],
    ["marks that are never closed", "<p><b id=1><i>a".repeat(3_000), "a"],
    ["tags that never end", `<p>a</p>${"<a ".repeat(100_000)}`, "a"],
    ["cut off in a tag", "<p>a<a href=", "a"],
    ["cut off in a comment", "a<!-- x", "a"],
    ["of control characters", "<p>a\u0000\u0001</p>", "a"],
  ])("is read all the same: %s", (_what, html, text) => {
    expect(JSON.stringify(copyFromHtml(html, numberedIds()).blocks)).toContain(text);
  });

  test("never makes the reader throw, and its copy always fits the stored form", async () => {
    const { readCopy } = await import("../../../shared/copy/migrations.ts");
    const piece = fc.constantFrom(
      ..."<p> <b> </b> <ul> <li> </li> <ol> <table> <tr> <td> <a href=x.org> </a> <br> <hr> <h2> </p> <pre> </pre> <blockquote> <th> <figure> <figcaption> <img src=https://x.org/a.png> <aside class=fact-box> <p class=question> a b &nbsp; \n <div> </div> <del> <sup> <svg> <template> <select>".split(
        /(?<!aside|p|img) /,
      ),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const { blocks } = copyFromHtml(pieces.join(" "), numberedIds());
        expect(readCopy({ version: 3, blocks })).toMatchObject({ ok: true });
      }),
      { numRuns: 300 },
    );
  });
});
