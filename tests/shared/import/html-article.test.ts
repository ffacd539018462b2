import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { newLeadImage } from "../../../shared/article/article.ts";
import { htmlPage } from "../../../shared/export/html-page.ts";
import { readHtmlArticle } from "../../../shared/import/html-article.ts";
import { anArticle, anExport, aPicture, aPublication } from "../../support/article-builder.ts";
import {
  a,
  b,
  br,
  doc,
  h1,
  h2,
  h3,
  hr,
  li,
  numberedIds,
  p,
  quote,
  ul,
} from "../../support/copy-builder.ts";

const publication = aPublication();

function read(text: string, defaultPublication = publication) {
  return readHtmlArticle({
    text,
    file: "page.html",
    publications: [publication],
    defaultPublication,
    newId: numberedIds(),
  });
}

describe("a page of our own", () => {
  const article = anArticle({
    fields: {
      slugline: "",
      kicker: "Islands",
      pageTitle: "Ferry strike: what to know",
      socialHeadline: "No ferries on Friday",
      byline: {
        people: [
          { name: "Ana Ruiz", role: "writer" },
          { name: "Ola Berg", role: "writer" },
          { name: "Mary Byrne", role: "translator" },
        ],
        line: "",
      },
      dateline: { place: "Lerwick", date: "2024-11-15", source: "Agency" },
      leadImage: {
        ...newLeadImage({ kind: "remote", address: "https://x.org/a.jpg?b=1&c=2" }),
        alt: 'A "ferry"',
        caption: "At the <quay>",
        credit: "Ana Ruiz",
        source: "Agency",
        copyright: "© Ana Ruiz",
      },
      disclaimers: [
        { approved: null, kind: "sponsored", text: "Paid for by the port.", position: "start" },
        {
          approved: "views",
          kind: "opinion",
          text: "The opinions in this column are the author's own.",
          position: "end",
        },
      ],
      related: [
        { title: "Night shifts", address: "https://x.org/n", articleId: null },
        { title: "Untold", address: "", articleId: null },
      ],
      corrections: [{ kind: "update", text: "Added a quote.", at: "2024-11-16T09:00:00Z", by: "" }],
      search: {
        description: "How to travel.",
        socialImage: null,
        canonical: "https://x.org/c",
        noindex: true,
      },
    },
    copy: doc(
      p("Crews ", b("voted"), br(), "at night."),
      h2("What now"),
      ul(li("a", ul(li("b")))),
      quote("Never."),
      hr(),
      h3("See ", a("https://x.org/t", "this")),
    ),
  });

  test("comes back with the same headline, fields and copy", () => {
    const { fields, copy, findings } = read(htmlPage(anExport(article)));
    expect({ ...fields, origin: null }).toEqual(article.fields);
    expect(doc(...copy.blocks)).toEqual(article.copy);
    expect(findings).toEqual([]);
  });

  test("comes back without a headline when it has none, whatever headings are in its body", () => {
    const copy = doc(h1("not the headline"), p("a"));
    const nameless = anArticle({ copy, fields: { headline: "" } });
    const result = read(htmlPage(anExport(nameless)));
    expect(result.fields.headline).toBe("");
    expect(doc(...result.copy.blocks)).toEqual(copy);
  });

  test("comes back without a description or an address that nobody typed", () => {
    const housed = aPublication({ address: "https://harbour.example/" });
    const fresh = anArticle({ fields: { standfirst: "", slugline: "" } });
    const page = htmlPage(anExport(fresh, { publication: housed }));
    expect(read(page, housed).fields.search).toEqual(fresh.fields.search);
  });

  test("with a stored picture names the file of it that lies beside", () => {
    const picture = aPicture();
    const leadImage = newLeadImage({ kind: "media", id: picture.id });
    const page = htmlPage(anExport(anArticle({ fields: { leadImage } }), { pictures: [picture] }));
    const { fields, findings, pictures } = read(page);
    const [beside] = pictures ?? [];
    expect(beside).toMatchObject({ bytes: null, address: expect.stringMatching(/^beside:/) });
    expect(fields.leadImage?.picture).toEqual({ kind: "remote", address: beside!.address });
    expect(findings).toEqual([]);
  });
});

test("a page from elsewhere gives what it says about itself, and its text alone", () => {
  const page = readFileSync(new URL("../../fixtures/foreign-page.html", import.meta.url), "utf8");
  const { fields, copy, findings } = read(page);
  expect(fields).toMatchObject({
    headline: "Storm closes the harbour",
    pageTitle: "Storm closes the harbour | Coast Daily",
    socialHeadline: "",
    language: "en-IE",
    publication: "harbour",
    byline: {
      people: [
        { name: "Mary Byrne", role: "writer" },
        { name: "Ola Berg", role: "writer" },
      ],
    },
    category: { id: "weather", name: "Weather", mediaTopic: "medtop:17000000" },
    tags: ["storm", "ferries"],
    publishedAt: "2024-11-14T07:05:00+00:00",
    leadImage: {
      picture: { kind: "remote", address: "https://coast.example/quay.jpg" },
      alt: "Waves at the quay",
      caption: "The quay on Thursday.",
      credit: "Mary Byrne",
    },
    search: {
      description: "Ferries stay in port until the wind drops.",
      canonical: "https://coast.example/storm",
    },
  });
  expect(doc(...copy.blocks)).toEqual(
    doc(
      p("No ferry sailed on Thursday."),
      h2("Until when"),
      p("The wind will ", a("https://weather.example/", "drop"), " on Friday."),
    ),
  );
  expect(findings.map(({ reason }) => reason)).toEqual([
    "Left out: an embedded medium.",
    "Left out: a hidden passage.",
    "Left out: 3 menus and other parts of the page.",
  ]);
});

describe("a piece of a page", () => {
  test.each([
    [
      "its first heading when that is of the first level",
      "<h1>Storm</h1><p>a</p>",
      "Storm",
      doc(p("a")),
    ],
    [
      "its title when it has no such heading",
      "<title>Storm</title><h2>a</h2>",
      "Storm",
      doc(h2("a")),
    ],
    ["nothing when it has neither", "<h2>a</h2><h1>b</h1>", "", doc(h2("a"), h1("b"))],
  ])("takes for its headline %s", (_what, html, headline, copy) => {
    const result = read(html);
    expect(result.fields.headline).toBe(headline);
    expect(doc(...result.copy.blocks)).toEqual(copy);
  });

  test("keeps all text of a page without article or main part, but its menus", () => {
    const { copy } = read("<header>a</header><nav>menu</nav><aside>b</aside><footer>c</footer>");
    expect(doc(...copy.blocks)).toEqual(doc(p("a"), p("b"), p("c")));
  });

  test("takes no picture that is none", () => {
    const { fields, findings } = read('<h1>a</h1><img src="data:image/png;base64,AA"><p>b</p>');
    expect(fields.leadImage).toBeNull();
    expect(findings).toMatchObject([{ reason: "Left out: a picture." }]);
  });

  test("is not put off by JSON-LD that is none", () => {
    const html = '<script type="application/ld+json">{oops</script><h1>a</h1><p>b</p>';
    expect(read(html).fields.headline).toBe("a");
  });
});
