import fc from "fast-check";
import { expect, test } from "vitest";
import { listArticles } from "../../../electron/library/articles-table.ts";
import { createArticle } from "../../../electron/library/change-article.ts";
import { searchExpression } from "../../../electron/library/search-table.ts";
import { someFields } from "../../support/article-builder.ts";
import { doc, p } from "../../support/copy-builder.ts";
import { tempLibrary, writerAt } from "../../support/temp-library.ts";

test("whatever is typed into the search box, a list comes back", async () => {
  const { database } = await tempLibrary();
  createArticle(
    database,
    {
      id: "a",
      content: { fields: someFields(), copy: doc(p("text")) },
      kind: "created",
      note: "",
    },
    writerAt(0),
  );
  const piece = fc.oneof(
    fc.string({ unit: "binary" }),
    fc.constantFrom(
      '"',
      "'",
      "*",
      "(",
      ")",
      ":",
      "^",
      "-",
      "+",
      "NEAR(",
      " AND ",
      " OR ",
      " NOT ",
      "\0",
      "headline:",
      "{a b}:",
      "\ud800",
    ),
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
      const { articles, total } = listArticles(database, { query: pieces.join("") });
      expect(articles.length).toBe(total);
    }),
    { numRuns: 300 },
  );
});

test("every word is a prefix, and operators are words like any other", () => {
  expect(searchExpression('ferry "strike OR')).toBe('"ferry"* """strike"* "OR"*');
});

test("a query without letters or digits looks for nothing in particular", () => {
  expect(searchExpression(' “…” -- " ')).toBeUndefined();
  expect(searchExpression("")).toBeUndefined();
});

test("a list of many articles never reads their text", async () => {
  const { database } = await tempLibrary();
  for (let i = 0; i < 3; i += 1) {
    const content = { fields: someFields(), copy: doc(p("text")) };
    createArticle(database, { id: `a${i}`, content, kind: "created", note: "" }, writerAt(i));
  }
  database.exec("UPDATE articles SET fields = 'not JSON', copy = 'not JSON'");
  const { articles } = listArticles(database, {});
  expect(articles.map(({ id }) => id)).toEqual(["a2", "a1", "a0"]);
});
