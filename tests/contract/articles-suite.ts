import { describe, expect, test } from "vitest";
import type { Article } from "../../shared/article/article.ts";
import { doc, h2, p } from "../support/copy-builder.ts";
import { failure, type Start } from "./services-suite.ts";

const nobody = "00000000-0000-4000-8000-000000000000";

export function articlesSuite(start: Start): void {
  describe("articles", () => {
    test("a new article is an empty draft in the default publication", async () => {
      const { articles, settings } = await start();
      const article = await articles.create({});
      const { defaultPublication, publications } = await settings.get({});
      expect(article).toMatchObject({ status: "draft", revision: 1, frozenSlug: "" });
      expect(article.fields).toMatchObject({
        headline: "",
        publication: defaultPublication,
        language: publications[0]!.language,
      });
      expect(article.copy).toEqual({ version: 3, blocks: [] });
      expect(await articles.get({ id: article.id })).toEqual({
        article,
        readOnly: null,
        recovered: null,
        waiting: null,
      });
    });

    test("a new article takes the fields and the copy it is given", async () => {
      const { articles } = await start();
      const copy = doc(h2("Wind"), p("It blew all night."));
      const article = await articles.create({ fields: { headline: "Storm", tags: ["sea"] }, copy });
      expect(article).toMatchObject({ fields: { headline: "Storm", tags: ["sea"] }, copy });
    });

    test("a save gives the next revision and is what is read from then on", async () => {
      const { articles } = await start();
      const article = await articles.create({});
      const edited = { ...contentOf(article), fields: { ...article.fields, headline: "Storm" } };
      const saved = await articles.save({ id: article.id, baseRevision: 1, ...edited });
      expect(saved.revision).toBe(2);
      const { article: read } = await articles.get({ id: article.id });
      expect(read).toMatchObject({ revision: 2, updatedAt: saved.savedAt, fields: edited.fields });
    });

    test("saving what is saved already writes nothing", async () => {
      const { articles } = await start();
      const article = await articles.create({ fields: { headline: "Storm" } });
      const again = { id: article.id, baseRevision: 1, ...contentOf(article) };
      expect(await articles.save(again)).toEqual({ revision: 1, savedAt: article.updatedAt });
      expect(await articles.history({ id: article.id })).toHaveLength(1);
    });

    test("a save on an old base is kept beside the head, which stays", async () => {
      const { articles } = await start();
      const article = await articles.create({});
      const mine = { ...article.fields, headline: "Mine" };
      const theirs = { ...article.fields, headline: "Theirs" };
      const { id, copy } = article;
      const first = await articles.save({ id, baseRevision: 1, fields: theirs, copy });
      const headSavedAt = first.savedAt;
      const error = await failure(articles.save({ id, baseRevision: 1, fields: mine, copy }));
      const kept = await articles.revision({ id, revision: 3 });
      const keptAt = kept.summary.at;
      expect(error).toEqual({
        code: "article.conflict",
        data: { id, head: 2, headSavedAt, kept: 3, keptAt },
      });

      expect((await articles.get({ id })).article).toMatchObject({ revision: 2, fields: theirs });
      expect(kept).toMatchObject({ fields: mine, summary: { kind: "conflict", parents: [1] } });
    });

    test("a save that names a kept conflict becomes a revision with both as parents", async () => {
      const { articles } = await start();
      const { id, fields, copy } = await articles.create({});
      await articles.save({ id, baseRevision: 1, fields: { ...fields, headline: "Theirs" }, copy });
      await failure(
        articles.save({ id, baseRevision: 1, fields: { ...fields, headline: "Mine" }, copy }),
      );
      const both = { ...fields, headline: "Mine and theirs" };
      const saved = await articles.save({
        id,
        baseRevision: 2,
        fields: both,
        copy,
        alsoFrom: [3],
      });
      expect(saved.revision).toBe(4);
      const [newest] = await articles.history({ id });
      expect(newest).toMatchObject({ revision: 4, kind: "merged", parents: [2, 3] });
    });

    test("a status move is recorded and leaves room for a save on the revision before", async () => {
      const { articles } = await start();
      const { id, fields, copy } = await articles.create({});
      const moved = await articles.setStatus({ id, status: "in-edit" });
      expect(moved).toMatchObject({ status: "in-edit", revision: 2, fields, copy });
      const headline = { ...fields, headline: "Typed meanwhile" };
      expect(await articles.save({ id, baseRevision: 1, fields: headline, copy })).toMatchObject({
        revision: 3,
      });
      const [, status] = await articles.history({ id });
      expect(status).toMatchObject({ kind: "status", note: "in-edit", parents: [1] });
    });

    test("a status move that the table does not have is refused", async () => {
      const { articles } = await start();
      const { id } = await articles.create({});
      expect(await failure(articles.setStatus({ id, status: "killed" }))).toEqual({
        code: "status.not-allowed",
        data: { from: "draft", to: "killed" },
      });
    });

    test("restoring brings an old text back as a new revision", async () => {
      const { articles } = await start();
      const first = await articles.create({ fields: { headline: "First" } });
      const { id, copy } = first;
      const second = { ...first.fields, headline: "Second" };
      await articles.save({ id, baseRevision: 1, fields: second, copy });
      const restored = await articles.restore({ id, revision: 1 });
      expect(restored).toMatchObject({ revision: 3, fields: first.fields });
      const history = await articles.history({ id });
      expect(history.map(({ revision, kind }) => [revision, kind])).toEqual([
        [3, "restored"],
        [2, "autosave"],
        [1, "created"],
      ]);
      expect(history[0]).toMatchObject({ parents: [2, 1], note: "1" });
      expect((await articles.revision({ id, revision: 2 })).fields).toEqual(second);
    });

    test("the list finds words of headline and copy by how they begin, newest first", async () => {
      const { articles } = await start();
      const one = await articles.create({
        fields: { headline: "Über die Fähre" },
        copy: doc(p("Harbour news")),
      });
      const two = await articles.create({
        fields: { headline: "Ferry" },
        copy: doc(p("Harbours")),
      });
      const ids = async (query: string) =>
        (await articles.list({ query })).articles.map(({ id }) => id);
      expect(new Set(await ids("harb"))).toEqual(new Set([one.id, two.id]));
      expect(await ids("uber fah")).toEqual([one.id]);
      expect(await ids("harb zebra")).toEqual([]);
      expect(await ids('"NEAR(* OR')).toEqual([]);
      await articles.save({
        id: one.id,
        baseRevision: 1,
        fields: one.fields,
        copy: doc(p("Calm")),
      });
      expect(await ids("harb")).toEqual([two.id]);
    });

    test("the list is of a status, in pages, and says how many there are in all", async () => {
      const { articles } = await start();
      for (const headline of ["a", "b", "c"]) await articles.create({ fields: { headline } });
      const { id } = (await articles.list({})).articles[0]!;
      await articles.setStatus({ id, status: "hold" });
      expect(await articles.list({ status: "hold" })).toMatchObject({
        total: 1,
        articles: [{ id, status: "hold" }],
      });
      const page = await articles.list({ status: "draft", limit: 1, offset: 1 });
      expect(page).toMatchObject({ total: 2 });
      expect(page.articles).toHaveLength(1);
    });

    test("checks say what is missing before publication", async () => {
      const { articles } = await start();
      const { id } = await articles.create({});
      const findings = await articles.check({ id });
      expect(findings).toContainEqual(
        expect.objectContaining({ code: "headline.missing", level: "block", field: "headline" }),
      );
      expect(await failure(articles.check({ id, publication: "nowhere" }))).toMatchObject({
        code: "export.unknown-publication",
      });
    });

    test("an article or revision that is not there is said to be missing", async () => {
      const { articles } = await start();
      const { id, fields, copy } = await articles.create({});
      const missing = { code: "article.not-found", data: { id: nobody } };
      expect(await failure(articles.get({ id: nobody }))).toEqual(missing);
      expect(await failure(articles.history({ id: nobody }))).toEqual(missing);
      expect(await failure(articles.check({ id: nobody }))).toEqual(missing);
      expect(await failure(articles.restore({ id: nobody, revision: 1 }))).toEqual(missing);
      expect(await failure(articles.revision({ id: nobody, revision: 1 }))).toEqual(missing);
      expect(await failure(articles.setStatus({ id: nobody, status: "hold" }))).toEqual(missing);
      const save = articles.save({ id: nobody, baseRevision: 1, fields, copy });
      expect(await failure(save)).toEqual(missing);
      const noRevision = { code: "revision.not-found", data: { id, revision: 9 } };
      expect(await failure(articles.revision({ id, revision: 9 }))).toEqual(noRevision);
      expect(await failure(articles.restore({ id, revision: 9 }))).toEqual(noRevision);
    });
  });
}

function contentOf({ fields, copy }: Article) {
  return { fields, copy };
}
