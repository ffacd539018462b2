import { describe, expect, test } from "vitest";
import type { Block } from "../../../shared/copy/copy.ts";
import { copyContext } from "../../../shared/export/copy-context.ts";
import { copyHtml } from "../../../shared/export/html-copy.ts";
import { htmlFragment } from "../../../shared/export/html-fragment.ts";
import { htmlPage } from "../../../shared/export/html-page.ts";
import { copyFromHtml } from "../../../shared/import/html-copy.ts";
import { anArticle, anExport } from "../../support/article-builder.ts";
import {
  answer,
  codeBlock,
  embed,
  factBox,
  picture,
  pullQuote,
  quay,
  table,
} from "../../support/block-builder.ts";
import { b, doc, h2, li, p, quote, ul } from "../../support/copy-builder.ts";

const arabic = anExport(anArticle({ fields: { language: "ar" } }));
const english = anExport(anArticle({ fields: { language: "en" } }));

function inArabic(...blocks: Block[]): string {
  return copyHtml(doc(...blocks), copyContext(arabic));
}

describe("a block that runs the other way than its article says so", () => {
  test.each<[string, Block, string]>([
    [
      "not when only its first word does",
      p("Reuters: توقفت العبّارات اليوم."),
      "<p>Reuters: توقفت العبّارات اليوم.</p>",
    ],
    [
      "a paragraph, whatever marks are in it",
      p("We ", b("sail"), " on Friday."),
      '<p dir="ltr">We <strong>sail</strong> on Friday.</p>',
    ],
    ["a heading", h2("What the master said"), '<h2 dir="ltr">What the master said</h2>'],
    [
      "a quote",
      quote("We sail on Friday."),
      '<blockquote dir="ltr"><p>We sail on Friday.</p></blockquote>',
    ],
    [
      "a list as a whole, so that its markers stand on one side",
      ul(li("The North Star"), li("السفينة الثانية في الميناء الآن")),
      "<ul>\n<li>The North Star</li>\n<li>السفينة الثانية في الميناء الآن</li>\n</ul>",
    ],
    [
      "code, always",
      codeBlock("js", "let a"),
      '<pre dir="ltr"><code class="language-js">let a</code></pre>',
    ],
    [
      "who speaks, kept apart from what is said",
      answer("Ana Ruiz", "نعم."),
      '<p class="answer"><span class="speaker"><bdi>Ana Ruiz</bdi></span> نعم.</p>',
    ],
    [
      "who is quoted",
      pullQuote("Ana Ruiz, ship’s master", "لن نبحر"),
      '<blockquote class="pull-quote"><p>لن نبحر</p><footer dir="ltr">Ana Ruiz, ship’s master</footer></blockquote>',
    ],
    [
      "an address",
      embed("generic", "https://example.org/a"),
      '<p class="embed generic"><a href="https://example.org/a" dir="ltr">https://example.org/a</a></p>',
    ],
    [
      "a credit beside its caption",
      picture(quay, "الرصيف", { credit: "Ana Ruiz" }),
      `<figure class="picture">\n<img src="${quay}" alt="">\n<figcaption><span class="caption">الرصيف</span> <span class="credit" dir="ltr">Ana Ruiz</span></figcaption>\n</figure>`,
    ],
  ])("%s", (_, block, html) => {
    expect(inArabic(block)).toBe(html);
  });

  test("a table by all of its text, and each cell within it", () => {
    const html = inArabic(
      table([
        ["الخط", "ملاحظة"],
        ["الشمالي", "No sailing on Friday"],
      ]),
    );
    expect(html).toContain('<table class="table header-row">');
    expect(html).toContain('<td>الشمالي</td><td dir="ltr">No sailing on Friday</td>');
    expect(inArabic(table([["Route and", "fare in pounds"]]))).toContain(
      '<table class="table header-row" dir="ltr">',
    );
  });

  test("and what is in a fact box for itself", () => {
    const html = inArabic(factBox("العبّارات", p("It sails on Friday."), p("غدًا")));
    expect(html).toBe(
      '<aside class="fact-box">\n<h2 class="title">العبّارات</h2>\n<p dir="ltr">It sails on Friday.</p>\n<p>غدًا</p>\n</aside>',
    );
  });

  test("and so does a Hebrew quote in an English article", () => {
    const said = quote("לא נפליג היום, אמר רב החובל.");
    expect(copyHtml(doc(said), copyContext(english))).toContain('<blockquote dir="rtl">');
  });

  test("by its published words alone", () => {
    const line = p("غدًا ", { type: "text", text: "ask the master about it", marks: ["note"] });
    expect(htmlFragment(anExport(anArticle({ fields: { language: "ar" }, copy: doc(line) })))).toBe(
      "<p>غدًا</p>\n",
    );
  });
});

test("a page in Hebrew names language and direction, and keeps Latin names in its lines apart", () => {
  const html = htmlPage(
    anExport(
      anArticle({
        fields: {
          language: "he",
          headline: "עובדי המעבורות שובתים",
          standfirst: "ההפלגות ייפסקו ביום שישי.",
          byline: { people: [{ name: "Ana Ruiz", role: "writer" }], line: "" },
        },
        copy: doc(p("ההנהלה סירבה להגיב.")),
      }),
    ),
  );
  expect(html).toContain('<html lang="he" dir="rtl">');
  expect(html).toContain("<h1>עובדי המעבורות שובתים</h1>");
  expect(html).toContain('<span rel="author"><span class="name" dir="ltr">Ana Ruiz</span></span>');
  expect(html).toContain("<p>ההנהלה סירבה להגיב.</p>");
});

test("what says its direction is read back without loss", () => {
  const copy = doc(
    p("We ", b("sail"), " on Friday."),
    ul(li("All of it"), li("in one other language")),
    table([["No sailing on Friday"]]),
    answer("Ana Ruiz", "نعم."),
    codeBlock("js", "let a"),
    p("غدًا"),
  );
  let next = 0;
  const { blocks } = copyFromHtml(copyHtml(copy, copyContext(arabic)), () => `b${++next}`);
  expect(doc(...blocks)).toEqual(copy);
});
