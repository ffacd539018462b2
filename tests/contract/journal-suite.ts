import { describe, expect, test } from "vitest";
import type { Article } from "../../shared/article/article.ts";
import type { ArticlesService, JournalParams } from "../../shared/contract/services.ts";
import { besideOf } from "../support/beside.ts";
import { doc, p } from "../support/copy-builder.ts";
import { failure, type Start } from "./services-suite.ts";

export function journalSuite(start: Start): void {
  describe("the journal", () => {
    test("what a page left behind is the head when that page opens the article anew", async () => {
      const { articles } = await start();
      const { entry, article } = await begun(articles);
      await articles.journal(entry(1, { fields: { headline: "Storm" } }));
      const { at } = await articles.journal(entry(2, { splices: [blow] }));

      const opened = await articles.get({ id: article.id, window: "page" });
      expect(opened.article).toMatchObject({
        revision: 2,
        fields: { headline: "Storm", tags: ["sea"] },
        copy: { version: 3, blocks: [article.copy.blocks[0], blown] },
      });
      expect(opened.recovered).toEqual({ revision: 2, at });
      const [newest] = await articles.history({ id: article.id });
      expect(newest).toMatchObject({ kind: "recovered", parents: [1], note: at });
    });

    test("an entry alone leaves what others read as it is", async () => {
      const { articles } = await start();
      const { entry, article } = await begun(articles);
      await articles.journal(entry(1, { fields: { headline: "Storm" } }));
      const opened = await articles.get({ id: article.id, window: "another" });
      expect(opened).toEqual({ article, readOnly: null, recovered: null, waiting: null });
    });

    test("the last entry may be sent again; one that does not follow is refused", async () => {
      const { articles } = await start();
      const { entry, article } = await begun(articles);
      const first = entry(1, { splices: [blow] });
      await articles.journal(first);
      await articles.journal(first);
      const code = "input.invalid";
      expect(await failure(articles.journal(entry(1, {})))).toMatchObject({ code });
      expect(await failure(articles.journal(entry(3, {})))).toMatchObject({ code });
      const beyond = entry(2, { splices: [{ at: 2, remove: 1, insert: [] }] });
      expect(await failure(articles.journal(beyond))).toMatchObject({ code });
      const { article: head } = await articles.get({ id: article.id, window: "page" });
      expect(head.copy.blocks).toHaveLength(2);
    });

    test("an entry on what is not there is refused", async () => {
      const { articles } = await start();
      const { entry } = await begun(articles);
      const elsewhere = { ...entry(1, {}), id: "nobody" };
      expect(await failure(articles.journal(elsewhere))).toMatchObject({
        code: "article.not-found",
      });
      const otherBase = { ...entry(1, {}), baseRevision: 7 };
      expect(await failure(articles.journal(otherBase))).toMatchObject({
        code: "revision.not-found",
      });
    });

    test("a save holds it all: nothing is left to recover", async () => {
      const { articles } = await start();
      const { entry, article } = await begun(articles);
      await articles.journal(entry(1, { fields: { headline: "Storm" } }));
      const { id, copy } = article;
      const fields = { ...article.fields, headline: "Storm" };
      await articles.save({ id, baseRevision: 1, fields, copy, window: "page", sequence: 1 });
      const opened = await articles.get({ id, window: "page" });
      expect(opened).toMatchObject({ article: { revision: 2, fields }, recovered: null });
    });

    test("a page that was taken for gone saves on top of what was recovered of it", async () => {
      const { articles } = await start();
      const { entry, article } = await begun(articles);
      await articles.journal(entry(1, { fields: { headline: "Storm" } }));
      const { id, copy } = article;
      await articles.get({ id, window: "page" });
      expect(await failure(articles.journal(entry(2, {})))).toMatchObject({
        code: "input.invalid",
      });
      const fields = { ...article.fields, headline: "Storm at sea" };
      const saved = await articles.save({ id, baseRevision: 1, fields, copy, window: "page" });
      expect(saved.revision).toBe(3);
      expect((await articles.get({ id })).article.fields).toEqual(fields);
    });

    test("the answer to a save may be lost: the same page's next one is no conflict", async () => {
      const { articles } = await start();
      const { article } = await begun(articles);
      const { id, copy } = article;
      const save = (headline: string, window: string) =>
        articles.save({
          ...{ id, baseRevision: 1, copy, window },
          fields: { ...article.fields, headline },
        });
      await save("Storm", "page");
      expect(await save("Storm at sea", "page")).toMatchObject({ revision: 3 });
      expect(await failure(save("Mine", "another"))).toMatchObject({ code: "article.conflict" });
    });

    test("what was left behind stays beside a head that has moved on, until it is merged", async () => {
      const { articles } = await start();
      const { entry, article } = await begun(articles);
      const { id, copy } = article;
      await articles.journal(entry(1, { fields: { headline: "Mine" } }));
      const theirs = { ...article.fields, headline: "Theirs" };
      await articles.save({ id, baseRevision: 1, fields: theirs, copy });
      const opened = await articles.get({ id, window: "page" });
      expect(opened).toMatchObject({ article: { revision: 2, fields: theirs }, recovered: null });
      expect(await besideOf(articles, id)).toMatchObject([
        { revision: 3, kind: "conflict", parents: [1] },
      ]);
      const kept = await articles.revision({ id, revision: 3 });
      expect(kept.fields.headline).toBe("Mine");

      const both = { ...article.fields, headline: "Both" };
      await articles.save({ id, baseRevision: 2, fields: both, copy, alsoFrom: [3] });
      expect(await besideOf(articles, id)).toEqual([]);
    });
  });

  describe("a save that would leave nothing of a text", () => {
    test("is refused unless it is meant, and the text stays", async () => {
      const { articles } = await start();
      const { article } = await begun(articles);
      const { id } = article;
      const nothing = { ...article.fields, headline: " " };
      const empty = { id, baseRevision: 1, fields: nothing, copy: doc(p("")) };
      const refused = { code: "article.emptied", data: { id, head: 1 } };
      expect(await failure(articles.save(empty))).toEqual(refused);
      expect((await articles.get({ id })).article).toEqual(article);
      expect(await articles.save({ ...empty, emptied: true })).toMatchObject({ revision: 2 });
    });

    test("is kept beside when it was left behind by a page", async () => {
      const { articles } = await start();
      const { entry, article } = await begun(articles);
      const splices = [{ at: 0, remove: 1, insert: [] }];
      await articles.journal(entry(1, { fields: { headline: "" }, splices }));
      const opened = await articles.get({ id: article.id, window: "page" });
      expect(opened.article).toEqual(article);
      expect(await besideOf(articles, article.id)).toMatchObject([{ revision: 2, words: 0 }]);
    });
  });
}

const blown = { ...p("It blew."), id: "blown" };
const blow = { at: 1, remove: 0, insert: [blown] };

/** An article, and entries on it by a window named "page". */
async function begun(articles: ArticlesService): Promise<{
  article: Article;
  entry(sequence: number, change: Pick<JournalParams, "fields" | "splices">): JournalParams;
}> {
  const fields = { headline: "Calm", tags: ["sea"] };
  const article = await articles.create({ fields, copy: doc(p("Calm.")) });
  const base = { id: article.id, window: "page", baseRevision: 1 };
  return { article, entry: (sequence, change) => ({ ...base, sequence, ...change }) };
}
