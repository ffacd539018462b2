import { copyFile, open, readdir, rm, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { Database } from "../../../electron/library/database.ts";
import type { LibraryProblem } from "../../../shared/contract/services.ts";
import { someFields } from "../../support/article-builder.ts";
import { doc, p } from "../../support/copy-builder.ts";
import { aPng } from "../../support/picture-builder.ts";
import { tempServices } from "../../support/temp-library.ts";

/** A library with an article of three revisions: created, filed, and saved with another text. */
async function patient() {
  const opened = await tempServices();
  const { services, folder } = opened;
  const { articles, library } = services;
  const { publication: _, ...fields } = someFields({ headline: "First" });
  const { id } = await articles.create({ fields, copy: doc(p("Text one")) });
  await articles.setStatus({ id, status: "filed" });
  const { article } = await articles.get({ id });
  const save = {
    id,
    baseRevision: article.revision,
    fields: { ...article.fields, headline: "Second" },
    copy: doc(p("Text two")),
  };
  await articles.save(save);
  const path = join(folder, "dateline.sqlite");
  /** Does harm behind the services' backs. */
  const harm = (sql: string) => {
    const database = new Database(path, folder, "write");
    database.exec(`PRAGMA foreign_keys = OFF; ${sql}`);
    database.close();
  };
  const brief = (problems: LibraryProblem[]) =>
    [
      ...new Set(problems.map(({ kind, repaired }) => (repaired ? `${kind}, repaired` : kind))),
    ].sort();
  const repair = async () => brief(await library.doctor({ repair: true }));
  const headline = async () => (await articles.get({ id })).article.fields.headline;
  const textOf = async (revision: number) =>
    JSON.stringify((await articles.revision({ id, revision })).copy);
  return { ...opened, id, path, harm, repair, headline, textOf, library, articles };
}

describe("doctor --repair, texts", () => {
  test("puts a missing head back from the article's row", async () => {
    const { harm, repair, headline, textOf, library } = await patient();
    harm("DELETE FROM revisions WHERE number = 3");
    expect(await repair()).toEqual(["head, repaired"]);
    expect(await headline()).toBe("Second");
    expect(await textOf(3)).toContain("Text two");
    expect(await library.doctor({})).toEqual([]);
  });

  test("puts an altered revision back from another of the same text", async () => {
    const { harm, repair, textOf } = await patient();
    harm("UPDATE revisions SET content = x'00' WHERE number = 1");
    expect(await repair()).toEqual(["revision, repaired"]);
    expect(await textOf(1)).toContain("Text one");
  });

  test("puts what is altered everywhere back from a backup", async () => {
    const { harm, repair, headline, textOf, library } = await patient();
    await library.backUp({});
    harm("UPDATE revisions SET content = x'00'; UPDATE articles SET copy = '{}'");
    expect(await repair()).toEqual(["copy, repaired", "revision, repaired"]);
    expect(await headline()).toBe("Second");
    expect(await textOf(1)).toContain("Text one");
    expect(await library.doctor({})).toEqual([]);
  });

  test("makes the newest whole revision the head where the last is lost, and keeps what there is", async () => {
    const { harm, repair, headline, articles, id } = await patient();
    harm("UPDATE revisions SET content = x'00' WHERE number = 3; UPDATE articles SET copy = '{}'");
    expect(await repair()).toEqual(["copy, repaired", "revision"]);
    expect(await headline()).toBe("First");
    const history = await articles.history({ id });
    expect(history.map(({ revision }) => revision)).toEqual([4, 3, 2, 1]);
    expect((await articles.get({ id })).readOnly).toBeNull();
  });

  test("mends a history whose parents are gone", async () => {
    const { harm, repair, articles, id } = await patient();
    harm("DELETE FROM revisions WHERE number = 2");
    expect(await repair()).toEqual(["revision, repaired"]);
    expect((await articles.history({ id }))[0]).toMatchObject({ revision: 3, parents: [1] });
  });
});

describe("doctor --repair, search", () => {
  test("finds an article that is found by other words than it has, and enters it anew", async () => {
    const { harm, repair, articles, id } = await patient();
    harm("INSERT OR REPLACE INTO search (rowid, body) SELECT key, 'lies' FROM articles");
    expect(await articles.list({ query: "lies" })).toMatchObject({ total: 1 });
    expect(await repair()).toEqual(["search, repaired"]);
    expect(await articles.list({ query: "lies" })).toMatchObject({ total: 0 });
    expect((await articles.list({ query: "two" })).articles[0]).toMatchObject({ id });
  });
});

describe("doctor --repair, the file", () => {
  test("makes a file with noise in it anew while it is open, and saves go on in the new one", async () => {
    const { folder, path, repair, headline, articles, id, notices, services } = await patient();
    for (let more = 0; more < 40; more += 1)
      await articles.create({ copy: doc(p(`${more} `.repeat(900))) });
    // The log goes into the file.
    const other = new Database(path, folder, "write");
    other.exec("PRAGMA wal_checkpoint(TRUNCATE)");
    other.close();
    const { size } = await stat(path);
    const file = await open(path, "r+");
    await file.write(Buffer.alloc(4096, 0x5a), 0, 4096, Math.floor(size / 4096 / 2) * 4096);
    await file.close();
    const again = await tempServices({ folder });
    const result = await again.services.library.doctor({ repair: true });
    expect(result.every(({ repaired }) => repaired)).toBe(true);
    expect(again.notices).toMatchObject([{ code: "library.salvaged" }]);
    expect((await readdir(folder)).some((name) => name.includes(".damaged-"))).toBe(true);
    // The window that was open all the time takes the new file up at its next save.
    const { article } = await again.services.articles.get({ id });
    const { fields, copy, revision: baseRevision } = article;
    await services.articles.save({
      id,
      baseRevision,
      fields: { ...fields, headline: "Third" },
      copy,
    });
    expect(await headline()).toBe("Third");
    expect((await again.services.articles.get({ id })).article.fields.headline).toBe("Third");
    expect(await repair()).toEqual([]);
    expect(notices).toEqual([]);
  });

  test("takes what the backups have into a library that is older than was known", async () => {
    const { folder, path, close, library, articles } = await patient();
    const early = join(folder, "early");
    const other = new Database(path, folder, "write");
    other.exec("PRAGMA wal_checkpoint(TRUNCATE)");
    other.close();
    await copyFile(path, early);
    const { id } = await articles.create({ fields: { headline: "Later" } });
    await library.backUp({});
    await close();
    for (const suffix of ["-wal", "-shm"]) await rm(path + suffix, { force: true });
    await copyFile(early, path);
    const opened = await tempServices({ folder });
    expect(opened.notices).toMatchObject([
      { code: "library.older", data: { found: { articles: 1 } } },
    ]);
    const result = await opened.services.library.doctor({ repair: true });
    expect(result).toMatchObject([{ kind: "older", repaired: true }]);
    expect((await opened.services.articles.get({ id })).article.fields.headline).toBe("Later");
    expect((await tempServices({ folder })).notices).toEqual([]);
  });
});

describe("doctor --repair, pictures", () => {
  test("brings pictures that are missing or altered back from a backup, and keeps the altered file", async () => {
    const { folder, services, library, repair } = await patient();
    const pathOf = (id: string) => join(folder, "media", id.slice(0, 2), `${id}.png`);
    const one = await services.media.add({ name: "one.png", bytes: aPng(5, 5) });
    const two = await services.media.add({ name: "two.png", bytes: aPng(6, 6) });
    await library.backUp({});
    await rm(pathOf(one.id));
    await writeFile(pathOf(two.id), "changed");
    expect(await repair()).toEqual(["media-altered, repaired", "media-missing, repaired"]);
    expect(await library.doctor({})).toEqual([]);
    expect(await readdir(join(folder, "media", "altered"))).toEqual([`${two.id}.png`]);
  });
});

test("a backup that shows the library to be damaged says so, without anybody having looked", async () => {
  const { folder, path, articles, close } = await patient();
  for (let more = 0; more < 40; more += 1)
    await articles.create({ copy: doc(p("x ".repeat(2000))) });
  await close();
  const { size } = await stat(path);
  const file = await open(path, "r+");
  await file.write(Buffer.alloc(4096, 0x5a), 0, 4096, Math.floor(size / 4096 / 2) * 4096);
  await file.close();
  const opened = await tempServices({ folder });
  await expect(opened.services.library.backUp({})).rejects.toMatchObject({ code: "backup.failed" });
  expect(opened.notices).toMatchObject([{ code: "backup.failed" }, { code: "library.damaged" }]);
});
