import fc from "fast-check";
import { expect, test } from "vitest";
import { newLeadImage } from "../../../shared/article/article.ts";
import { diffFields } from "../../../shared/article/diff-fields.ts";
import { takeParts } from "../../../shared/article/take-parts.ts";
import { newRuns, oldRuns } from "../../../shared/copy/diff-words.ts";
import { runsText } from "../../../shared/copy/runs.ts";
import { someFields } from "../../support/article-builder.ts";
import { randomArticle } from "../../support/random-article.ts";

test("a changed headline is told word by word", () => {
  const old = someFields({ headline: "Ferry crews vote to strike" });
  const fresh = someFields({ headline: "Ferry crews vote to talk" });
  const [headline, ...others] = diffFields(old, fresh, "en");
  expect(others).toEqual([]);
  expect(headline!.pieces.map(({ kind }) => kind)).toEqual(["same", "removed", "added"]);
});

test("another picture under the same caption is told, if not in words", () => {
  const image = (id: string) => ({
    leadImage: { ...newLeadImage({ kind: "media", id }), caption: "Quay" },
  });
  const [picture] = diffFields(someFields(image("a")), someFields(image("b")));
  expect(picture).toMatchObject({ name: "leadImage", old: "Quay", text: "Quay" });
});

test("every field that differs is told, and taking those gives the other fields", () => {
  fc.assert(
    fc.property(randomArticle(), randomArticle(), (old, fresh) => {
      const told = diffFields(old.fields, fresh.fields);
      for (const { old: was, text, pieces } of told) {
        expect([runsText(oldRuns(pieces)), runsText(newRuns(pieces))]).toEqual([was, text]);
      }
      const parts = { fields: told.map(({ name }) => name), blocks: [] };
      expect(takeParts(fresh, old, parts, () => "x").fields).toEqual(old.fields);
      expect(diffFields(old.fields, structuredClone(old.fields))).toEqual([]);
    }),
  );
});
