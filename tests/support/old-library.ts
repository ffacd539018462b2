import { join } from "node:path";
import { compressContent, packContent } from "../../electron/library/content.ts";
import { Database } from "../../electron/library/database.ts";
import { migrate } from "../../electron/library/migrate.ts";
import { migrations } from "../../electron/library/migrations/list.ts";
import { indexArticle, wordsOf } from "../../electron/library/search-table.ts";
import { plainText } from "../../shared/copy/walk.ts";
import { someFields } from "./article-builder.ts";
import { doc, p } from "./copy-builder.ts";

export const oldLibraryId = "0f0f0f0f-0000-4000-8000-000000000000";
const pictureId = "ab".repeat(32);

/** Every layout that there ever was. */
export const layouts: readonly number[] = migrations.map(({ to }) => to);

export function oldArticleId(number: number): string {
  return `00000000-0000-4000-8000-${String(number).padStart(12, "0")}`;
}

/**
 * Makes a library as the build of that layout left it: articles with two revisions each and what else
 * the layout had, put in by plain SQL, since the code of today writes today's rows.
 */
export function makeOldLibrary(folder: string, layout: number, articles: number): void {
  const database = new Database(join(folder, "dateline.sqlite"), folder, "write");
  try {
    migrate(
      database,
      migrations.filter(({ to }) => to <= layout),
    );
    database.write(() => {
      database.run(
        "INSERT INTO library (id, created_at) VALUES (?, '2024-01-01T00:00:00.000Z')",
        oldLibraryId,
      );
      if (layout >= 20) {
        const sql = "INSERT INTO media VALUES (?, 'png', 'quay.png', 1, 1, 1, '2024')";
        database.run(sql, pictureId);
      }
      for (let number = 1; number <= articles; number += 1) insert(database, layout, number);
    });
  } finally {
    database.close();
  }
}

function insert(database: Database, layout: number, number: number): void {
  const id = oldArticleId(number);
  const at = `2024-02-01T09:00:00.${String(number % 1000).padStart(3, "0")}Z`;
  const fields = someFields({ headline: `Headline ${number}` });
  for (const revision of [1, 2]) {
    const packed = packContent({ fields, copy: doc(p(`Revision ${revision} of ${number}`)) });
    if (revision === 1) {
      database.run(
        `INSERT INTO articles (key, id, status, head, content_hash, fields, copy, headline, slugline,
           category, byline, words, created_at, updated_at)
         VALUES (?, ?, 'draft', 2, '', '', '', ?, 'slug', '', 'Ana Ruiz', 4, ?, ?)`,
        number,
        id,
        fields.headline,
        at,
        at,
      );
    }
    database.run(
      `INSERT INTO revisions (article, number, parents, kind, author, device, device_name, at,
         window_began, note, words, content_hash, content)
       VALUES (?, ?, ?, ?, 'Ana', 'd', 'desk', ?, ?, '', 4, ?, ?)`,
      id,
      revision,
      revision === 1 ? "[]" : "[1]",
      revision === 1 ? "created" : "autosave",
      at,
      at,
      packed.hash,
      compressContent(packed),
    );
    database.run(
      "UPDATE articles SET content_hash = ?, fields = ?, copy = ? WHERE id = ?",
      packed.hash,
      packed.fieldsJson,
      packed.copyJson,
      id,
    );
    if (layout >= 20) {
      database.run("INSERT INTO media_use VALUES (?, ?, ?)", id, revision, pictureId);
    }
  }
  if (layout >= 30) {
    database.run(
      `INSERT INTO exports (article, revision, at, author, publication, formats, folder, findings)
       VALUES (?, 2, ?, 'Ana', 'harbour', '["html"]', '/out', '[]')`,
      id,
      at,
    );
  }
  const content = { fields, copy: doc(p(`Revision 2 of ${number}`)) };
  if (layout >= 70) indexArticle(database, number, content);
  else if (layout >= 40) {
    database.run(
      `INSERT INTO search
         (rowid, headline, slugline, kicker, standfirst, byline, category, tags, body)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
      number,
      ...Object.values(wordsOf(fields)),
      plainText(content.copy),
    );
  }
}
