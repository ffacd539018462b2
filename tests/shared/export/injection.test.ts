import { describe, expect, test } from "vitest";
import { type ArticleFields, newLeadImage } from "../../../shared/article/article.ts";
import type { Block } from "../../../shared/copy/copy.ts";
import { articleJson, articleJsonText } from "../../../shared/export/article-json.ts";
import { exportFormats } from "../../../shared/export/format-list.ts";
import { htmlPage } from "../../../shared/export/html-page.ts";
import { splitFrontMatter } from "../../../shared/import/front-matter.ts";
import { attribute, elementsOf, parseHtml, rawText } from "../../../shared/import/html-tree.ts";
import { anArticle, anExport, aPublication, someFields } from "../../support/article-builder.ts";
import {
  answer,
  cell,
  codeBlock,
  embed,
  factBox,
  gallery,
  galleryPicture,
  liveEntry,
  note,
  picture,
  pullQuote,
  question,
  table,
} from "../../support/block-builder.ts";
import { a, b, doc, h2, li, line, p, quote, ul } from "../../support/copy-builder.ts";
import { elementsNamed, vocabulary } from "../../support/html-outline.ts";

/** Everything a person can type, set to one text. */
function articleOf(text: string) {
  const fields: ArticleFields = {
    ...someFields(),
    slugline: text,
    kicker: text,
    headline: text,
    pageTitle: text,
    socialHeadline: text,
    pushHeadline: text,
    standfirst: text,
    byline: {
      people: [
        { name: text, role: "writer" },
        { name: text, role: "editor" },
      ],
      line: text,
    },
    dateline: { place: text, date: "2024-11-15", source: text },
    category: { id: text, name: text, mediaTopic: text },
    tags: [text, text],
    leadImage: {
      ...newLeadImage({ kind: "remote", address: 'https://x.org/a.jpg?q="><script>' }),
      caption: text,
      alt: text,
      credit: text,
      source: `${text} too`,
      copyright: text,
      usageTerms: text,
    },
    disclaimers: [{ approved: text, kind: "custom", text, position: "end" }],
    related: [
      { title: text, address: 'https://x.org/?q="><script>alert(1)</script>', articleId: text },
      { title: text, address: "javascript:alert(1)", articleId: null },
    ],
    publisherLine: text,
    language: text,
    search: {
      description: text,
      socialImage: text,
      canonical: 'https://x.org/"><script>alert(1)</script>',
      noindex: false,
    },
    corrections: [{ kind: "update", text, at: "2024-11-16T09:00:00Z", by: text }],
  };
  const copy = doc(
    p(text, b(text), a("https://x.org/'\"><script>", text), a("javascript:alert(1)", text)),
    h2(text),
    quote(text),
    ul(li(text, ul(li(text)))),
    ...largerBlocks(text),
    factBox(text, ...largerBlocks(text).slice(0, 4)),
    liveEntry("2024-11-15T12:00:00Z", text, ...largerBlocks(text)),
  );
  const publication = aPublication({ relatedLabel: text, name: text, embeds: "frame" });
  return anExport(anArticle({ fields, copy }), { publication });
}

/** Every larger block with that text in every member. */
function largerBlocks(text: string): Block[] {
  const address = `https://x.org/a.jpg?q=${text.replace(/\s/g, "")}`;
  const said = { alt: text, credit: text };
  return [
    picture(address, text, said),
    picture(text, text, said),
    codeBlock(text, text, text),
    table(
      [
        [text, cell(text, 2)],
        ["", text, text],
      ],
      {
        headerColumn: true,
        caption: line([text, a(text, text)]),
      },
    ),
    gallery(text, { ...galleryPicture(address, text), ...said }),
    pullQuote(text, text),
    question(text, text),
    answer(text, text),
    embed("x", address, text),
    embed("youtube", text, text),
    note(text),
  ];
}

const payloads = [
  '"><script>alert(1)</script>',
  "'><img src=x onerror=alert(1)>",
  "</script><script>alert(1)</script>",
  "</title></style></textarea><svg onload=alert(1)>",
  "<!--<script>alert(1)//-->",
  "]]><script>alert(1)</script>",
  "&lt;script&gt;alert(1)&lt;/script&gt;",
  "x\u2028\u2029</SCRIPT><SCRIPT>alert(1)</SCRIPT>",
  "\u0000<\u0000script>alert(1)</script>",
  "javascript:alert(1)",
  "---\nheadline: 1\n...",
  "<a href='javascript:alert(1)'>x</a>",
];

describe.each(payloads)("with %j in every field", (payload) => {
  const input = articleOf(payload);

  test("the page has the elements of any other page and no more", () => {
    expect(vocabulary(htmlPage(input))).toEqual(vocabulary(htmlPage(articleOf("plain words"))));
  });

  test("no link or picture leads anywhere but to the web", () => {
    for (const format of ["html", "html-fragment"]) {
      const html = exportFormats.find(({ name }) => name === format)!.render(input);
      for (const element of elementsOf(parseHtml(html))) {
        for (const name of ["href", "src"]) {
          const address = attribute(element, name);
          if (address !== undefined) expect(address).toMatch(/^https:\/\/x\.org\//);
        }
      }
    }
  });

  test("the JSON in the page is JSON, and says what was typed", () => {
    const [script] = elementsNamed(htmlPage(input), "script");
    const json = JSON.parse(rawText(script!));
    expect(json.headline).toBe(payload.trim());
  });

  test("article JSON and front matter read back as what was typed", () => {
    expect(JSON.parse(articleJsonText(input))).toEqual(articleJson(input, "publication"));
    const markdown = exportFormats.find(({ name }) => name === "markdown")!.render(input);
    const matter = splitFrontMatter(markdown);
    expect(matter.ok && matter.members.title).toBe(payload.trim());
    expect(matter.ok && matter.members.kicker).toBe(payload.trim());
  });
});
