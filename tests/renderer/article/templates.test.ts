import { describe, expect, it } from "vitest";
import { templateArticle } from "../../../renderer/article/templates.ts";
import { templateIds, templateMessages } from "../../../renderer/messages/en-templates.ts";
import { articleFieldsSchema } from "../../../shared/article/article-schema.ts";
import { publishableCopy } from "../../../shared/copy/clean.ts";
import { copySchema } from "../../../shared/copy/copy-schema.ts";
import { countTkInBlock } from "../../../shared/copy/tk.ts";
import { ids, isBlank, plainText } from "../../../shared/copy/walk.ts";
import { icaro, newPublication } from "../../../shared/publication.ts";
import { openEditor } from "../support/editor.ts";

const now = new Date("2026-11-24T12:00:00Z");
const made = (id: (typeof templateIds)[number]) => templateArticle(id, icaro, now);

describe.each(templateIds)("a new %s", (id) => {
  const { fields, copy } = made(id);

  it("is an article that can be stored and edited as it is", () => {
    expect(articleFieldsSchema.partial().safeParse(fields).error).toBeUndefined();
    expect(copySchema.safeParse(copy).error).toBeUndefined();
    const { isWhole, errors, readCopy } = openEditor(copy);
    expect({ isWhole, errors }).toEqual({ isWhole: true, errors: [] });
    expect(readCopy()).toEqual(copy);
  });

  it("asks for what is to come by TK, in ids of its own", () => {
    expect(copy.blocks.reduce((sum, block) => sum + countTkInBlock(block), 0)).toBeGreaterThan(0);
    const all = [...ids(copy)];
    expect(new Set(all).size).toBe(all.length);
    expect(new Set([...all, ...ids(made(id).copy)]).size).toBe(all.length * 2);
  });

  it("leaves nothing of what it asks in what is published", () => {
    const published = plainText(publishableCopy(copy));
    expect(published).not.toContain("TK");
    if (!templateMessages[id].box) expect(published.trim()).toBe("");
    expect(isBlank(copy)).toBe(false);
  });

  it("has its kicker and its length", () => {
    expect(fields.kicker).toBe(templateMessages[id].kicker);
    expect(fields.length?.commissioned === null).toBe(id === "live");
  });
});

it("an opinion carries the publication's own disclaimer for opinions, where there is one", () => {
  expect(made("opinion").fields.disclaimers).toMatchObject([
    { approved: "views", kind: "opinion" },
  ]);
  const bare = newPublication({ id: "bare", name: "Bare" });
  expect(templateArticle("opinion", bare, now).fields).not.toHaveProperty("disclaimers");
  expect(made("news").fields).not.toHaveProperty("disclaimers");
});

it("a live blog begins with an entry of now", () => {
  expect(made("live").copy.blocks.at(-1)).toMatchObject({
    type: "live-entry",
    at: "2026-11-24T12:00:00.000Z",
  });
});
