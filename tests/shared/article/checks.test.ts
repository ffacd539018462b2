import { describe, expect, test } from "vitest";
import type { Article, ArticleFields } from "../../../shared/article/article.ts";
import { newLeadImage } from "../../../shared/article/article.ts";
import { checkArticle } from "../../../shared/article/checks.ts";
import type { MediaItem } from "../../../shared/media.ts";
import type { Publication } from "../../../shared/publication.ts";
import { anArticle, aPicture, aPublication } from "../../support/article-builder.ts";
import { a, doc, hr, ins, p } from "../../support/copy-builder.ts";

const now = "2024-11-15T12:00:00Z";
const picture = aPicture();
const lead = {
  ...newLeadImage({ kind: "media", id: picture.id }),
  alt: "A ferry",
  credit: "Ana Ruiz",
};

function check(
  given: {
    fields?: Partial<ArticleFields>;
    copy?: Article["copy"];
    article?: Partial<Article>;
  } = {},
  {
    publication = aPublication(),
    media = [picture],
  }: { publication?: Publication; media?: MediaItem[] } = {},
) {
  const context = { now, media: new Map(media.map((item) => [item.id, item])) };
  return checkArticle(anArticle(given), publication, context);
}

const told = (...args: Parameters<typeof check>) =>
  check(...args).map(({ level, code, field }) => `${level} ${code} ${field}`);

test("a finished article has no findings", () => {
  expect(check({ fields: { leadImage: lead } })).toEqual([]);
});

test("an article in other letters than those of its language is told of", () => {
  const copy = doc(p("Экипажи паромов начали забастовку в порту сегодня утром из-за зарплаты."));
  expect(told({ copy, fields: { leadImage: lead } })).toEqual(["warn language.script language"]);
});

describe("what blocks", () => {
  test.each([
    ["no headline", { headline: "" }, "block headline.missing headline"],
    ["a headline of spaces", { headline: "  " }, "block headline.missing headline"],
  ])("%s", (_what, fields, finding) => {
    expect(told({ fields })).toEqual([finding]);
  });

  test("a headline that is still to come", () => {
    expect(told({ fields: { headline: "TK" } })).toEqual([
      "block headline.missing headline",
      "block tk.left headline",
    ]);
  });

  test("a TK among the words of a field", () => {
    expect(told({ fields: { standfirst: "TK sailings", tags: ["TK"] } })).toEqual([
      "block tk.left standfirst",
      "block tk.left tags",
    ]);
  });

  test.each([
    ["no body", doc()],
    ["a body without words", doc(p(" "), hr())],
    ["a body that is only proposed", doc(p(ins("Crews voted.")))],
  ])("%s", (_what, copy) => {
    expect(told({ copy })).toEqual(["block body.missing copy"]);
  });

  test("a picture whose file the library has lost", () => {
    expect(told({ fields: { leadImage: lead } }, { media: [] })).toEqual([
      "block picture.missing leadImage",
    ]);
    const search = { description: "", socialImage: picture.id, canonical: "", noindex: false };
    expect(told({ fields: { search } }, { media: [] })).toEqual(["block picture.missing search"]);
  });

  test("an embargo until it is over, in the publication's time", () => {
    const embargo = { until: "2024-11-15T13:30:00+01:00", reason: "agreed with the union" };
    const [finding] = check({ fields: { embargo } });
    expect(finding).toEqual({
      code: "embargo.running",
      level: "block",
      field: "embargo",
      reason:
        "The article is under embargo until 15/11/2024 12h30 (Europe/London) (agreed with the union).",
    });
    expect(check({ fields: { embargo: { ...embargo, until: now } } })).toEqual([]);
  });
});

describe("what warns", () => {
  test("a URL slug that is not the one it was exported under, and no other", () => {
    const under = (frozenSlug: string) =>
      told({ fields: { urlSlug: "new-slug" }, article: { frozenSlug } });
    expect(under("old-slug")).toEqual(["warn slug.changed urlSlug"]);
    expect(under("new-slug")).toEqual([]);
    expect(under("")).toEqual([]);
  });

  test.each<[string, Partial<ArticleFields>, string[]]>([
    ["no slugline", { slugline: "" }, ["warn slugline.missing slugline"]],
    ["no category", { category: null }, ["warn category.missing category"]],
    [
      "a category without a topic",
      { category: { id: "x", name: "Shipping", mediaTopic: null } },
      ["warn category.unmapped category"],
    ],
    ["no publication", { publication: "" }, ["warn publication.missing publication"]],
    ["no language", { language: "" }, ["warn language.missing language"]],
    ["a language that is none", { language: "plain English" }, ["warn language.missing language"]],
    ["no slug to be had", { headline: "—!", slugline: "…" }, ["warn slug.missing urlSlug"]],
    ["a slug that is too long", { urlSlug: "a".repeat(81) }, ["warn field.too-long urlSlug"]],
    [
      "a picture without alt text",
      { leadImage: { ...lead, alt: "" } },
      ["warn picture.no-alt leadImage.alt"],
    ],
    [
      "a picture without a credit",
      { leadImage: { ...lead, credit: " " } },
      ["warn picture.no-credit leadImage.credit"],
    ],
    [
      "a picture on another server",
      { leadImage: { ...lead, picture: { kind: "remote", address: "https://x.org/a.jpg" } } },
      ["warn picture.remote leadImage"],
    ],
    [
      "an unsafe related link",
      { related: [{ title: "x", address: "javascript:x", articleId: null }] },
      ["warn link.unsafe related"],
    ],
    [
      "an empty correction",
      { corrections: [{ kind: "update", text: "", at: now, by: "" }] },
      ["warn corrections.empty corrections"],
    ],
    [
      "a note in brackets in a field",
      { standfirst: "Sailings [TK how many]", tags: ["[TK]", "ferries"] },
      ["warn tk.left standfirst", "warn tk.left tags"],
    ],
  ])("%s", (_what, fields, findings) => {
    expect(told({ fields })).toEqual(findings);
  });

  test("an unsafe link in the body, by its words", () => {
    const found = check({ copy: doc(p("See ", a("javascript:alert(1)", "this page"))) });
    expect(found.map(({ code, reason }) => [code, reason])).toEqual([
      [
        "link.unsafe",
        "The link on “this page” leads where no reader can be sent; it is exported as plain text.",
      ],
    ]);
  });

  test("notes in brackets in the body, by their number", () => {
    const found = check({ copy: doc(p("Crews [TK how many] voted [TK when]")) });
    expect(found.map(({ level, reason }) => [level, reason])).toEqual([
      [
        "warn",
        "Body: 2 TK notes are left. They will not be exported: “[TK how many]”, “[TK when]”",
      ],
    ]);
  });

  test("that a slug cannot be made only until one is frozen", () => {
    const fields = { headline: "—!", slugline: "…" };
    expect(told({ fields, article: { frozenSlug: "as-it-was" } })).toEqual([]);
  });
});

describe("lengths", () => {
  test.each([
    ["at the limit", 90, []],
    ["beyond it", 91, ["warn field.long headline"]],
    ["at the last", 150, ["warn field.long headline"]],
    ["beyond that too", 151, ["warn field.too-long headline"]],
  ])("a headline %s", (_what, length, findings) => {
    expect(told({ fields: { headline: "x".repeat(length) } })).toEqual(findings);
  });

  test("are counted as a reader counts, and without TKs", () => {
    expect(told({ fields: { headline: "👩‍🚒".repeat(90) } })).toEqual([]);
    expect(told({ fields: { headline: `${"x".repeat(90)} TK` } })).toEqual([
      "block tk.left headline",
    ]);
  });

  test.each<[string, Partial<ArticleFields>, string]>([
    ["slugline", { slugline: "x".repeat(61) }, "slugline"],
    ["kicker", { kicker: "x".repeat(61) }, "kicker"],
    ["page title", { pageTitle: "x".repeat(121) }, "pageTitle"],
    ["social headline", { socialHeadline: "x".repeat(151) }, "socialHeadline"],
    ["push headline", { pushHeadline: "x".repeat(151) }, "pushHeadline"],
    ["standfirst", { standfirst: "x".repeat(401) }, "standfirst"],
    ["alt text", { leadImage: { ...lead, alt: "x".repeat(251) } }, "leadImage.alt"],
    ["caption", { leadImage: { ...lead, caption: "x".repeat(601) } }, "leadImage.caption"],
    [
      "search description",
      {
        search: { description: "x".repeat(301), socialImage: null, canonical: "", noindex: false },
      },
      "search",
    ],
  ])("are limited for the %s", (_what, fields, field) => {
    expect(told({ fields })).toEqual([`warn field.too-long ${field}`]);
  });

  test("follow the publication's own limits", () => {
    const limits = { ...aPublication().limits, headline: { warn: 5, stop: 10 } };
    expect(
      told({ fields: { headline: "Storm over" } }, { publication: aPublication({ limits }) }),
    ).toEqual(["warn field.long headline"]);
  });
});

test("a publication may raise what warns elsewhere, and nothing else changes", () => {
  const publication = aPublication({ raisedToBlock: ["category.missing"] });
  expect(told({ fields: { category: null, slugline: "" } }, { publication })).toEqual([
    "warn slugline.missing slugline",
    "block category.missing category",
  ]);
});
