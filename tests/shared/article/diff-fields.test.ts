import fc from "fast-check";
import { expect, test } from "vitest";
import { type ArticleFields, newLeadImage } from "../../../shared/article/article.ts";
import { articleLanguage } from "../../../shared/article/article-language.ts";
import { diffFields } from "../../../shared/article/diff-fields.ts";
import { takeParts } from "../../../shared/article/take-parts.ts";
import { newRuns, oldRuns } from "../../../shared/copy/diff-words.ts";
import { runsText } from "../../../shared/copy/runs.ts";
import { someFields } from "../../support/article-builder.ts";
import { randomArticle } from "../../support/random-article.ts";

const own = ({ language }: ArticleFields) => language;

test("the byline is told in the language that the article is printed in", () => {
  const people = ["Ana Ruiz", "Ola Berg"].map((name) => ({ name, role: "writer" as const }));
  const old = someFields({ language: "", byline: { people: [], line: "" } });
  const fresh = { ...old, byline: { people, line: "" } };
  const [byline] = diffFields(old, fresh, (fields) => articleLanguage(fields, { language: "nl" }));
  expect(byline!.text).toMatch(/^Ana Ruiz en Ola Berg\n/);
});

test("a changed headline is told word by word", () => {
  const old = someFields({ headline: "Ferry crews vote to strike" });
  const fresh = someFields({ headline: "Ferry crews vote to talk" });
  const [headline, ...others] = diffFields(old, fresh, own);
  expect(others).toEqual([]);
  expect(headline!.pieces.map(({ kind }) => kind)).toEqual(["same", "removed", "added"]);
});

test("another picture under the same caption is told, if not in words", () => {
  const image = (id: string) => ({
    leadImage: { ...newLeadImage({ kind: "media", id }), caption: "Quay" },
  });
  const [picture] = diffFields(someFields(image("a")), someFields(image("b")), own);
  expect(picture).toMatchObject({ name: "leadImage", old: "Quay", text: "Quay" });
});

test("every field that differs is told, and taking those gives the other fields", () => {
  fc.assert(
    fc.property(randomArticle(), randomArticle(), (old, fresh) => {
      const told = diffFields(old.fields, fresh.fields, own);
      for (const { old: was, text, pieces } of told) {
        expect([runsText(oldRuns(pieces)), runsText(newRuns(pieces))]).toEqual([was, text]);
      }
      const parts = { fields: told.map(({ name }) => name), blocks: [] };
      expect(takeParts(fresh, old, parts, () => "x").fields).toEqual(old.fields);
      expect(diffFields(old.fields, structuredClone(old.fields), own)).toEqual([]);
    }),
  );
});
