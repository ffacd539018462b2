import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Copy, Run } from "../../../shared/copy/copy.ts";
import { articleJson, articleJsonText } from "../../../shared/export/article-json.ts";
import { publishableArticle } from "../../../shared/export/publishable.ts";
import { readArticleJson } from "../../../shared/import/article-json.ts";
import { importFile } from "../../../shared/import/import-file.ts";
import {
  anArticle,
  anExport,
  aPublication,
  randomPictures,
} from "../../support/article-builder.ts";
import { factBox } from "../../support/block-builder.ts";
import { a, b, doc, li, numberedIds, p, ul } from "../../support/copy-builder.ts";
import { randomArticle } from "../../support/random-article.ts";

const publication = aPublication();
const context = {
  publications: [publication],
  defaultPublication: publication,
  newId: numberedIds(),
};
const read = (text: string) => readArticleJson({ ...context, text, file: "article.json" });

describe("article JSON", () => {
  test("comes back as the publishable article it was made from, with every field and its copy", () => {
    fc.assert(
      fc.property(randomArticle(), (article) => {
        const { fields, copy } = publishableArticle(article);
        const back = read(articleJsonText(anExport(article, { pictures: randomPictures() })));
        if ("unreadable" in back) throw new Error(back.unreadable);
        expect(back.findings).toEqual([]);
        expect(back.copy).toEqual(copy);
        const { length, origin } = back.fields;
        expect({ ...back.fields, length: fields.length, origin: fields.origin }).toEqual(fields);
        expect(origin).toEqual({ format: "json", file: "article.json", layout: {} });
        expect(length.commissioned).toBeNull();
      }),
    );
  });

  test("of the desk comes back with what is for the desk alone", () => {
    fc.assert(
      fc.property(randomArticle(), (article) => {
        const json = articleJson(anExport(article, { pictures: randomPictures() }), "desk");
        const back = read(JSON.stringify(json));
        if ("unreadable" in back) throw new Error(back.unreadable);
        expect(back.copy).toEqual(article.copy);
        const { origin } = article.fields;
        expect({ ...back.fields, origin }).toEqual(article.fields);
      }),
    );
  });

  test("of version 1 is read as well", () => {
    const json = articleJson(anExport(anArticle()), "publication");
    const { pictures: _pictures, ...old } = { ...json, version: 1 };
    const copy = { ...json.copy, version: 1 };
    expect(read(JSON.stringify({ ...old, copy }))).toMatchObject({ copy: json.copy, findings: [] });
  });
});

test("a file of JSON is imported by its extension", () => {
  const bytes = new TextEncoder().encode(articleJsonText(anExport()));
  const outcome = importFile({ name: "article.json", bytes }, context);
  expect(outcome).toMatchObject({ ok: true, result: { copy: anArticle().copy } });
});

test.each([
  ["{", "it is JSON, but no article that Dateline wrote"],
  ["[1]", "it is JSON, but no article that Dateline wrote"],
  ['{"format":"dateline-article","copy":{}}', "it is JSON, but no article that Dateline wrote"],
  [
    '{"format":"dateline-article","copy":{"version":9,"blocks":[]}}',
    "it was written by a newer version of Dateline (copy version 9); update the app to read it",
  ],
])("%s is refused, with the reason", (text, reason) => {
  const bytes = new TextEncoder().encode(text);
  expect(importFile({ name: "a.json", bytes }, context)).toEqual({ ok: false, reason });
});

test("a link that leads where no reader can be sent leaves its words, and each is told", () => {
  const given = (...runs: Run[]) =>
    doc(
      p("See ", ...runs, " and ", a("https://example.org/", "that"), "."),
      ul(li("Item ", ...runs, ul(li(...runs)))),
      factBox("Box", p(...runs)),
    );
  const hostile = a("java\tscript:alert(1)", b("this"));
  const json = { ...articleJson(anExport(), "publication"), copy: given(hostile) };
  const back = read(JSON.stringify(json));
  if ("unreadable" in back) throw new Error(back.unreadable);
  expect(bare(back.copy)).toEqual(bare(given(...b("this"))));
  const reason = "The link on “this” leads where no reader can be sent; only its words were kept.";
  expect(back.findings.map((finding) => finding.reason)).toEqual(Array(4).fill(reason));
  expect(back.findings.every(({ block }) => block !== undefined)).toBe(true);
});

test.each(["data:text/html,x", "sms:+1", "file:///etc/passwd", "vbscript:x"])(
  "%s is no link after an import",
  (address) => {
    const json = { ...articleJson(anExport(), "publication"), copy: doc(p(a(address, "x"))) };
    expect(bare((read(JSON.stringify(json)) as { copy: Copy }).copy)).toEqual(bare(doc(p("x"))));
  },
);

const bare = (copy: Copy) =>
  JSON.parse(JSON.stringify(copy), (key, value) => (key === "id" ? "" : value));

test("a field that does not fit is told, and all others are kept", () => {
  const json = { ...articleJson(anExport(), "publication"), tags: "sea" };
  const back = read(JSON.stringify(json));
  expect(back).toMatchObject({ fields: { headline: json.headline, tags: [] } });
  expect("findings" in back && back.findings.map(({ reason }) => reason)).toEqual([
    "No tags was found in the file.",
  ]);
});
