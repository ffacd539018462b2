import { describe, expect, test } from "vitest";
import { doc, p } from "../support/copy-builder.ts";
import { failure, type Start } from "./services-suite.ts";

const nobody = "00000000-0000-4000-8000-000000000000";

export function trashSuite(start: Start): void {
  describe("the trash", () => {
    test("takes an article out of the list and gives it back as it was", async () => {
      const { articles } = await start();
      const { id } = await articles.create({ fields: { headline: "Storm" } });
      await articles.create({ fields: { headline: "Calm" } });
      const before = (await articles.get({ id })).article;
      const lists = async () => [
        (await articles.list({ query: "storm" })).articles.map((row) => row.id),
        (await articles.list({ query: "storm", trashed: true })).articles.map((row) => row.id),
      ];
      expect(await lists()).toEqual([[id], []]);
      await articles.trash({ id });
      await articles.trash({ id });
      expect(await lists()).toEqual([[], [id]]);
      expect(await articles.list({})).toMatchObject({ total: 1 });
      await articles.untrash({ id });
      expect(await lists()).toEqual([[id], []]);
      expect(await articles.get({ id })).toMatchObject({ article: before, readOnly: null });
    });

    test("keeps an article readable, and neither changed nor exported", async () => {
      const { articles, exports } = await start();
      const { id, fields } = await articles.create({ fields: { headline: "Storm" } });
      const again = { id, baseRevision: 1, fields: { ...fields, kicker: "Sea" } };
      await articles.save({ ...again, copy: doc(p("Wind.")) });
      await articles.trash({ id });
      const trashed = { code: "article.trashed", data: { headline: "Storm", kept: null } };
      expect(await articles.get({ id })).toMatchObject({
        article: { fields: { headline: "Storm" } },
        readOnly: { reason: "article.trashed", detail: "Storm" },
      });
      expect(await articles.history({ id })).toHaveLength(2);
      expect(await failure(articles.setStatus({ id, status: "hold" }))).toEqual(trashed);
      expect(await failure(articles.restore({ id, revision: 1 }))).toEqual(trashed);
      expect(await failure(articles.check({ id }))).toEqual(trashed);
      const order = { ids: [id], formats: ["html"], folder: "/nowhere", override: "test" };
      expect(await failure(exports.export(order))).toEqual(trashed);
      expect(await failure(exports.preview({ id }))).toEqual(trashed);
    });

    test("keeps what another window typed beside the head, and lets it in afterwards", async () => {
      const { articles } = await start();
      const { id, fields } = await articles.create({ fields: { headline: "Storm" } });
      await articles.trash({ id });
      const typed = { id, baseRevision: 1, fields, copy: doc(p("Typed meanwhile.")) };
      const refusal = await failure(articles.save(typed));
      const { at: keptAt } = (await articles.revision({ id, revision: 2 })).summary;
      const data = { headline: "Storm", kept: 2, keptAt };
      expect(refusal).toEqual({ code: "article.trashed", data });
      expect(await failure(articles.save(typed))).toEqual(refusal);
      expect(await articles.revision({ id, revision: 2 })).toMatchObject({
        copy: typed.copy,
        summary: { kind: "conflict", parents: [1] },
      });
      await articles.untrash({ id });
      expect(await articles.save({ ...typed, alsoFrom: [2] })).toMatchObject({ revision: 3 });
      const [newest] = await articles.history({ id });
      expect(newest).toMatchObject({ kind: "merged", parents: [1, 2] });
    });

    test("loses an article for ever only from within, with all that hangs on it", async () => {
      const { articles, exports } = await start();
      const { id } = await articles.create({
        fields: { headline: "Storm" },
        copy: doc(p("Zephyr.")),
      });
      await exports.export({ ids: [id], formats: ["json"], override: "test" });
      expect(await failure(articles.purge({ id }))).toEqual({
        code: "article.not-in-trash",
        data: { headline: "Storm" },
      });
      await articles.trash({ id });
      await articles.purge({ id });
      const gone = { code: "article.not-found", data: { id } };
      expect(await failure(articles.get({ id }))).toEqual(gone);
      expect(await failure(articles.untrash({ id }))).toEqual(gone);
      expect(await articles.list({ trashed: true })).toEqual({ articles: [], total: 0 });
      expect(await articles.list({ query: "zephyr" })).toEqual({ articles: [], total: 0 });
    });

    test("says so of an article that is not there", async () => {
      const { articles } = await start();
      const missing = { code: "article.not-found", data: { id: nobody } };
      expect(await failure(articles.trash({ id: nobody }))).toEqual(missing);
      expect(await failure(articles.untrash({ id: nobody }))).toEqual(missing);
      expect(await failure(articles.purge({ id: nobody }))).toEqual(missing);
    });
  });
}
