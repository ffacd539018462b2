import { readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, onTestFinished, test } from "vitest";
import { readArticle } from "../../../electron/library/articles-table.ts";
import { Database } from "../../../electron/library/database.ts";
import { migrate } from "../../../electron/library/migrate.ts";
import { knownLayout, migrations } from "../../../electron/library/migrations/list.ts";
import { openLibrary } from "../../../electron/library/open-library.ts";
import { saveArticle } from "../../../electron/library/save-article.ts";
import { layouts, makeOldLibrary, oldArticleId } from "../../support/old-library.ts";
import { tempFolder, tempLibrary, tempServices, writerAt } from "../../support/temp-library.ts";

const older = layouts.filter((layout) => layout < knownLayout);
const databaseIn = (folder: string) => join(folder, "dateline.sqlite");

async function oldLibrary(layout: number): Promise<string> {
  const folder = await tempFolder();
  makeOldLibrary(folder, layout, 5);
  return folder;
}

/** All rows of a table, its columns of today left out that another layout does not have. */
function rowsOf(database: Database, table: string, columns: string): unknown[] {
  return database.all(`SELECT ${columns} FROM ${table} ORDER BY 1, 2`).map((row) => ({ ...row }));
}
const kept = (database: Database) => [
  rowsOf(database, "articles", "id, key, status, head, content_hash, fields, copy, headline"),
  rowsOf(database, "revisions", "article, number, parents, kind, at, content_hash, hex(content)"),
];

describe.each(older.map((layout, index) => ({ layout, next: layouts[index + 1]! })))(
  "from layout $layout",
  ({ layout, next }) => {
    test(`the step to ${next} leaves every row as it was`, async () => {
      const folder = await oldLibrary(layout);
      const database = new Database(databaseIn(folder), folder, "write");
      onTestFinished(() => database.close());
      const before = kept(database);
      migrate(
        database,
        migrations.filter(({ to }) => to <= next),
      );
      expect(database.pragma("user_version")).toBe(next);
      expect(kept(database)).toEqual(before);
    });

    test("the library opens with all that was in it, found in lists and searches, and sound", async () => {
      const folder = await oldLibrary(layout);
      const { services, notices } = await tempServices({ folder });
      expect(notices).toEqual([]);
      const id = oldArticleId(3);
      const { article } = await services.articles.get({ id });
      expect(article.fields.headline).toBe("Headline 3");
      const first = await services.articles.revision({ id, revision: 1 });
      expect(JSON.stringify(first.copy)).toContain("Revision 1 of 3");
      expect(await services.articles.list({})).toMatchObject({ total: 5 });
      expect(await services.articles.list({ query: "headline 4" })).toMatchObject({ total: 1 });
      // The picture's row is there; its file never was.
      const problems = await services.library.doctor({});
      expect(problems.filter(({ kind }) => kind !== "media-missing")).toEqual([]);
    });

    test("a backup of it as it was is made before", async () => {
      const folder = await oldLibrary(layout);
      await tempLibrary(folder);
      const [name] = await readdir(join(folder, "backups"));
      expect(name).toMatch(/^\d{4}-.*Z-before-migration$/);
      const facts = JSON.parse(
        await readFile(join(folder, "backups", name!, "backup.json"), "utf8"),
      ) as unknown;
      expect(facts).toMatchObject({ reason: "migration", layout, articles: 5 });
    });
  },
);

test("an empty library needs no backup before it is brought up to date", async () => {
  const folder = await tempFolder();
  makeOldLibrary(folder, 10, 0);
  await tempLibrary(folder);
  expect(await readdir(folder)).not.toContain("backups");
});

test("where no backup can be made the library stays as it was, and can be read and not written", async () => {
  const folder = await oldLibrary(10);
  // A file in the place of the folder is in the way of root, too.
  await writeFile(join(folder, "backups"), "");
  const before = await readFile(databaseIn(folder));
  const library = await openLibrary(folder);
  expect(library.readOnlyBecause).toMatchObject({ code: "library.not-upgraded" });
  const id = oldArticleId(2);
  const { article } = readArticle(library.database, id);
  expect(article.fields.headline).toBe("Headline 2");
  const { fields, copy } = article;
  const changed = { id, baseRevision: 2, fields: { ...fields, headline: "New" }, copy };
  expect(() => saveArticle(library.database, changed, writerAt(1))).toThrow(
    expect.objectContaining({ code: "library.not-upgraded" }),
  );
  await library.close();
  expect(await readFile(databaseIn(folder))).toEqual(before);
});
