import { expect, test } from "vitest";
import { newFields, newLeadImage } from "../../../shared/article/article.ts";
import { formatFindings } from "../../../shared/export/format-findings.ts";
import { exportFormats } from "../../../shared/export/format-list.ts";
import { anArticle, anExport } from "../../support/article-builder.ts";
import { a, b, doc, h2, p } from "../../support/copy-builder.ts";

const plain = {
  ...anArticle({ copy: doc(p("Crews voted.")) }),
  fields: newFields("harbour", "en"),
};
const fields = (article: typeof plain) =>
  formatFindings("wire-text", anExport(article)).map(({ code, field }) => `${code} ${field}`);

test("a wire text says what of the copy it cannot carry", () => {
  const copy = doc(h2("What now"), p(b("Crews"), a("https://x.org", "voted")));
  const found = formatFindings("wire-text", anExport({ ...plain, copy }));
  expect(found.map(({ reason }) => reason)).toEqual([
    "Wire text has no bold, italic or other marks; the words stay.",
    "Wire text has no links; their words stay.",
    "Wire text has no headings, lists, quotes or rules; they become plain lines.",
  ]);
});

test("and for which fields it has no place", () => {
  const leadImage = newLeadImage({ kind: "media", id: "ab".repeat(32) });
  expect(fields(anArticle({ fields: { kicker: "Islands", leadImage }, copy: plain.copy }))).toEqual(
    [
      "export.lossy leadImage",
      "export.lossy kicker",
      "export.lossy standfirst",
      "export.lossy byline",
      "export.lossy dateline",
      "export.lossy tags",
    ],
  );
});

test("it has nothing to say of an article that it can carry whole", () => {
  expect(fields(plain)).toEqual([]);
});

test("the other formats carry everything", () => {
  for (const { name } of exportFormats.filter((format) => format.name !== "wire-text")) {
    expect(formatFindings(name, anExport())).toEqual([]);
  }
});
