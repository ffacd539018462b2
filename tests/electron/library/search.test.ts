import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { createArticle, moveStatus } from "../../../electron/library/change-article.ts";
import type { Database } from "../../../electron/library/database.ts";
import { listArticles } from "../../../electron/library/list-articles.ts";
import { searchExpression } from "../../../electron/library/search-expression.ts";
import { type ArticleFields, newFields } from "../../../shared/article/article.ts";
import { parseSearch } from "../../../shared/article/search-query.ts";
import type { ListParams } from "../../../shared/contract/services.ts";
import { doc, p } from "../../support/copy-builder.ts";
import { tempLibrary, writerAt } from "../../support/temp-library.ts";

let minute = 0;

/** Adds an article, each a minute after the one before. */
function add(database: Database, id: string, fields: Partial<ArticleFields>, body = ""): void {
  const content = { fields: { ...newFields("harbour", "en"), ...fields }, copy: doc(p(body)) };
  createArticle(database, { id, content, kind: "created", note: "" }, writerAt(minute++));
}

async function found(database: Database, query: string, params: ListParams = {}) {
  return (await listArticles(database, { query, ...params })).articles.map(({ id }) => id);
}

const byline = (name: string) => ({ people: [{ name, role: "writer" as const }], line: "" });
const category = (name: string) => ({ id: name.toLowerCase(), name, mediaTopic: "" });

describe("searching", () => {
  test("finds words by how they begin, accents and capitals aside, in every field", async () => {
    const { database } = await tempLibrary();
    add(database, "headline", { headline: "Die Fähre" });
    add(database, "slugline", { slugline: "fähre-streik" });
    add(database, "kicker", { kicker: "Fähren" });
    add(database, "standfirst", { standfirst: "Keine FÄHRE heute." });
    add(database, "byline", { byline: byline("Ada Fährmann") });
    add(database, "category", { category: category("Fähren") });
    add(database, "tags", { tags: ["fähre"] });
    add(database, "body", {}, "Sie warten auf die Fähre.");
    add(database, "nowhere", { headline: "Gefährlich" }, "Ohne");
    expect((await found(database, "fahr")).sort()).toEqual(
      ["headline", "slugline", "kicker", "standfirst", "byline", "category", "tags", "body"].sort(),
    );
  });

  test.each([
    ["few", 0],
    ["many", 200],
  ])(
    "puts the headline first, then slugline, standfirst, other fields and copy, of %s",
    async (_, more) => {
      const { database } = await tempLibrary();
      for (let i = 0; i < more; i += 1) add(database, `more-${i}`, {}, "Ferry.");
      add(database, "headline", { headline: "A ferry sails" });
      add(database, "newer-headline", { headline: "The ferry" });
      add(database, "slugline", { slugline: "ferry" });
      add(database, "standfirst", { standfirst: "One ferry." });
      add(database, "tags", { tags: ["ferry"] });
      add(database, "body", {}, "A ferry.");
      add(database, "newer-body", {}, "Ferry, ferry, ferry.");
      expect((await found(database, "ferry")).slice(0, 7)).toEqual([
        "newer-headline",
        "headline",
        "slugline",
        "standfirst",
        "tags",
        "newer-body",
        "body",
      ]);
    },
  );

  test("asks for all the words, wherever each stands", async () => {
    const { database } = await tempLibrary();
    add(database, "both", { headline: "Ferry" }, "A strike.");
    add(database, "one", { headline: "Ferry" }, "No more.");
    expect(await found(database, "ferry strike")).toEqual(["both"]);
    expect(await found(database, "ferry zebra")).toEqual([]);
  });

  test("in quotes, words have to stand together and as they are", async () => {
    const { database } = await tempLibrary();
    add(database, "together", {}, "The night shift ends.");
    add(database, "apart", {}, "A shift at night.");
    add(database, "longer", {}, "Two night shifts.");
    expect(await found(database, '"night shift"')).toEqual(["together"]);
    expect(await found(database, "night shift")).toEqual(["longer", "apart", "together"]);
  });

  test("a minus leaves out what has the word anywhere, with other words or alone", async () => {
    const { database } = await tempLibrary();
    add(database, "sea", { headline: "Ferry" }, "The sea.");
    add(database, "land", { headline: "Ferry" }, "The land.");
    expect(await found(database, "ferry -sea")).toEqual(["land"]);
    expect(await found(database, "-land")).toEqual(["sea"]);
    expect(await found(database, "-ferry")).toEqual([]);
  });

  test("a word can be asked for in one field", async () => {
    const { database } = await tempLibrary();
    add(database, "by", { byline: byline("Ana Ruiz"), category: category("Sport") }, "Cup.");
    add(database, "about", { headline: "Ruiz", category: category("Labour") }, "Ruiz, sport, cup.");
    expect(await found(database, "byline:ruiz")).toEqual(["by"]);
    expect(await found(database, "byline:ruiz cup")).toEqual(["by"]);
    expect(await found(database, "category:lab")).toEqual(["about"]);
    expect(await found(database, "body:ruiz")).toEqual(["about"]);
    expect(await found(database, "cup -category:sport")).toEqual(["about"]);
    expect(await found(database, "cup", { category: "Sport" })).toEqual(["by"]);
    expect(await found(database, "", { category: "Labour" })).toEqual(["about"]);
  });

  test("status and days narrow it down, with words or without", async () => {
    const { database } = await tempLibrary();
    minute = 0;
    add(database, "first", { headline: "Ferry" });
    minute = 60 * 24 * 40;
    add(database, "second", { headline: "Ferry" });
    add(database, "third", { headline: "Bridge" });
    moveStatus(database, "second", "hold", writerAt(minute++));
    expect(await found(database, "ferry status:hold")).toEqual(["second"]);
    expect(await found(database, "status:hold")).toEqual(["second"]);
    expect(await found(database, "ferry", { status: "draft" })).toEqual(["first"]);
    expect(await found(database, "-status:hold")).toEqual(["third", "first"]);
    expect(await found(database, "status:hold status:draft")).toHaveLength(3);
    expect(await found(database, "before:2024-12")).toEqual(["first"]);
    expect(await found(database, "ferry after:2024-12-01")).toEqual(["second"]);
    expect(await found(database, "after:2024-12 before:2025-06")).toEqual(["second", "third"]);
  });

  test("a single letter stands for itself in the copy, and begins words elsewhere", async () => {
    const { database } = await tempLibrary();
    add(database, "copy", {}, "Vitamin D");
    add(database, "other-copy", {}, "Days");
    add(database, "headline", { headline: "Days" });
    expect(await found(database, "d")).toEqual(["headline", "copy"]);
    expect(await found(database, "vitamin d")).toEqual(["copy"]);
  });

  test("says where it found what, as text", async () => {
    const { database } = await tempLibrary();
    add(database, "a", { headline: "Ferry <b>", slugline: "sea" }, "The ferries & the sea.");
    const [row] = (await listArticles(database, { query: "ferr sea" })).articles;
    expect(row?.match).toEqual({
      headline: [
        { text: "Ferry", match: true },
        { text: " <b>", match: false },
      ],
      slugline: [{ text: "sea", match: true }],
      text: [
        { text: "The ", match: false },
        { text: "ferries", match: true },
        { text: " & the ", match: false },
        { text: "sea", match: true },
        { text: ".", match: false },
      ],
    });
    expect((await listArticles(database, {})).articles[0]).not.toHaveProperty("match");
  });

  test("gives up counting at a thousand, unless the newest are asked for", async () => {
    const { database } = await tempLibrary();
    database.write(() => {
      for (let i = 0; i < 1005; i += 1) add(database, `a${i}`, { headline: `Ferry ${i}` });
    });
    const best = await listArticles(database, { query: "ferry", limit: 10, offset: 995 });
    expect(best).toMatchObject({ total: 1000, capped: true });
    expect(best.articles).toHaveLength(5);
    const all = await listArticles(database, { query: "ferry", order: "newest", limit: 1 });
    expect(all.total).toBe(1005);
    expect(all).not.toHaveProperty("capped");
  });

  test("whatever is typed into the search box, a list comes back", async () => {
    const { database } = await tempLibrary();
    add(database, "a", { headline: "text" }, "text");
    const piece = fc.oneof(
      fc.string({ unit: "binary" }),
      fc.constantFrom(
        ...['"', "'", "*", "(", ")", ":", "^", "-", "+", "NEAR(", " AND ", " OR ", " NOT ", "\0"],
        ...["headline:", "byline:", "status:", "before:", "{a b}:", "-tag:", "\ud800", "text "],
      ),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { maxLength: 12 }), async (pieces) => {
        const { articles, total } = await listArticles(database, { query: pieces.join("") });
        expect(articles.length).toBe(total);
      }),
      { numRuns: 300 },
    );
  });

  test("every text stands in quotes, and operators are words like any other", () => {
    expect(searchExpression(parseSearch("ferry str'ike OR tag:(sea -up"))).toBe(
      `("ferry"* AND "str'ike"* AND "OR"* AND {tags} : "(sea"*) NOT ("up"*)`,
    );
    expect(searchExpression(parseSearch('a""b'), ["headline", "tags"])).toBe(
      `{headline tags} : "a${'"'.repeat(4)}b"*`,
    );
  });
});
