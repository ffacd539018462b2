import { expect, test } from "vitest";
import { createArticle } from "../../../electron/library/change-article.ts";
import { checkDatabase } from "../../../electron/library/doctor.ts";
import { insertExport } from "../../../electron/library/exports-table.ts";
import { insertMedia } from "../../../electron/library/media-table.ts";
import { moveToTrash, purgeArticle } from "../../../electron/library/trash.ts";
import { newLeadImage } from "../../../shared/article/article.ts";
import { aPicture, someFields } from "../../support/article-builder.ts";
import { doc, p } from "../../support/copy-builder.ts";
import { tempLibrary, writerAt } from "../../support/temp-library.ts";

test("purging leaves no row of the article, and every picture", async () => {
  const { database } = await tempLibrary();
  const picture = insertMedia(database, aPicture());
  const leadImage = newLeadImage({ kind: "media", id: picture.id });
  for (const id of ["a", "b"]) {
    const content = { fields: someFields({ leadImage }), copy: doc(p("Quay")) };
    createArticle(database, { id, content, kind: "created", note: "" }, writerAt(0));
    insertExport(database, {
      article: id,
      revision: 1,
      at: "2024-11-15T09:01:00.000Z",
      author: "Ana",
      publication: "harbour",
      formats: ["html"],
      folder: "/out",
      override: null,
      findings: [],
    });
  }
  moveToTrash(database, "a", "2024-11-15T10:00:00.000Z");
  purgeArticle(database, "a");

  const count = (sql: string) => database.get<{ n: number }>(`SELECT count(*) AS n FROM ${sql}`)?.n;
  for (const table of ["revisions", "exports", "media_use"]) {
    expect([table, count(`${table} WHERE article = 'b'`)]).toEqual([table, 1]);
  }
  // Whatever table a later layout adds, too: nothing of the article is left in any.
  const tables = database.all<{ name: string }>(
    `SELECT t.name FROM pragma_table_list AS t, pragma_table_xinfo(t.name) AS c
     WHERE c.name = 'article' AND t.type = 'table'`,
  );
  expect(tables.length).toBeGreaterThan(4);
  for (const { name } of tables) {
    expect([name, count(`${name} WHERE article IN ('a', 1)`)]).toEqual([name, 0]);
  }
  expect([count("articles"), count("search"), count("media")]).toEqual([1, 1, 1]);
  for await (const problem of checkDatabase(database)) expect.fail(problem.problem);
});
