import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { ArticleFields } from "../../../shared/article/article.ts";
import { correctionKinds } from "../../../shared/article/kinds.ts";
import { htmlPage } from "../../../shared/export/html-page.ts";
import { markdown } from "../../../shared/export/markdown.ts";
import { wireText } from "../../../shared/export/wire-text.ts";
import { readHtmlArticle } from "../../../shared/import/html-article.ts";
import { readMarkdown } from "../../../shared/import/markdown.ts";
import { readWireText } from "../../../shared/import/wire-text.ts";
import { printedLanguages } from "../../../shared/messages/printed/printed-words.ts";
import { anArticle, anExport, aPublication } from "../../support/article-builder.ts";
import { answer, question } from "../../support/block-builder.ts";
import { doc, numberedIds, p } from "../../support/copy-builder.ts";
import { randomCopy } from "../../support/random-copy.ts";

const publication = aPublication();
const others = ["ka", "pt-BR", "zh-TW", "en-US", "ar-SY", "no such language"];
const language = fc.constantFrom(...printedLanguages, ...others);

const name = fc.constantFrom(
  "Ana Ruiz",
  "Inés Vega",
  "Ruiz, Ana",
  "Santiago Ramón y Cajal",
  "أحمد وليد",
  "דנה וולף",
  "李和平",
  "山田・太郎",
  "Ed and Sons",
);
const names = fc.uniqueArray(name, { maxLength: 3 });
const roles = ["writer", "additional-reporting", "editor", "translator", "photographer"] as const;
const byline = fc
  .record({
    who: fc.tuple(...roles.map(() => names)),
    line: fc.constantFrom("", "", "Our desk", "Ana Ruiz"),
  })
  .map(({ who, line }) => ({
    people: roles.flatMap((role, at) => who[at]!.map((name) => ({ name, role }))),
    line,
  }));
const correction = fc.record({
  kind: fc.constantFrom(...correctionKinds),
  text: fc.constantFrom("Three islands, not two.", "שלושה איים: לא שניים", "（三つ）"),
  at: fc.constantFrom("2024-11-16T09:00:00Z", "2024-01-01T00:00:00Z"),
  by: fc.constant(""),
});
const printed = fc.record({
  language,
  byline,
  dateline: fc.record({
    place: fc.constantFrom("", "Lerwick", "İzmir", "חיפה"),
    date: fc.constantFrom("", "2024-11-15", "2024-03-20", "2024-02-29"),
    source: fc.constantFrom("", "Agency (north)"),
  }),
  corrections: fc.array(correction, { maxLength: 2 }),
  related: fc.array(
    fc.record({
      title: fc.constantFrom("Night shifts", "עוד בנושא"),
      address: fc.constantFrom("", "https://x.org/n"),
      articleId: fc.constant(null),
    }),
    { maxLength: 2 },
  ),
});

function input(text: string) {
  return {
    text,
    file: "article",
    publications: [publication],
    defaultPublication: publication,
    newId: numberedIds(),
  };
}

function withoutOrigin(fields: ArticleFields) {
  return { ...fields, origin: null };
}

describe("whatever the language of the article, nothing of it is lost on the way through", () => {
  test("a page of our own", () => {
    fc.assert(
      fc.property(printed, randomCopy(), (fields, copy) => {
        const article = anArticle({ fields: { ...fields, slugline: "" }, copy });
        const read = readHtmlArticle(input(htmlPage(anExport(article))));
        expect(withoutOrigin(read.fields)).toEqual(article.fields);
      }),
    );
  });

  test("our own Markdown", () => {
    fc.assert(
      fc.property(printed, (fields) => {
        const article = anArticle({ fields });
        const read = readMarkdown(input(markdown(anExport(article))));
        expect(withoutOrigin(read.fields)).toEqual(article.fields);
      }),
    );
  });

  test("a wire text keeps its list of related articles, and gives the same bytes again", () => {
    fc.assert(
      fc.property(language, (language) => {
        const related = [{ title: "Night shifts", address: "https://x.org/n", articleId: null }];
        const copy = doc(p("Crews voted."), question("", "Why?"), answer("", "Because."));
        const text = wireText(anExport(anArticle({ fields: { language, related }, copy })));
        const { fields, copy: body } = readWireText(input(text))!;
        expect(fields.related).toEqual(related);
        expect(wireText(anExport(anArticle({ fields, copy: body })))).toBe(text);
      }),
    );
  });
});

test.each([
  [["Ana Ruiz"], "Ana Ruiz"],
  [["Ana Ruiz", "Ola Berg"], "Ana Ruiz and Ola Berg"],
  [[], "Ana Ruiz"],
])("a page of our own tells writers %j and the line “%s” apart", (writers, line) => {
  const people = writers.map((name) => ({ name, role: "writer" as const }));
  const article = anArticle({ fields: { byline: { people, line } } });
  const read = readHtmlArticle(input(htmlPage(anExport(article))));
  expect(read.fields.byline).toEqual({ people, line });
});

test("a page of an older Dateline, whose words are English, is read as before", () => {
  const article = anArticle({
    fields: {
      language: "de",
      byline: {
        people: [
          { name: "Ana Ruiz", role: "writer" },
          { name: "Ola Berg", role: "writer" },
          { name: "Mary Byrne", role: "translator" },
          { name: "Li Wei", role: "translator" },
        ],
        line: "",
      },
    },
  });
  const page = htmlPage(anExport(article))
    .replace(
      /<address.*/,
      '<address class="byline">By <span rel="author">Ana Ruiz and Ola Berg</span></address>',
    )
    .replace(
      /<p class="contributor.*/,
      '<p class="contributor translator">Translated by Mary Byrne, Li Wei</p>',
    );
  expect(readHtmlArticle(input(page)).fields.byline).toEqual(article.fields.byline);
});
