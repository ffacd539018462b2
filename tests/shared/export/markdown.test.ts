import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { newLeadImage } from "../../../shared/article/article.ts";
import { markdown } from "../../../shared/export/markdown.ts";
import { copyMarkdown } from "../../../shared/export/markdown-copy.ts";
import { readMarkdown } from "../../../shared/import/markdown.ts";
import { anArticle, anExport, aPicture, aPublication } from "../../support/article-builder.ts";
import {
  a,
  b,
  br,
  code,
  doc,
  h1,
  h2,
  h3,
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
  u,
  ul,
} from "../../support/copy-builder.ts";
import { randomContext } from "../../support/random-article.ts";
import { randomCopy } from "../../support/random-copy.ts";

const publication = aPublication();

const read = (text: string) =>
  readMarkdown({
    text,
    file: "article.md",
    publications: [publication],
    defaultPublication: publication,
    newId: numberedIds(),
  });

describe("copy as Markdown", () => {
  test.each([
    ["paragraphs", doc(p("a"), p("b")), "a\n\nb"],
    ["headings", doc(h2("a"), h3("b")), "## a\n\n### b"],
    [
      "marks",
      doc(p(b("a"), " ", i("b"), " ", b(i("c")), " ", s("d"), " ", code("e"))),
      "**a** *b* ***c*** ~~d~~ `e`",
    ],
    [
      "marks without a sign of their own",
      doc(p(u("a"), sub("b"), b(u("c")))),
      "<u>a</u><sub>b</sub><strong><u>c</u></strong>",
    ],
    ["marks that signs would not make", doc(p("a", b("!b"), i("c"))), "a<strong>!b</strong>*c*"],
    ["a link", doc(p(a("https://x.org/a", "b"))), "[b](https://x.org/a)"],
    [
      "a link with brackets in its address",
      doc(p(a("https://x.org/(a)", "b"))),
      "[b](<https://x.org/(a)>)",
    ],
    ["forced breaks", doc(p("a", br(), "b")), "a\\\nb"],
    ["a quote", doc(quote("a", br(), "b")), "> a\\\n> b"],
    ["a rule", doc(p("a"), hr()), "a\n\n---"],
    ["lists in lists", doc(ul(li("a", ol(li("b"), li("c"))), li("d"))), "- a\n  1. b\n  2. c\n- d"],
    ["an item that is a heading", doc(ul(headed(5, li("a", ul(li("b")))))), "- ##### a\n  - b"],
    ["two lists side by side", doc(ul(li("a")), ul(li("b"))), "- a\n\n* b"],
    [
      "a list that begins elsewhere, within an item",
      doc(ul(li("a", olFrom(3, li("b"))))),
      "- a\n\n  3. b",
    ],
    [
      "text that looks like Markdown",
      doc(p("# a *b* [c] 1 < 2"), p("1. d"), p("- e")),
      "\\# a \\*b\\* \\[c\\] 1 \\< 2\n\n1\\. d\n\n\\- e",
    ],
    [
      "text that readers would make a link",
      doc(p("www.x.org https://x.org a@x.org")),
      "www\\.x.org https\\://x.org a\\@x.org",
    ],
  ])("%s", (_what, copy, text) => {
    expect(copyMarkdown(copy)).toBe(text);
    expect(doc(...read(text).copy.blocks)).toEqual(copy);
  });

  test("comes back as the copy it was made from, whatever is in it and in every language", () => {
    fc.assert(
      fc.property(randomCopy(), randomContext(), (copy, context) => {
        const { copy: back } = read(`---\ntitle: x\n---\n\n${copyMarkdown(copy, context)}\n`);
        expect(doc(...back.blocks)).toEqual(copy);
      }),
      { numRuns: 500 },
    );
  });
});

describe("an article as Markdown", () => {
  const fields = {
    kicker: "Islands",
    pageTitle: "Ferry strike",
    socialHeadline: "No ferries on Friday",
    leadImage: {
      ...newLeadImage({ kind: "remote", address: "https://x.org/a.jpg" }),
      alt: 'A "ferry"',
      caption: "Caption: with colon",
      credit: "Ana Ruiz",
    },
    disclaimers: [
      {
        approved: null,
        kind: "sponsored" as const,
        text: "Paid for by the port.",
        position: "start" as const,
      },
      {
        approved: "views",
        kind: "opinion" as const,
        text: "The opinions in this column are the author's own.",
        position: "end" as const,
      },
    ],
    related: [{ title: "Night shifts", address: "https://x.org/n", articleId: "a1" }],
    corrections: [
      { kind: "update" as const, text: "Added a quote.", at: "2024-11-16T09:00:00Z", by: "Ola" },
    ],
    search: {
      description: "How to travel.",
      socialImage: null,
      canonical: "https://x.org/c",
      noindex: true,
    },
  };
  const article = anArticle({ fields, copy: doc(p("Crews voted."), h2("What now"), ul(li("a"))) });

  test("comes back with the same fields and copy", () => {
    const { fields: back, copy, findings } = read(markdown(anExport(article)));
    expect({ ...back, origin: null }).toEqual(article.fields);
    expect(doc(...copy.blocks)).toEqual(article.copy);
    expect(findings).toEqual([]);
  });

  test("quotes every string in its front matter, for readers of older YAML", () => {
    const odd = anArticle({
      fields: { headline: "on", kicker: "2024-11-15", standfirst: "a: b # c" },
    });
    expect(markdown(anExport(odd))).toMatch(
      /^---\ntitle: "on"\nkicker: "2024-11-15"\nstandfirst: "a: b # c"\n/,
    );
  });

  test("names a stored picture by its file", () => {
    const picture = aPicture();
    const leadImage = newLeadImage({ kind: "media", id: picture.id });
    const text = markdown(anExport(anArticle({ fields: { leadImage } }), { pictures: [picture] }));
    expect(text).toMatch(/\n {2}file: "images\/[a-z-]+-abababab\.jpg"\n {2}width: 1600\n/);
  });
});

describe("Markdown from elsewhere", () => {
  test("takes its first heading for the headline, and its first picture for the lead image", () => {
    const { fields, copy } = read(
      "# Storm\n\n![The quay](https://x.org/q.jpg 'At night')\n\nIt blew.\n",
    );
    expect(fields.headline).toBe("Storm");
    expect(fields.leadImage).toMatchObject({
      picture: { kind: "remote", address: "https://x.org/q.jpg" },
      alt: "The quay",
      caption: "At night",
    });
    expect(doc(...copy.blocks)).toEqual(doc(p("It blew.")));
  });

  test("keeps a first heading that is not the headline of the front matter", () => {
    const { copy } = read("---\ntitle: Storm\n---\n# Another\n");
    expect(doc(...copy.blocks)).toEqual(doc(h1("Another")));
  });

  test("reads what site generators write", () => {
    const { fields } = read(
      "---\ntitle: Storm\nauthor: [Ana Ruiz, Ola Berg]\ncategories: [politics]\ntags: [sea]\ndate: '2024-11-15T18:36:00Z'\nsummary: It blew.\n---\nx",
    );
    expect(fields).toMatchObject({
      headline: "Storm",
      standfirst: "It blew.",
      byline: {
        people: [
          { name: "Ana Ruiz", role: "writer" },
          { name: "Ola Berg", role: "writer" },
        ],
      },
      category: { id: "politics", mediaTopic: "medtop:11000000" },
      tags: ["sea"],
      publishedAt: "2024-11-15T18:36:00Z",
    });
  });

  test("keeps front matter that cannot be read, and says so", () => {
    const { copy, findings } = read("---\ntitle: [a\n---\n\nBody\n");
    expect(JSON.stringify(copy)).toContain("title: [a");
    expect(findings).toContainEqual(expect.objectContaining({ code: "import.unplaced" }));
  });

  test("is never blown up by aliases in its front matter", () => {
    const bomb = ["a: &a [x,x]", "b: &b [*a,*a]", "c: &c [*b,*b]", "d: [*c,*c]"].join("\n");
    expect(read(`---\n${bomb}\n---\n\nBody\n`).findings).toMatchObject([
      { code: "import.unplaced" },
      {},
    ]);
  });

  test("leaves out scripts and hidden text in the HTML it holds", () => {
    const { copy } = read("# A\n\n<script>SECRET</script>\n\n<p hidden>SECRET</p>\n\nb\n");
    expect(doc(...copy.blocks)).toEqual(doc(p("b")));
  });
});
