import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { slugFrom, slugLimit, urlSlug } from "../../../shared/article/slug.ts";
import { anArticle } from "../../support/article-builder.ts";

describe("a slug from a headline", () => {
  test.each([
    ["Ferry crews vote to strike", "ferry-crews-vote-to-strike"],
    ["  It’s   100 % done! ", "its-100-done"],
    ["Łódź, Straße & Ærø", "lodz-strasse-aero"],
    ["Ñandú and café", "nandu-and-cafe"],
    ["東京の天気", "東京の天気"],
    ["مرحبا بالعالم", "مرحبا-بالعالم"],
    ["—!?", ""],
    ["../../etc/passwd", "etc-passwd"],
  ])("%s → %s", (headline, slug) => {
    expect(slugFrom(headline)).toBe(slug);
  });

  test("is cut at a word", () => {
    const slug = slugFrom("harbour ".repeat(30));
    expect(slug.length).toBeLessThanOrEqual(slugLimit);
    expect(slug).toMatch(/^(?:harbour-)*harbour$/);
  });

  test("is never anything but words and single hyphens, and is its own slug", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (text) => {
        const slug = slugFrom(text);
        expect(slug).toMatch(/^$|^[\p{L}\p{N}\p{M}]+(?:-[\p{L}\p{N}\p{M}]+)*$/u);
        expect(slugFrom(slug)).toBe(slug);
      }),
    );
  });
});

describe("the slug an article leaves under", () => {
  const article = anArticle({ article: { frozenSlug: "as-first-exported" } });

  test("is its own when it has one", () => {
    const fields = { ...article.fields, urlSlug: "Given By Hand" };
    expect(urlSlug({ ...article, fields })).toBe("given-by-hand");
  });

  test("is else the one of the first export, whatever the headline is now", () => {
    expect(urlSlug(article)).toBe("as-first-exported");
  });

  test("holds no TK mark and no note to the desk, wherever it is taken from", () => {
    const fields = { ...article.fields, headline: "Crews vote [TK ask the lawyers]" };
    const fresh = { ...article, frozenSlug: "", fields };
    expect(urlSlug(fresh)).toBe("crews-vote");
    expect(urlSlug({ ...fresh, fields: { ...fields, urlSlug: "night ferry TK" } })).toBe(
      "night-ferry",
    );
    expect(urlSlug({ ...fresh, fields: { ...fields, headline: "TK" } })).toBe("ferry-strike");
  });

  test("is else proposed from the headline, then the slugline, then the id", () => {
    const { fields } = article;
    const fresh = { ...article, frozenSlug: "" };
    expect(urlSlug(fresh)).toBe("ferry-crews-vote-to-strike-over-night-shifts");
    expect(urlSlug({ ...fresh, fields: { ...fields, headline: "" } })).toBe("ferry-strike");
    expect(urlSlug({ ...fresh, fields: { ...fields, headline: "", slugline: "" } })).toBe(
      "article-6f1b2c3d",
    );
  });
});
