import { describe, expect, test } from "vitest";
import type { Block, Copy } from "../../shared/copy/copy.ts";
import { blockText } from "../../shared/copy/walk.ts";
import { doc, p } from "../support/copy-builder.ts";
import { failure, type Start } from "./services-suite.ts";

const nobody = "00000000-0000-4000-8000-000000000000";
const texts = (copy: Copy) => copy.blocks.map(blockText);

function without(copy: Copy, ...ids: string[]): Copy {
  return { ...copy, blocks: copy.blocks.filter(({ id }) => !ids.includes(id)) };
}

function rewritten(copy: Copy, id: string, text: string): Copy {
  const block = { ...p(text), id } as Block;
  return { ...copy, blocks: copy.blocks.map((each) => (each.id === id ? block : each)) };
}

export function historySuite(start: Start): void {
  const old = doc(p("One"), p("Two"), p("Three"));

  /** An article with a revision 1, and a head 2 with another headline, without b2, and b3 rewritten. */
  async function edited() {
    const { articles } = await start();
    const { id, fields } = await articles.create({
      fields: { headline: "Old", kicker: "Old kicker" },
      copy: old,
    });
    const headline = { ...fields, headline: "New", kicker: "New kicker" };
    const copy = rewritten(without(old, "b2"), "b3", "Three, rewritten");
    await articles.save({ id, baseRevision: 1, fields: headline, copy });
    return { articles, id, fields, copy };
  }

  describe("the history", () => {
    test("tells each revision's size, and its name when a person gave it one", async () => {
      const { articles } = await start();
      const { id } = await articles.create({ copy: doc(p("Three short words")) });
      await articles.nameRevision({ id, revision: 1, name: " As filed " });
      const [named] = await articles.history({ id });
      expect(named).toMatchObject({ name: "As filed", words: 3 });
      expect(named!.bytes).toBeGreaterThan(100);
      await articles.nameRevision({ id, revision: 1, name: "" });
      expect((await articles.revision({ id, revision: 1 })).summary.name).toBe("");
      expect(await failure(articles.nameRevision({ id, revision: 7, name: "x" }))).toEqual({
        code: "revision.not-found",
        data: { id, revision: 7 },
      });
    });

    test("gives back one field, and leaves all else as it is", async () => {
      const { articles, id, copy } = await edited();
      const restored = await articles.restore({ id, revision: 1, fields: ["kicker"] });
      expect(restored).toMatchObject({
        revision: 3,
        fields: { headline: "New", kicker: "Old kicker" },
        copy,
      });
      const [newest] = await articles.history({ id });
      expect(newest).toMatchObject({ kind: "restored", parents: [2, 1], note: "1" });
    });

    test("gives back one block, in its place or between the neighbours it had", async () => {
      const { articles, id } = await edited();
      const back = await articles.restore({ id, revision: 1, blocks: ["b2"] });
      expect(texts(back.copy)).toEqual(["One", "Two", "Three, rewritten"]);
      const both = await articles.restore({ id, revision: 1, blocks: ["b3"] });
      expect(both.copy).toEqual(old);
      expect(both.fields.headline).toBe("New");
    });

    test("refuses a block that neither has, and a field that no article has", async () => {
      const { articles, id } = await edited();
      expect(await failure(articles.restore({ id, revision: 1, blocks: ["b9"] }))).toMatchObject({
        code: "input.invalid",
      });
      expect((await articles.get({ id })).article.revision).toBe(2);
    });

    test("restoring what is there already makes no revision", async () => {
      const { articles, id } = await edited();
      expect(await articles.restore({ id, revision: 2 })).toMatchObject({ revision: 2 });
      expect(await articles.restore({ id, revision: 1, fields: [], blocks: ["b1"] })).toMatchObject(
        { revision: 2 },
      );
    });
  });

  describe("a text kept beside the head", () => {
    /** The head 2 as in `edited`, and beside it revision 3 with a kicker and a second block of its own. */
    async function beside() {
      const { articles, id, fields, copy } = await edited();
      const theirs = {
        fields: { ...fields, headline: "Old", kicker: "Theirs" },
        copy: rewritten(old, "b2", "Two, theirs"),
      };
      await failure(articles.save({ id, baseRevision: 1, ...theirs }));
      return { articles, id, copy, theirs };
    }

    test("is settled by taking parts of it, and both texts are parents", async () => {
      const { articles, id } = await beside();
      const merged = await articles.merge({ id, revision: 3, fields: ["kicker"], blocks: ["b2"] });
      expect(merged).toMatchObject({
        revision: 4,
        fields: { headline: "New", kicker: "Theirs" },
      });
      expect(texts(merged.copy)).toEqual(["One", "Two, theirs", "Three, rewritten"]);
      const [newest] = await articles.history({ id });
      expect(newest).toMatchObject({ kind: "merged", parents: [2, 3] });
    });

    test("is settled by taking all of it", async () => {
      const { articles, id, theirs } = await beside();
      expect(await articles.merge({ id, revision: 3 })).toMatchObject({ revision: 4, ...theirs });
    });

    test("is settled by taking nothing of it, once, and stays in the history", async () => {
      const { articles, id, copy, theirs } = await beside();
      const mine = { id, revision: 3, fields: [], blocks: [] };
      expect(await articles.merge(mine)).toMatchObject({ revision: 4, copy });
      expect(await articles.merge(mine)).toMatchObject({ revision: 4 });
      expect(await articles.revision({ id, revision: 3 })).toMatchObject(theirs);
    });

    test("that is not there is said to be missing", async () => {
      const { articles, id } = await beside();
      expect(await failure(articles.merge({ id, revision: 9 }))).toMatchObject({
        code: "revision.not-found",
      });
      expect(await failure(articles.merge({ id: nobody, revision: 1 }))).toMatchObject({
        code: "article.not-found",
      });
    });
  });
}
