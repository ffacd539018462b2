import { mkdir, rm, utimes, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { Database } from "../../../electron/library/database.ts";
import { hashBytes } from "../../../electron/media/store.ts";
import type { LibraryProblem } from "../../../shared/contract/services.ts";
import { someFields } from "../../support/article-builder.ts";
import { doc, p } from "../../support/copy-builder.ts";
import { aPng } from "../../support/picture-builder.ts";
import { tempServices } from "../../support/temp-library.ts";

async function patient() {
  const opened = await tempServices();
  const { services, folder } = opened;
  const item = await services.media.add({ name: "quay.png", bytes: aPng() });
  const { publication: _, ...fields } = someFields();
  const { id, copy } = await services.articles.create({ fields, copy: doc(p("Text")) });
  /** Does harm behind the services' backs. */
  const harm = (sql: string) => {
    const database = new Database(join(folder, "dateline.sqlite"), folder, "write");
    database.exec(`PRAGMA foreign_keys = OFF; ${sql}`);
    database.close();
  };
  const mediaFile = join(folder, "media", item.id.slice(0, 2), `${item.id}.png`);
  return { services, folder, id, copy, item, harm, mediaFile };
}

const brief = (problems: LibraryProblem[]) =>
  problems.map(({ kind, repaired }) => (repaired ? `${kind}, repaired` : kind));

describe("doctor", () => {
  test("finds a text that is not the one that was saved, and puts it back from its revision", async () => {
    const { services, harm, id, copy } = await patient();
    harm(`UPDATE articles SET copy = replace(copy, 'Text', 'Lies')`);
    expect(await services.articles.get({ id })).toMatchObject({
      readOnly: { reason: "copy.damaged" },
    });
    expect(brief(await services.library.doctor({}))).toEqual(["copy"]);
    expect(brief(await services.library.doctor({ repair: true }))).toEqual(["copy, repaired"]);
    expect((await services.articles.get({ id })).article.copy).toEqual(copy);
    expect(await services.library.doctor({})).toEqual([]);
  });

  test("believes text and revision where they agree, and puts back the hash that does not", async () => {
    const { services, harm, id, copy } = await patient();
    harm("UPDATE articles SET content_hash = 'b' || substr(content_hash, 2)");
    const problems = await services.library.doctor({ repair: true });
    expect(problems.map(({ repaired }) => repaired)).not.toContain(false);
    const { article, readOnly } = await services.articles.get({ id });
    expect([readOnly, article.copy]).toEqual([null, copy]);
    expect(await services.library.doctor({})).toEqual([]);
  });

  test("finds text that cannot be read, which opens read-only and is not saved over", async () => {
    const { services, harm, id } = await patient();
    harm(
      `UPDATE articles SET copy = '{"version":1,"blocks":[{"type":"paragraph"}]}', content_hash = 'x'`,
    );
    const { article, readOnly } = await services.articles.get({ id });
    expect(readOnly).toMatchObject({ reason: "copy.damaged" });
    const { fields, copy, revision } = article;
    await expect(
      services.articles.save({ id, baseRevision: revision, fields, copy }),
    ).rejects.toMatchObject({ code: "copy.damaged" });
    expect(brief(await services.library.doctor({}))).toEqual(["copy", "copy", "head"]);
  });

  test("finds revisions that are altered or missing", async () => {
    const { services, harm } = await patient();
    harm("UPDATE revisions SET content = x'00'");
    expect(brief(await services.library.doctor({}))).toEqual(["revision"]);
    harm("DELETE FROM revisions");
    expect(brief(await services.library.doctor({}))).toEqual(["head"]);
  });

  test("finds a search index that is out of step, and makes it anew", async () => {
    const { services, harm, id } = await patient();
    harm("DELETE FROM search; INSERT INTO search (rowid, body) VALUES (99, 'stray')");
    expect(brief(await services.library.doctor({}))).toEqual(["search", "search"]);
    const repaired = await services.library.doctor({ repair: true });
    expect(brief(repaired)).toEqual(["search, repaired", "search, repaired"]);
    expect((await services.articles.list({ query: "text" })).articles[0]).toMatchObject({ id });
  });

  test("finds pictures that are missing or changed", async () => {
    const { services, mediaFile } = await patient();
    await writeFile(mediaFile, "changed");
    expect(brief(await services.library.doctor({}))).toEqual(["media-altered"]);
    await rm(mediaFile);
    expect(brief(await services.library.doctor({ repair: true }))).toEqual(["media-missing"]);
  });

  test("enters a stray picture in the library, once it is older than a day", async () => {
    const { services, folder } = await patient();
    const bytes = aPng(7, 7);
    const id = await hashBytes(bytes);
    const shelf = join(folder, "media", id.slice(0, 2));
    await mkdir(shelf, { recursive: true });
    const path = join(shelf, `${id}.png`);
    await writeFile(path, bytes);
    expect(await services.library.doctor({})).toEqual([]);
    const lastWeek = new Date(Date.now() - 7 * 24 * 60 * 60 * 1000);
    await utimes(path, lastWeek, lastWeek);
    expect(brief(await services.library.doctor({ repair: true }))).toEqual([
      "media-orphan, repaired",
    ]);
    expect(await services.media.get({ id })).toMatchObject({ width: 7, height: 7 });
  });
});

describe("an article of a newer program", () => {
  test("opens to be read, with the text of blocks that are not known here", async () => {
    const { services, harm, id } = await patient();
    harm(
      `UPDATE articles SET content_hash = 'newer', copy = '{"version":1,"blocks":[
         {"type":"paragraph","id":"a","runs":[{"type":"text","text":"Known"}]},
         {"type":"hologram","id":"b","runs":[{"type":"text","text":"Unknown"}]}]}'`,
    );
    const { article, readOnly } = await services.articles.get({ id });
    expect(readOnly).toEqual({ reason: "copy.too-new", detail: "a block of type “hologram”" });
    expect(article.copy.blocks).toMatchObject([
      { id: "a" },
      { type: "paragraph", runs: [{ text: "Unknown" }] },
    ]);
    const { fields, copy, revision } = article;
    await expect(
      services.articles.save({ id, baseRevision: revision, fields, copy }),
    ).rejects.toMatchObject({ code: "copy.too-new" });
  });
});
