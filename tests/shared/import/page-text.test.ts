import { describe, expect, test } from "vitest";
import { readHtmlArticle } from "../../../shared/import/html-article.ts";
import { aPublication } from "../../support/article-builder.ts";
import { numberedIds } from "../../support/copy-builder.ts";
import { outline, reasons } from "../../support/docx-reading.ts";

const publication = aPublication();

function read(text: string) {
  const newId = numberedIds();
  const publications = [publication];
  return readHtmlArticle({
    text,
    file: "a.html",
    publications,
    defaultPublication: publication,
    newId,
  });
}

const line = "The ferry left at dawn and came back in heavy rain with few people on board.";
const text = `<p>${line}</p><p>Second: ${line}</p><p>Third: ${line}</p>`;
const lines = [line, `Second: ${line}`, `Third: ${line}`];
const links = (count: number) =>
  `<ul>${Array.from({ length: count }, (_, at) => `<li><a href="/${at}">Another story ${at}</a></li>`).join("")}</ul>`;

describe("the text of a page", () => {
  test("is the article with most of it, not the teasers beside it, and what was left is told", () => {
    const teaser = '<article class="teaser"><h2>Teaser</h2><p>Short.</p></article>';
    const page = read(
      `<body><header><a href="/">Home</a></header><nav>Menu</nav><div class="cookie-banner">We use cookies. <button>OK</button></div>
      <main><article><h1>Ferry returns</h1>${text}</article>${teaser}${teaser}</main>
      <section class="newsletter-signup">Get our letter</section><footer>© 2024</footer></body>`,
    );
    expect(page.fields.headline).toBe("Ferry returns");
    expect(outline(page)).toEqual(lines);
    expect(reasons(page)).toEqual([
      "Left out: 5 menus and other parts of the page.",
      "Left out: a notice about cookies.",
      "Left out: a form to sign up.",
    ]);
  });

  test("has no share buttons, related links, advertisements and readers' comments within it", () => {
    const page = read(
      `<article><h1>Ferry</h1><div class="share-bar"><a href="https://x.example/share">Share</a><a href="#">Post</a></div>
      <p>${line}</p><aside class="relatedStories">${links(3)}</aside><p>Second: ${line}</p><div class="ad-slot">Buy now</div>
      <p>Third: ${line}</p><h3>Related articles</h3>${links(4)}<section id="comments"><p>First!!</p></section></article>`,
    );
    expect(outline(page)).toEqual(lines);
    expect(reasons(page)).toEqual([
      "Left out: a row of share buttons.",
      "Left out: 3 lists of links to other articles.",
      "Left out: an advertisement.",
      "Left out: readers' comments.",
    ]);
  });

  test("stays where only its name sounds like furniture", () => {
    const body = `<div class="post share related-content"><p>${line}</p><p>Second: ${line}</p><p>Third: ${line}</p></div>`;
    expect(outline(read(`<article><h1>Ferry</h1>${body}</article>`))).toEqual(lines);
    const aside = `<aside class="fact"><p>Built in 1911, the quay holds nine boats.</p></aside>`;
    expect(outline(read(`<article><h1>Ferry</h1>${text}${aside}</article>`))).toHaveLength(4);
    const form = `<form id="aspnetForm"><h1>Ferry</h1>${text.repeat(4)}</form>`;
    expect(outline(read(`<body><nav>Menu</nav>${form}</body>`))).toHaveLength(12);
  });

  test("is found on a page that marks nothing, by where its paragraphs stand", () => {
    const story = Array.from({ length: 8 }, (_, at) => `<p>${at}: ${line}</p>`).join("");
    const page = read(
      `<body><header><a href="/">Home</a></header><div id="page"><div class="left"><a href="/a">A</a> <a href="/b">B</a></div>
      <div class="story"><h1>Ferry</h1>${story}</div><div class="right">Weather: rain</div></div></body>`,
    );
    expect(outline(page)).toHaveLength(8);
    expect(page.fields.headline).toBe("Ferry");
  });
});

describe("the head of a page", () => {
  test("gives byline, date and standfirst, and none of them comes again in the body", () => {
    const page = read(
      `<article><h1>Ferry</h1><p class="article__standfirst standfirst">Six weeks late.</p>
      <div class="byline">By <a href="/ana">Ana Ruiz</a> and <a href="/ola">Ola Berg</a></div>
      <p>Published <time datetime="2024-05-03T09:30+0200">3 May 2024</time></p>${text}
      <p class="author">Nobody is taken from down here.</p></article>`,
    );
    expect(page.fields).toMatchObject({
      standfirst: "Six weeks late.",
      byline: {
        people: [
          { name: "Ana Ruiz", role: "writer" },
          { name: "Ola Berg", role: "writer" },
        ],
      },
      publishedAt: "2024-05-03T09:30:00+02:00",
    });
    expect(outline(page)).toEqual([...lines, "Nobody is taken from down here."]);
  });

  test("what a page says for machines goes before what it prints", () => {
    const data = {
      "@type": "AnalysisNewsArticle",
      author: { name: "Mary Byrne" },
      datePublished: "2024-05-03T10:00:00Z",
    };
    const page = read(
      `<title>Ferry - Coast Daily</title><meta property="og:site_name" content="Coast Daily">
      <script type="application/ld+json">${JSON.stringify(data)}</script>
      <article><div class="author">by the Coast team</div>${text}</article>`,
    );
    expect(page.fields).toMatchObject({
      headline: "Ferry",
      byline: { people: [{ name: "Mary Byrne", role: "writer" }] },
      publishedAt: "2024-05-03T10:00:00Z",
    });
    expect(outline(page)).toEqual(lines);
  });
});

test("addresses that only hold on the page's own site are completed", () => {
  const page = read(
    `<link rel="canonical" href="https://coast.example/news/ferry"><h1>Ferry</h1>
    <p>See <a href="../sport">sport</a>, <a href="/a?b=1">this</a> and <a href="mailto:desk@coast.example">us</a>.</p>
    <img src="/img/quay.jpg" alt="Quay">`,
  );
  expect(outline(page)).toEqual([
    "See [sport](https://coast.example/sport), [this](https://coast.example/a?b=1) and [us](mailto:desk@coast.example).",
  ]);
  expect(page.fields.leadImage?.picture).toEqual({
    kind: "remote",
    address: "https://coast.example/img/quay.jpg",
  });
});
