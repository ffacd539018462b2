import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { openForReading } from "../../../electron/library/open-database.ts";
import { someFields } from "../../support/article-builder.ts";
import { factBox, gallery, stored } from "../../support/block-builder.ts";
import { doc, p } from "../../support/copy-builder.ts";
import { aJpeg } from "../../support/picture-builder.ts";
import { tempFolder, tempServices } from "../../support/temp-library.ts";

const { publication: _, ...fields } = someFields();

async function anArticle() {
  const { services, ...rest } = await tempServices();
  const [one, two] = await Promise.all(
    [30, 40].map((width) => services.media.add({ name: `${width}.jpg`, bytes: aJpeg(width, 20) })),
  );
  const said = { alt: "A quay", credit: "Ana" };
  const inGallery = { ...stored(two!.id, "Two"), ...said };
  const { type: _type, width: _width, ...picture } = inGallery;
  const copy = doc(p("Body."), factBox("Box", stored(one!.id, "One", said)), gallery("", picture));
  const article = await services.articles.create({ fields, copy });
  return { services, ...rest, article, ids: [one!.id, two!.id] };
}

test("pictures in the body leave with the article, named by every format", async () => {
  const { services, article, ids } = await anArticle();
  const folder = await tempFolder();
  const [exported] = await services.exports.export({
    ids: [article.id],
    formats: ["html", "json", "markdown"],
    folder,
  });
  expect(exported?.findings.map(({ code }) => code)).not.toContain("picture.missing");
  const place = join(folder, "ferry-crews-vote-to-strike-over-night-shifts");
  const files = await readdir(join(place, "images"));
  expect(files).toHaveLength(2);
  for (const name of ["article.html", "article.json", "article.md"]) {
    const text = await readFile(join(place, name), "utf8");
    for (const file of files) expect(text).toContain(`images/${file}`);
    for (const id of ids) expect(text).toContain(id);
  }
});

test("what a format cannot carry is in the receipt and in the manifest", async () => {
  const { services, article } = await anArticle();
  const folder = await tempFolder();
  const formats = ["json", "wire-text"];
  const [exported] = await services.exports.export({ ids: [article.id], formats, folder });
  const told = exported?.findings.filter(({ code }) => code === "export.lossy") ?? [];
  expect(told.map(({ reason }) => reason)).toContain(
    "Wire text has no pictures in the body; their captions and credits stay.",
  );
  const place = join(folder, "ferry-crews-vote-to-strike-over-night-shifts");
  const manifest = JSON.parse(await readFile(join(place, "manifest.json"), "utf8"));
  expect(manifest.lossy).toEqual([
    { format: "wire-text", reasons: told.map(({ reason }) => reason) },
  ]);
});

test("pictures in the body are on record as used", async () => {
  const { folder, article, ids } = await anArticle();
  const database = openForReading(join(folder, "dateline.sqlite"), folder);
  const sql = "SELECT media FROM media_use WHERE article = ?";
  const used = database.all<{ media: string }>(sql, article.id).map(({ media }) => media);
  database.close();
  expect(used.sort()).toEqual([...ids].sort());
});

test("pictures in the body come back with the article where they are, and are told of elsewhere", async () => {
  const { services, article, ids } = await anArticle();
  const folder = await tempFolder();
  await services.exports.export({ ids: [article.id], formats: ["json"], folder });
  const file = join(folder, "ferry-crews-vote-to-strike-over-night-shifts", "article.json");
  const bytes = await readFile(file);
  const back = await services.imports.add({ file: "article.json", bytes });
  expect(back.findings).toEqual([]);
  const { article: again } = await services.articles.get({ id: back.id });
  expect(again.copy).toEqual(article.copy);

  const { services: elsewhere } = await tempServices();
  const absent = await elsewhere.imports.add({ file: "article.json", bytes });
  expect(absent.findings.map(({ reason }) => reason)).toContain(
    `${ids.length} pictures that the file names are not in this library; add them again.`,
  );
});
