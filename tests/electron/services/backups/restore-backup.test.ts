import { readdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { articleState, readArticle } from "../../../../electron/library/articles-table.ts";
import { databaseOf, type Generation } from "../../../../electron/library/backup-generations.ts";
import { createArticle } from "../../../../electron/library/change-article.ts";
import { appendJournal } from "../../../../electron/library/journal.ts";
import { listRevisions } from "../../../../electron/library/revisions-table.ts";
import { saveArticle } from "../../../../electron/library/save-article.ts";
import { moveToTrash, purgeArticle } from "../../../../electron/library/trash.ts";
import { verifyDatabase } from "../../../../electron/library/verify-database.ts";
import { openBackup } from "../../../../electron/services/backups/open-backup.ts";
import { restoreBackup } from "../../../../electron/services/backups/restore-backup.ts";
import { restoreBackupInto } from "../../../../electron/services/backups/restore-into.ts";
import { createMediaService } from "../../../../electron/services/media.ts";
import { newLeadImage } from "../../../../shared/article/article.ts";
import { aPublication, someFields } from "../../../support/article-builder.ts";
import { backupDays } from "../../../support/backup-days.ts";
import { doc, p } from "../../../support/copy-builder.ts";
import { databaseAtLayout } from "../../../support/library-at-layout.ts";
import { aPng } from "../../../support/picture-builder.ts";
import { tempFolder, tempLibrary, writerAt } from "../../../support/temp-library.ts";

/** A library with one article of many revisions, its picture, and a backup of both. */
async function aBackup() {
  const days = await backupDays();
  const { context, keeper } = days;
  const { database } = context.library;
  const picture = await createMediaService(context).add({ name: "q.png", bytes: aPng(40, 30) });
  const leadImage = newLeadImage({ kind: "media", id: picture.id });
  const fields = someFields({ leadImage });
  const content = { fields, copy: doc(p("Text")) };
  const id = "article-1";
  createArticle(database, { id, content, kind: "created", note: "" }, writerAt(0));
  for (let number = 1; number < 30; number += 1) {
    const copy = doc(p(`Text ${number} ${"word ".repeat(number * 400)}`));
    saveArticle(database, { id, baseRevision: number, fields, copy }, writerAt(number * 5));
  }
  const generation = await keeper.make("hand");
  const purge = () => {
    moveToTrash(database, id, context.now().toISOString());
    purgeArticle(database, id);
  };
  return { ...days, database, id, picture, generation, purge };
}

test("an article and its picture come back byte for byte, with the whole history", async () => {
  const { context, database, id, picture, generation, purge } = await aBackup();
  const before = { article: readArticle(database, id), history: listRevisions(database, id) };
  const bytes = await context.pictures.read(picture);
  purge();
  database.write(() => database.run("DELETE FROM media"));
  await rm(context.pictures.folder, { recursive: true });
  const back = await restoreBackup(context, generation, undefined);
  expect(back).toEqual({ added: 1, changed: 0, same: 0, media: 1, problems: [] });
  expect(readArticle(database, id)).toEqual(before.article);
  expect(listRevisions(database, id)).toEqual(before.history);
  expect(Buffer.compare(await context.pictures.read(picture), bytes)).toBe(0);
});

test("a return that was cut short is completed by the next", async () => {
  const { context, database, id, generation, purge } = await aBackup();
  const history = listRevisions(database, id);
  purge();
  await restoreBackup(context, generation, undefined);
  database.write(() => database.run("DELETE FROM revisions WHERE number < 20"));
  const again = await restoreBackup(context, generation, undefined);
  expect(again).toMatchObject({ added: 0, same: 1 });
  expect(listRevisions(database, id)).toEqual(history);
});

test("a backup whose file was changed since is not used", async () => {
  const { context, database, generation } = await aBackup();
  const path = databaseOf(generation);
  const whole = await readFile(path);
  const flipped = Buffer.from(whole);
  flipped[whole.length - 3000]! ^= 1;
  for (const bytes of [flipped, whole.subarray(0, whole.length / 2), Buffer.alloc(0)]) {
    await writeFile(path, bytes);
    const restoring = restoreBackup(context, generation, undefined);
    await expect(restoring).rejects.toMatchObject({ code: "backup.damaged" });
    const into = restoreBackupInto(generation, join(await tempFolder(), "new"));
    await expect(into).rejects.toMatchObject({ code: "backup.damaged" });
  }
  expect(articleState(database, "article-1").head).toBe(30);
});

test("a publication that is gone comes back with the articles that leave in its style", async () => {
  const { context, generation } = await aBackup();
  const path = join(generation.folder, "settings.json");
  const settings = JSON.parse(await readFile(path, "utf8"));
  settings.publications.push(aPublication());
  await writeFile(path, JSON.stringify(settings));
  await restoreBackup(context, generation, undefined);
  const { publications } = context.settings.get();
  expect(publications.map(({ id }) => id)).toContain("harbour");
});

test("a backup of an older layout is brought to this one on the way, and stays as it is", async () => {
  const { context, database, generation } = await aBackup();
  const old = { ...generation, folder: await tempFolder(), layout: 40 };
  const from = databaseAtLayout(databaseOf(old), 40, context.library.id);
  from.write(() => {
    const columns =
      "id, status, head, content_hash, fields, copy, headline, slugline, category, byline, words, created_at, updated_at";
    const row = database.get<Record<string, string>>(`SELECT ${columns} FROM articles`)!;
    row.id = "from-long-ago";
    const names = columns.split(", ");
    from.run(
      `INSERT INTO articles (${columns}) VALUES (${names.map(() => "?").join(", ")})`,
      ...names.map((name) => row[name]!),
    );
    const revision = database.get<{ content: Uint8Array; hash: string }>(
      "SELECT content, content_hash AS hash FROM revisions WHERE number = 30",
    )!;
    from.run(
      "INSERT INTO revisions VALUES ('from-long-ago', 30, '[]', 'autosave', 'Ana', 'd', 'd', '2024', '2024', '', 1, ?, ?)",
      revision.hash,
      revision.content,
    );
  });
  from.exec("PRAGMA journal_mode = DELETE");
  from.close();
  const sha256 = (await verifyDatabase(databaseOf(old))).sha256;
  const back = await restoreBackup(context, { ...old, sha256 } as Generation, undefined);
  expect(back).toMatchObject({ added: 1, problems: [] });
  expect(articleState(database, "from-long-ago").head).toBe(30);
  expect((await verifyDatabase(databaseOf(old))).sha256).toBe(sha256);
});

test("a backup of a newer Dateline is refused", async () => {
  const { context, generation } = await aBackup();
  const newer = { ...generation, layout: 9_990 };
  const restoring = restoreBackup(context, newer, undefined);
  await expect(restoring).rejects.toMatchObject({ code: "library.too-new" });
});

test("a library made of a backup is that library", async () => {
  const { context, id, picture, generation } = await aBackup();
  const folder = join(await tempFolder(), "new");
  const made = await restoreBackupInto(generation, folder);
  expect(made).toEqual({ folder, articles: 1, media: 1, mediaMissing: [] });
  const library = await tempLibrary(folder);
  expect(library.id).toBe(context.library.id);
  expect(readArticle(library.database, id)).toEqual(readArticle(context.library.database, id));
  const file = join(folder, "media", picture.id.slice(0, 2), `${picture.id}.png`);
  expect(Buffer.compare(await readFile(file), await context.pictures.read(picture))).toBe(0);
});

test("a library is never put over another, and one that was cut short is completed", async () => {
  const { context, generation } = await aBackup();
  const over = restoreBackupInto(generation, context.library.folder);
  await expect(over).rejects.toMatchObject({ code: "input.invalid" });

  const folder = join(await tempFolder(), "new");
  await restoreBackupInto(generation, folder);
  await rm(join(folder, "dateline.sqlite"));
  await expect(tempLibrary(folder)).rejects.toMatchObject({ code: "library.damaged" });
  await restoreBackupInto(generation, folder);
  await tempLibrary(folder);
});

test("a backup is read where it stands, and copied only when windows had typed something in it", async () => {
  const { keeper, database, id, generation } = await aBackup();
  const copiesOf = async (one: Generation) => {
    const folder = await tempFolder();
    const { close } = await openBackup(one, folder);
    const { length } = await readdir(folder);
    await close();
    return length;
  };
  expect(await copiesOf(generation)).toBe(0);
  const typed = { id, window: "window-1", baseRevision: 30, sequence: 1, fields: { kicker: "x" } };
  appendJournal(database, typed, writerAt(200), "another computer 1");
  expect(await copiesOf(await keeper.make("hand"))).toBeGreaterThan(0);
});

test("what windows had typed when the backup was made comes back too", async () => {
  const { context, keeper, database, id } = await aBackup();
  const typed = {
    id,
    window: "window-1",
    baseRevision: 30,
    sequence: 1,
    fields: { headline: "Typed and not yet saved" },
  };
  appendJournal(database, typed, writerAt(200), "another computer 1");
  const generation = await keeper.make("hand");
  moveToTrash(database, id, context.now().toISOString());
  purgeArticle(database, id);
  await restoreBackup(context, generation, undefined);
  const { article } = readArticle(database, id);
  expect(article.fields.headline).toBe("Typed and not yet saved");
});
