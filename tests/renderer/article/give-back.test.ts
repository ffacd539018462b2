import { expect, test } from "vitest";
import { giveBack } from "../../../renderer/article/give-back.ts";
import { contentOf } from "../../support/article-builder.ts";
import { tempServices } from "../../support/temp-library.ts";

test("a text from the browser never goes over what its page journaled after it", async () => {
  const seconds = { now: 0 };
  const time = () => Date.UTC(2024, 10, 15, 9, 0, seconds.now);
  const { services } = await tempServices({ now: () => new Date(time()) });
  const { articles } = services;
  const { id, fields, copy } = await articles.create(contentOf("Start"));
  const page = { id, window: "page", baseRevision: 1 };
  seconds.now = 1;
  const inBrowser = { ...fields, headline: "In the browser" };
  const kept = { ...page, fields: inBrowser, copy, at: time() };
  seconds.now = 2;
  await articles.journal({ ...page, sequence: 1, fields: { headline: "Journaled after that" } });
  expect(await giveBack(articles, kept)).toBe("kept");
  expect((await articles.get({ id })).article.fields.headline).toBe("Journaled after that");
  const kinds = (await articles.history({ id })).map(({ kind }) => kind);
  expect(kinds).toEqual(["conflict", "recovered", "created"]);
});

test("a text from the browser is recovered text in the history, typed when the browser took it", async () => {
  const { services } = await tempServices();
  const { articles } = services;
  const { id, fields, copy } = await articles.create(contentOf("Start"));
  const typed = { ...fields, headline: "In the browser" };
  const at = Date.now() + 60_000;
  const kept = { id, window: "page", baseRevision: 1, fields: typed, copy, at };
  expect(await giveBack(articles, kept)).toBe("kept");
  const { article, recovered } = await articles.get({ id });
  expect(article.fields.headline).toBe("In the browser");
  expect(recovered).toEqual({ revision: article.revision, at: new Date(at).toISOString() });
  expect((await articles.history({ id })).map(({ kind }) => kind)).toEqual([
    "recovered",
    "created",
  ]);
});
