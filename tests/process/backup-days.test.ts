import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { countArticles } from "../../electron/library/articles-table.ts";
import { listGenerations } from "../../electron/library/backup-generations.ts";
import { createArticle } from "../../electron/library/change-article.ts";
import { saveArticle } from "../../electron/library/save-article.ts";
import { verifyDatabase } from "../../electron/library/verify-database.ts";
import type { Context } from "../../electron/services/context.ts";
import { emptyCopy } from "../../shared/copy/copy.ts";
import { someFields } from "../support/article-builder.ts";
import { backupDays } from "../support/backup-days.ts";
import { writerAt } from "../support/temp-library.ts";

function add({ library }: Context, id: string): void {
  const content = { fields: someFields({ headline: id }), copy: emptyCopy() };
  createArticle(library.database, { id, content, kind: "created", note: "" }, writerAt(0));
}

test("seven days with saves all along leave a whole backup for each, of what there was then", async () => {
  const { context, keeper, pass } = await backupDays();
  const { database } = context.library;
  add(context, "article-0");
  const counted = new Map<string, number>();
  let base = 1;
  for (let hour = 0; hour < 7 * 24; hour += 4) {
    pass(4);
    add(context, `article-${hour}-more`);
    const before = countArticles(database);
    const looked = keeper.makeWhenDue();
    for (let save = 0; save < 5; save += 1) {
      await new Promise((resolve) => setTimeout(resolve, 1));
      const fields = someFields({ headline: `At hour ${hour}, ${save}` });
      const params = { id: "article-0", baseRevision: base, fields, copy: emptyCopy() };
      base = saveArticle(database, params, writerAt(hour * 60 + save)).revision;
    }
    await looked;
    for (const { name } of (await listGenerations(keeper.folder)).generations) {
      if (!counted.has(name)) counted.set(name, before);
    }
  }
  const left = (await listGenerations(keeper.folder)).generations;
  const lastDays = new Set(left.map(({ at }) => at.slice(0, 10)));
  expect(lastDays.size).toBeGreaterThanOrEqual(7);
  expect(counted.size).toBe(42);
  expect(left.length).toBeLessThan(16);
  for (const one of left) {
    expect(one.articles, one.name).toBe(counted.get(one.name));
    expect(await verifyDatabase(join(one.folder, "dateline.sqlite"))).toMatchObject({
      sha256: one.sha256,
      articles: one.articles,
    });
  }
  expect((await readdir(keeper.folder)).filter((name) => name.startsWith("."))).toEqual([]);
}, 60_000);
