import { expect, test } from "vitest";
import type { ArticlesService } from "../../../shared/contract/services.ts";
import { splicesBetween } from "../../../shared/copy/splices.ts";
import { contentOf } from "../../support/article-builder.ts";
import { tempServices } from "../../support/temp-library.ts";

const window = "page-1";
const long = contentOf("Long", 60);
const short = contentOf("Short", 3);

/** A window that typed a long text and then a short one in its place, before it saved once. */
async function typedOver(articles: ArticlesService) {
  const start = contentOf("Start");
  const { id } = await articles.create(start);
  const steps = [
    [start, long],
    [long, short],
  ] as const;
  for (const [index, [before, after]] of steps.entries()) {
    const { headline } = after.fields;
    const splices = splicesBetween(before.copy.blocks, after.copy.blocks);
    const entry = { id, window, baseRevision: 1, sequence: index + 1 };
    await articles.journal({ ...entry, fields: { headline }, splices });
  }
  const headlines = async () => {
    const revisions = await articles.history({ id });
    const texts = revisions.map(({ revision }) => articles.revision({ id, revision }));
    return (await Promise.all(texts)).map(({ fields }) => fields.headline);
  };
  return { id, headlines };
}

test("a long text that was typed and typed over before any save is in the history all the same", async () => {
  const { articles } = (await tempServices()).services;
  const { id, headlines } = await typedOver(articles);
  await articles.save({ id, baseRevision: 1, ...short, window, sequence: 2 });
  expect(await headlines()).toEqual(["Short", "Long", "Start"]);
  expect((await articles.history({ id })).map(({ kind }) => kind)).toEqual([
    "autosave",
    "autosave",
    "created",
  ]);
});

test("no later autosave takes the place of such a text", async () => {
  const { articles } = (await tempServices()).services;
  const { id, headlines } = await typedOver(articles);
  const again = contentOf("Long again", 60);
  await articles.save({ id, baseRevision: 1, ...again, window });
  expect(await headlines()).toEqual(["Long again", "Long", "Start"]);
});

test("nor of what the window began with, where it emptied that first", async () => {
  const { articles } = (await tempServices()).services;
  const { id } = await articles.create(contentOf("Start"));
  const first = contentOf("First", 5);
  const { revision } = await articles.save({ id, baseRevision: 1, ...first, window });
  const entry = { id, window, baseRevision: revision };
  const remove = first.copy.blocks.length;
  const emptied = { fields: { headline: "", standfirst: "" } };
  const splices = [{ at: 0, remove, insert: [] }];
  await articles.journal({ ...entry, sequence: 1, ...emptied, splices });
  await articles.journal({ ...entry, sequence: 2, fields: { headline: "Second" } });
  const { fields } = first;
  const second = {
    fields: { ...fields, headline: "Second", standfirst: "" },
    copy: { ...first.copy, blocks: [] },
  };
  await articles.save({ ...entry, ...second, sequence: 2 });
  const kept = (await articles.history({ id })).map((one) => one.revision);
  expect(kept).toContain(revision);
});

test("so is one that was taken away little by little", async () => {
  const { articles } = (await tempServices()).services;
  const start = contentOf("Start");
  const { id } = await articles.create(start);
  const left = [60, 48, 39, 31, 25, 20, 16, 13].map((words) => contentOf("Left", words));
  for (const [at, { fields, copy }] of left.entries()) {
    const splices = splicesBetween((left[at - 1] ?? start).copy.blocks, copy.blocks);
    const entry = { id, window, baseRevision: 1, sequence: at + 1 };
    await articles.journal({ ...entry, fields, splices });
  }
  await articles.save({ id, baseRevision: 1, ...left.at(-1)!, window, sequence: left.length });
  const words = (await articles.history({ id })).map((one) => one.words);
  expect(words.slice(0, 2)).toEqual([14, 61]);
});

test("it is there too when the window went away without saving", async () => {
  const { articles } = (await tempServices()).services;
  const { id, headlines } = await typedOver(articles);
  await articles.get({ id, window });
  expect(await headlines()).toEqual(["Short", "Long", "Start"]);
});

test("and kept beside the head when that has moved on", async () => {
  const { articles } = (await tempServices()).services;
  const { id, headlines } = await typedOver(articles);
  await articles.save({ id, baseRevision: 1, ...contentOf("Another's"), window: "page-2" });
  const save = articles.save({ id, baseRevision: 1, ...short, window, sequence: 2 });
  await expect(save).rejects.toMatchObject({ code: "article.conflict" });
  expect(await headlines()).toEqual(["Short", "Long", "Another's", "Start"]);
});
