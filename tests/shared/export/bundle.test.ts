import { describe, expect, test } from "vitest";
import { newLeadImage } from "../../../shared/article/article.ts";
import { planExport } from "../../../shared/export/bundle.ts";
import { exportFormats, findFormat } from "../../../shared/export/format-list.ts";
import { manifestJson } from "../../../shared/export/manifest.ts";
import { anArticle, anExport, aPicture, aPublication } from "../../support/article-builder.ts";

const lead = aPicture({ name: "leaked-by-anna.JPG" });
const social = aPicture({ id: "cd".repeat(32), kind: "webp" });
const search = { description: "", socialImage: social.id, canonical: "", noindex: false };
const leadImage = newLeadImage({ kind: "media", id: lead.id });
const article = anArticle({ fields: { leadImage, search } });
const input = anExport(article, { pictures: [lead, social] });

describe("the plan of an export", () => {
  test("holds the formats asked for, once each and in that order, then the pictures", () => {
    const plan = planExport(input, ["json", "html", "json"]);
    expect(plan.map(({ path }) => path)).toEqual([
      "article.json",
      "article.html",
      "images/ferry-crews-vote-to-strike-over-night-shifts-abababab.jpg",
      "images/ferry-crews-vote-to-strike-over-night-shifts-cdcdcdcd.webp",
    ]);
    expect(plan.slice(2)).toMatchObject([{ mediaId: lead.id }, { mediaId: social.id }]);
  });

  test("holds a picture used twice once", () => {
    const twice = { ...search, socialImage: lead.id };
    const plan = planExport(
      anExport(anArticle({ fields: { leadImage, search: twice } }), { pictures: [lead] }),
      ["html"],
    );
    expect(plan).toHaveLength(2);
  });

  test("names pictures after the article, never after their own file", () => {
    for (const file of planExport(
      input,
      exportFormats.map(({ name }) => name),
    )) {
      expect(JSON.stringify(file)).not.toContain("leaked-by-anna");
    }
  });

  test.each([
    ["東京の天気", "images/picture-abababab.jpg"],
    ["Łódź: 100 %", "images/lodz-100-abababab.jpg"],
    ["", "images/ferry-strike-abababab.jpg"],
  ])("gives the picture of “%s” a name for every server: %s", (headline, path) => {
    const plan = planExport(
      anExport(anArticle({ fields: { headline, leadImage } }), { pictures: [lead] }),
      [],
    );
    expect(plan).toEqual([{ path, mediaId: lead.id }]);
  });

  test("is the same for the same article", () => {
    const all = exportFormats.map(({ name }) => name);
    expect(planExport(input, all)).toEqual(planExport(structuredClone(input), all));
  });

  test("never holds a data address", () => {
    const data = {
      ...leadImage,
      picture: { kind: "remote" as const, address: "data:image/png;base64,AAAA" },
    };
    for (const file of planExport(anExport(anArticle({ fields: { leadImage: data } })), [
      "html",
      "markdown",
      "wire-text",
    ])) {
      expect("text" in file && file.text).not.toContain("base64");
    }
  });
});

describe("the list of formats", () => {
  test("has every name and every file once", () => {
    for (const key of ["name", "file"] as const) {
      const values = exportFormats.map((format) => format[key]);
      expect(new Set(values).size).toBe(values.length);
    }
  });

  test("finds a format by its name alone", () => {
    expect(findFormat("html")?.file).toBe("article.html");
    expect(findFormat("HTML")).toBeUndefined();
    expect(findFormat("toString")).toBeUndefined();
  });
});

test("the manifest tells what was written, in which version, and what was overridden", () => {
  const finding = {
    code: "body.missing",
    level: "block",
    field: "copy",
    reason: "No body.",
  } as const;
  const text = manifestJson({
    article,
    publication: aPublication(),
    files: [
      { path: "article.html", bytes: 10, sha256: "ee".repeat(32), format: "html" },
      { path: "images/a.jpg", bytes: 20, sha256: "ff".repeat(32) },
    ],
    override: { reason: "Breaking news", findings: [finding] },
    losses: [{ format: "wire-text", findings: [{ ...finding, reason: "No links." }] }],
  });
  expect(text).toMatch(/\}\n$/);
  expect(JSON.parse(text)).toEqual({
    format: "dateline-export",
    version: 1,
    article: {
      id: article.id,
      headline: article.fields.headline,
      urlSlug: "ferry-crews-vote-to-strike-over-night-shifts",
    },
    publication: { id: "harbour", name: "The Harbour Post" },
    files: [
      {
        path: "article.html",
        bytes: 10,
        sha256: "ee".repeat(32),
        format: "html",
        formatVersion: 1,
      },
      { path: "images/a.jpg", bytes: 20, sha256: "ff".repeat(32) },
    ],
    lossy: [{ format: "wire-text", reasons: ["No links."] }],
    overridden: { reason: "Breaking news", findings: [finding] },
  });
});
