import { mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { exportsOf } from "../../../electron/library/exports-table.ts";
import { openForReading } from "../../../electron/library/open-database.ts";
import { newLeadImage } from "../../../shared/article/article.ts";
import type { Services } from "../../../shared/contract/services.ts";
import { failure } from "../../contract/services-suite.ts";
import { someFields } from "../../support/article-builder.ts";
import { doc, p } from "../../support/copy-builder.ts";
import {
  aJpeg,
  ascii,
  join as bytes,
  exifBlock,
  holds,
  jpegSegment,
} from "../../support/picture-builder.ts";
import { tempFolder, tempServices } from "../../support/temp-library.ts";

const body = doc(p("Crews voted on Thursday."));
const photo = aJpeg(
  40,
  30,
  jpegSegment(0xe1, bytes(ascii("Exif\0\0"), exifBlock(6, "N51.5 W0.12"))),
);

async function anArticle({ articles, media }: Services, headline = "Ferry strike") {
  const { id } = await media.add({ name: "quay.jpg", bytes: photo });
  const leadImage = { ...newLeadImage({ kind: "media", id }), alt: "A quay", credit: "Ana" };
  const { publication: _, ...fields } = someFields({ headline, leadImage });
  return articles.create({ fields, copy: body });
}

/** Every file below a folder, by its path from there. */
async function filesIn(folder: string): Promise<Record<string, Buffer>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files: Record<string, Buffer> = {};
  for (const entry of entries.filter((each) => each.isFile())) {
    const path = join(entry.parentPath, entry.name);
    files[path.slice(folder.length + 1)] = await readFile(path);
  }
  return files;
}

describe("an export", () => {
  test("gives the same bytes again, also after the first one froze slug and status", async () => {
    const { services } = await tempServices();
    const { id } = await anArticle(services);
    await services.articles.setStatus({ id, status: "ready" });
    const formats = (await services.exports.formats({})).map(({ name }) => name);
    const [one, two] = [await tempFolder(), await tempFolder()];
    await services.exports.export({ ids: [id], formats, folder: one });
    await services.exports.export({ ids: [id], formats, folder: two });
    await services.exports.export({ ids: [id], formats, folder: two });
    expect(await filesIn(two)).toEqual(await filesIn(one));
  });

  test("leaves no picture that has been taken out, and what others put there alone", async () => {
    const { services } = await tempServices();
    const article = await anArticle(services);
    const folder = await tempFolder();
    const place = join(folder, "ferry-strike");
    const { id } = article;
    await services.exports.export({ ids: [id], formats: ["html", "markdown"], folder });
    const [picture] = await readdir(join(place, "images"));
    await writeFile(join(place, "images/of-the-desk.jpg"), "theirs");
    const manifest = JSON.parse(await readFile(join(place, "manifest.json"), "utf8"));
    await writeFile(join(folder, "outside.txt"), "outside");
    manifest.files.push({ path: "../outside.txt" }, { path: "images/../../outside.txt" });
    await writeFile(join(place, "manifest.json"), JSON.stringify(manifest));

    const fields = { ...article.fields, leadImage: null };
    const { copy } = article;
    await services.articles.save({ id, baseRevision: article.revision, fields, copy });
    await services.exports.export({ ids: [id], formats: ["html"], folder });
    const files = Object.keys(await filesIn(folder));
    expect(files).not.toContain(`ferry-strike/images/${picture}`);
    expect(files).toEqual(
      expect.arrayContaining([
        "ferry-strike/article.md",
        "ferry-strike/images/of-the-desk.jpg",
        "outside.txt",
      ]),
    );
  });

  test("takes location data out of pictures and states the size and hash that they then have", async () => {
    const { services } = await tempServices();
    const { id } = await anArticle(services);
    const folder = await tempFolder();
    await services.exports.export({ ids: [id], formats: ["json"], folder });
    const files = await filesIn(join(folder, "ferry-strike"));
    const [path, picture] = Object.entries(files).find(([name]) => name.startsWith("images/"))!;
    expect(holds(picture, "N51.5")).toBe(false);
    const { createHash } = await import("node:crypto");
    const stated = {
      bytes: picture.length,
      sha256: createHash("sha256").update(picture).digest("hex"),
    };
    const article = JSON.parse(files["article.json"]!.toString());
    expect(article.leadImage.picture).toMatchObject({ file: path, ...stated });
    const manifest = JSON.parse(files["manifest.json"]!.toString());
    expect(manifest.files).toContainEqual(expect.objectContaining({ path, ...stated }));
  });

  test("never writes over another article's folder or what no export made", async () => {
    const { services } = await tempServices();
    const first = await anArticle(services);
    const second = await anArticle(services);
    const folder = await tempFolder();
    await mkdir(join(folder, "ferry-strike-2"));
    await writeFile(join(folder, "ferry-strike-2", "notes.txt"), "mine");
    const exported = async () => {
      const ids = [second.id, first.id];
      const done = await services.exports.export({ ids, formats: ["html"], folder });
      return done.map((one) => one.folder.slice(folder.length + 1));
    };
    expect(await exported()).toEqual(["ferry-strike", "ferry-strike-3"]);
    expect(await exported()).toEqual(["ferry-strike", "ferry-strike-3"]);
    expect(await readdir(join(folder, "ferry-strike-2"))).toEqual(["notes.txt"]);
  });

  test("stays inside its folder, whatever the slug", async () => {
    const { services } = await tempServices();
    const folder = await tempFolder();
    for (const urlSlug of ["../../escape", "..", "/etc/passwd", "con", "a\0b", ".hidden"]) {
      const fields = { headline: "x", urlSlug };
      const { id } = await services.articles.create({ fields, copy: body });
      const [one] = await services.exports.export({ ids: [id], formats: ["html"], folder });
      const name = one!.folder.slice(folder.length + 1);
      expect(join(folder, name)).toBe(one!.folder);
      expect(name, urlSlug).toMatch(/^[a-z0-9][a-z0-9-]*$/);
      expect(name).not.toBe("con");
    }
  });

  test("is recorded with what it was let out in spite of", async () => {
    const { services, folder: library } = await tempServices();
    await services.settings.change({ author: { name: "Ana", initials: "ar" } });
    const { id } = await services.articles.create({ copy: body });
    const out = await tempFolder();
    const params = { ids: [id], formats: ["html"], folder: out, override: "Editor's word" };
    const [one] = await services.exports.export(params);
    const database = openForReading(join(library, "dateline.sqlite"), library);
    expect(exportsOf(database, id)).toMatchObject([
      {
        revision: 1,
        author: "Ana",
        override: "Editor's word",
        formats: ["html"],
        folder: one!.folder,
      },
    ]);
    database.close();
  });

  test("goes to the folder of the settings, else beside the library", async () => {
    const { services, folder } = await tempServices();
    const { id } = await anArticle(services);
    const [beside] = await services.exports.export({ ids: [id], formats: ["html"] });
    expect(beside!.folder).toBe(join(folder, "exports", "ferry-strike"));
    const chosen = join(await tempFolder(), "web", "desk");
    await services.settings.change({ exportFolder: chosen });
    const [one] = await services.exports.export({ ids: [id], formats: ["html"] });
    expect(one!.folder).toBe(join(chosen, "ferry-strike"));
  });

  test("is blocked by a picture whose file is gone, before anything is written", async () => {
    const { services, folder } = await tempServices();
    const good = await services.articles.create({ fields: { headline: "x" }, copy: body });
    const { id } = await anArticle(services);
    await rm(join(folder, "media"), { recursive: true });
    const out = await tempFolder();
    const call = services.exports.export({ ids: [good.id, id], formats: ["html"], folder: out });
    expect(await failure(call)).toMatchObject({
      code: "export.blocked",
      data: { findings: [{ code: "picture.missing" }] },
    });
    expect(await readdir(out)).toEqual([]);
  });

  test("is blocked by a picture whose file was changed, which the editor shows as missing", async () => {
    const { services, folder } = await tempServices();
    const { id } = await anArticle(services);
    const { article } = await services.articles.get({ id });
    const { picture } = article.fields.leadImage!;
    const picked = picture.kind === "media" ? picture.id : "";
    expect(await services.media.get({ id: picked })).toMatchObject({ id: picked });
    const file = join(folder, "media", picked.slice(0, 2), `${picked}.jpg`);
    const bytes = await readFile(file);
    bytes[bytes.length - 1] = 0;
    await writeFile(file, bytes);
    const call = services.exports.export({ ids: [id], formats: ["html"] });
    expect(await failure(call)).toMatchObject({
      code: "export.blocked",
      data: { findings: [{ code: "picture.missing" }] },
    });
    expect(await failure(services.media.get({ id: picked }))).toMatchObject({
      code: "media.not-found",
    });
  });

  test("says in words that its folder cannot be written", async () => {
    const { services } = await tempServices();
    const { id } = await anArticle(services);
    const file = join(await tempFolder(), "file");
    await writeFile(file, "x");
    const call = services.exports.export({ ids: [id], formats: ["html"], folder: file });
    expect(await failure(call)).toMatchObject({ code: "export.unwritable" });
  });

  test("of many articles lets other work through all the time, and takes each as it was", async () => {
    const { services } = await tempServices();
    const copy = doc(...Array.from({ length: 20 }, (_, i) => p(`Paragraph ${i} of the report.`)));
    const ids: string[] = [];
    for (let i = 0; i < 60; i += 1) {
      ids.push((await services.articles.create({ fields: { headline: `Story ${i}` }, copy })).id);
    }
    const folder = await tempFolder();
    const exporting = services.exports.export({ ids, formats: ["html", "json"], folder });
    const { article } = await services.articles.get({ id: ids.at(-1)! });
    const fields = { ...article.fields, headline: "Changed meanwhile" };
    await services.articles.save({ id: article.id, baseRevision: 1, fields, copy });
    const exported = await exporting;
    expect(exported.map(({ id }) => id)).toEqual(ids);
    const last = await readFile(join(exported.at(-1)!.folder, "article.json"), "utf8");
    expect(JSON.parse(last).headline).toBe("Story 59");
    expect(await services.library.doctor({})).toEqual([]);
  });
});
