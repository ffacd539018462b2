import { describe, expect, test } from "vitest";
import { type ArticleFields, newLeadImage } from "../../../shared/article/article.ts";
import { articleJson } from "../../../shared/export/article-json.ts";
import { exportFormats } from "../../../shared/export/format-list.ts";
import { anArticle, anExport, someFields } from "../../support/article-builder.ts";
import { b, del, doc, ins, li, p, ul, withReview } from "../../support/copy-builder.ts";

const fields: ArticleFields = {
  ...someFields(),
  noteToDesk: "SECRET call the lawyers",
  signOffs: [{ by: "SECRET Ola", at: "2024-11-15T10:00:00Z", contentHash: "SECRET" }],
  headline: "Crews TK vote [TK SECRET how many]",
  standfirst: "TK",
  kicker: "Islands TKTK",
  tags: ["TK", "ferries"],
  byline: { people: [{ name: "TK", role: "writer" }], line: "" },
  leadImage: { ...newLeadImage({ kind: "remote", address: "https://x.org/a.jpg" }), caption: "TK" },
  related: [{ title: "Old", address: "https://x.org/old", articleId: null }],
  origin: {
    format: "wire-text",
    file: "a.txt",
    layout: { related: "SECRET killed story", "related of": "Killed", publisher: "TK SECRET" },
  },
};

const copy = doc(
  withReview(p("Crews ", ins("SECRET proposal "), del("will "), "vote TK [TK SECRET]"), {
    cm: ["SECRET-thread"],
    pm: [{ id: "SECRET", k: "del" }],
  }),
  withReview(p("SECRET paragraph"), { bk: [{ id: "SECRET", k: "ins" }] }),
  ul(withReview(li(b("TK")), { cm: ["SECRET"] }), li(ins("SECRET item")), li("kept")),
);

describe.each(exportFormats)("$name", ({ render }) => {
  const text = render(anExport(anArticle({ fields, copy })));

  test("holds nothing that is for the newsroom alone", () => {
    expect(text).not.toContain("SECRET");
    expect(text).not.toMatch(/\bTK/);
  });

  test("holds what is only proposed to go", () => {
    expect(text).toContain("will");
    expect(text).toContain("kept");
  });
});

test("the desk's own JSON has it all, marks included", () => {
  const json = articleJson(anExport(anArticle({ fields, copy })), "desk");
  expect(json.desk?.noteToDesk).toBe("SECRET call the lawyers");
  expect(json.copy).toEqual(copy);
  expect(json.headline).toBe("Crews TK vote [TK SECRET how many]");
});
