import { describe, expect, test } from "vitest";
import { type Article, type ArticleFields, newLeadImage } from "../../../shared/article/article.ts";
import { checkArticle } from "../../../shared/article/checks.ts";
import { blocks, type FindingCode } from "../../../shared/article/finding.ts";
import type { MediaItem } from "../../../shared/media.ts";
import { anArticle, aPicture, aPublication } from "../../support/article-builder.ts";
import { a, doc, h2, hr, ins, li, p, ul } from "../../support/copy-builder.ts";

const now = "2024-11-15T12:00:00Z";
const picture = aPicture();
const stored: ReadonlyMap<string, MediaItem> = new Map([[picture.id, picture]]);
const publication = aPublication();
const check = (article: Article, media = stored) =>
  checkArticle(article, publication, { now, media });
const withFields = (fields: Partial<ArticleFields>) => anArticle({ fields });

const lead = {
  ...newLeadImage({ kind: "media", id: picture.id }),
  alt: "Two ferries at the quay",
  credit: "Ana Ruiz",
};
const search = { description: "", socialImage: null, canonical: "", noindex: false };
const correction = { kind: "update" as const, text: "", at: now, by: "" };
const related = (address: string) => [{ title: "Earlier", address, articleId: null }];

test("a finished article raises nothing", () => {
  expect(check(withFields({ leadImage: lead }))).toEqual([]);
});

/** The smallest change to a finished article that raises the code, and one that does not. */
const table: [FindingCode, "warn" | "block", Article, Article][] = [
  ["headline.missing", "block", withFields({ headline: " TK " }), withFields({ headline: "x" })],
  ["body.missing", "block", anArticle({ copy: doc(hr(), p(ins("x"))) }), anArticle()],
  ["slugline.missing", "warn", withFields({ slugline: "" }), withFields({ slugline: "x" })],
  ["category.missing", "warn", withFields({ category: null }), anArticle()],
  [
    "category.unmapped",
    "warn",
    withFields({ category: { id: "x", name: "X", mediaTopic: null } }),
    anArticle(),
  ],
  ["publication.missing", "warn", withFields({ publication: "" }), anArticle()],
  [
    "language.missing",
    "warn",
    withFields({ language: "not a tag" }),
    withFields({ language: "ar" }),
  ],
  [
    "slug.missing",
    "warn",
    withFields({ headline: "?!", slugline: "—" }),
    withFields({ headline: "?!", slugline: "—", urlSlug: "x" }),
  ],
  [
    "field.long",
    "warn",
    withFields({ headline: "x".repeat(91) }),
    withFields({ headline: "x".repeat(90) }),
  ],
  [
    "field.too-long",
    "warn",
    withFields({ headline: "x".repeat(151) }),
    withFields({ headline: "x".repeat(150) }),
  ],
  [
    "picture.no-alt",
    "warn",
    withFields({ leadImage: { ...lead, alt: "TK" } }),
    withFields({ leadImage: lead }),
  ],
  [
    "picture.no-credit",
    "warn",
    withFields({ leadImage: { ...lead, credit: "" } }),
    withFields({ leadImage: lead }),
  ],
  [
    "picture.remote",
    "warn",
    withFields({ leadImage: { ...lead, picture: { kind: "remote", address: "https://x.org/a" } } }),
    withFields({ leadImage: lead }),
  ],
  [
    "picture.missing",
    "block",
    withFields({ search: { ...search, socialImage: "cd".repeat(32) } }),
    withFields({ search: { ...search, socialImage: picture.id } }),
  ],
  [
    "link.unsafe",
    "warn",
    anArticle({ copy: doc(ul(li(a("java\nscript:x", "here")))) }),
    anArticle({ copy: doc(ul(li(a("https://example.org", "here")))) }),
  ],
  ["tk.left", "warn", anArticle({ copy: doc(h2("x TK")) }), anArticle({ copy: doc(h2("x tk")) })],
  [
    "corrections.empty",
    "warn",
    withFields({ corrections: [correction] }),
    withFields({ corrections: [{ ...correction, text: "A name was put right." }] }),
  ],
  [
    "embargo.running",
    "block",
    withFields({ embargo: { until: "2024-11-15T12:00:01Z", reason: "" } }),
    withFields({ embargo: { until: "2024-11-15T13:00:00+01:00", reason: "" } }),
  ],
];

describe.each(table)("%s", (code, level, raising, quiet) => {
  test(`is raised to ${level}, in a sentence`, () => {
    const found = check(raising).filter((finding) => finding.code === code);
    expect(found).toHaveLength(1);
    expect(found[0]?.level).toBe(level);
    expect(found[0]?.reason).toMatch(/^\S.*\.$/);
    expect(blocks(found)).toBe(level === "block");
  });

  test("is not raised by its nearest neighbour", () => {
    expect(check(quiet).map((finding) => finding.code)).not.toContain(code);
  });

  test("blocks where the publication says so", () => {
    const strict = aPublication({ raisedToBlock: [code] });
    const found = checkArticle(raising, strict, { now, media: stored });
    expect(found.find((finding) => finding.code === code)?.level).toBe("block");
  });
});

test("a lead image whose file is gone blocks", () => {
  const found = check(withFields({ leadImage: lead }), new Map());
  expect(found).toMatchObject([{ code: "picture.missing", level: "block", field: "leadImage" }]);
});

test("an unsafe address of a related article is told there", () => {
  const found = check(withFields({ related: related("javascript:x") }));
  expect(found).toMatchObject([{ code: "link.unsafe", field: "related" }]);
  expect(check(withFields({ related: related("https://example.org/a") }))).toEqual([]);
});

test("what is too long is not also long, and TK does not count towards it", () => {
  const codes = check(withFields({ headline: "x".repeat(151) })).map((finding) => finding.code);
  expect(codes).toEqual(["field.too-long"]);
  const withTk = check(withFields({ headline: `${"x".repeat(90)} TK` }));
  expect(withTk.map((finding) => finding.code)).toEqual(["tk.left"]);
});

test("an embargo tells when it ends in the publication's time, and why", () => {
  const embargo = { until: "2024-07-15T12:00:00Z", reason: "Court order" };
  const [found] = checkArticle(withFields({ embargo }), publication, {
    now: "2024-07-01T00:00:00Z",
    media: stored,
  });
  expect(found?.reason).toContain("15/07/2024 13h00 (Europe/London) (Court order)");
});
