import { readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { newLeadImage } from "../../shared/article/article.ts";
import type { Services } from "../../shared/contract/services.ts";
import { someFields } from "../support/article-builder.ts";
import { besideOf } from "../support/beside.ts";
import { doc, p } from "../support/copy-builder.ts";
import { aPng } from "../support/picture-builder.ts";
import { tempFolder } from "../support/temp-library.ts";
import { failure, type Start } from "./services-suite.ts";

async function withPicture({ articles, media }: Services, headline: string) {
  const { id } = await media.add({ name: "Quay at dawn.png", bytes: aPng(40, 30) });
  const leadImage = newLeadImage({ kind: "media", id });
  const { publication: _, ...fields } = someFields({ headline, leadImage });
  return articles.create({ fields, copy: doc(p(`The text of ${headline}.`)) });
}

/** The folders of articles in open files. */
async function articleFolders(root: string): Promise<string[]> {
  const shelves = await readdir(join(root, "articles"));
  const found = await Promise.all(
    shelves.map(async (shelf) => {
      const names = await readdir(join(root, "articles", shelf));
      return names.map((name) => join(root, "articles", shelf, name));
    }),
  );
  return found.flat().sort();
}

export function openFilesSuite(start: Start): void {
  describe("open files", () => {
    test("a library written out and read into an empty one is the same library", async () => {
      const from = await start();
      const one = await withPicture(from, "Ferry crews vote to strike");
      const two = await withPicture(from, "Storm closes the harbour");
      await from.articles.setStatus({ id: one.id, status: "filed" });
      await from.articles.trash({ id: two.id });
      await from.media.add({ name: "spare.png", bytes: aPng(7, 7) });
      const folder = await tempFolder();
      const written = await from.library.writeOpenFiles({ folder });
      expect(written).toEqual({ folder, articles: 2, written: 2, media: 3, problems: [] });
      expect((await readdir(folder)).sort()).toEqual([
        "articles",
        "index.html",
        "library.json",
        "pictures",
      ]);

      const to = await start();
      const back = await to.library.readOpenFiles({ folder });
      expect(back).toEqual({ added: 2, changed: 0, same: 0, media: 2, problems: [] });
      for (const { id } of [one, two]) {
        expect(await to.articles.get({ id })).toEqual(await from.articles.get({ id }));
        const json = { id, format: "json" };
        if (id === two.id) continue;
        expect(await to.exports.text(json)).toBe(await from.exports.text(json));
      }
      expect((await to.articles.list({ trashed: true })).total).toBe(1);
      const [first] = await to.articles.history({ id: one.id });
      expect(first).toMatchObject({ revision: 2, kind: "imported", parents: [] });
      expect(await to.library.doctor({})).toEqual([]);
      const again = await to.library.readOpenFiles({ folder });
      expect(again).toMatchObject({ added: 0, changed: 0, same: 2, media: 0 });
    });

    test("writing again brings the folder up to date, and only what changed is written", async () => {
      const services = await start();
      const one = await withPicture(services, "First name");
      await withPicture(services, "Stays as it is");
      const folder = await tempFolder();
      await services.library.writeOpenFiles({ folder });
      const fields = { ...one.fields, headline: "Second name" };
      const { id, copy } = one;
      await services.articles.save({ id, baseRevision: 1, fields, copy });
      expect(await services.library.writeOpenFiles({ folder })).toMatchObject({
        articles: 2,
        written: 1,
      });
      const names = (await articleFolders(folder)).map((path) => path.split("/").at(-1));
      expect(names.map((name) => name!.slice(0, 6))).toEqual(["second", "stays-"]);
    });

    test("an article that is there with another text is kept beside it, once", async () => {
      const services = await start();
      const { articles, library } = services;
      const one = await withPicture(services, "As filed");
      const folder = await tempFolder();
      const [file] = await library
        .writeOpenFiles({ folder })
        .then(() => articleFolders(folder))
        .then((folders) => folders.map((each) => join(each, "article.json")));
      const { id, copy } = one;
      const fields = { ...one.fields, headline: "As edited here" };
      await articles.setStatus({ id, status: "filed" });
      const { revision } = await articles.save({ id, baseRevision: 2, fields, copy });
      // What is known from the history is nothing new.
      expect(await library.readOpenFiles({ folder })).toMatchObject({ same: 1, changed: 0 });

      const text = await readFile(file!, "utf8");
      await writeFile(file!, text.replaceAll("As filed", "As edited elsewhere"));
      const back = await library.readOpenFiles({ folder });
      expect(back).toMatchObject({ added: 0, changed: 1 });
      expect(back.problems[0]!.problem).toContain("changed since it was written");
      const opened = await articles.get({ id });
      expect(opened.article).toMatchObject({ revision, fields: { headline: "As edited here" } });
      expect(await besideOf(articles, id)).toMatchObject([
        { kind: "conflict", parents: [revision] },
      ]);
      expect(await library.readOpenFiles({ folder })).toMatchObject({ same: 1, changed: 0 });
    });

    test("damaged files are told one by one, and the rest is read", async () => {
      const from = await start();
      for (const name of ["A", "B", "C", "D", "E"]) await withPicture(from, `Article ${name}`);
      const folder = await tempFolder();
      await from.library.writeOpenFiles({ folder });
      const folders = await articleFolders(folder);
      const json = (index: number) => join(folders[index]!, "article.json");
      await writeFile(json(0), (await readFile(json(0))).subarray(0, 500));
      await writeFile(json(1), "[".repeat(200_000));
      await writeFile(json(2), JSON.stringify({ format: "something else" }));
      const pictures = join(folders[3]!, "images");
      const [picture] = await readdir(pictures);
      await writeFile(join(pictures, picture!), "no picture");

      const to = await start();
      const back = await to.library.readOpenFiles({ folder });
      expect(back.added).toBe(2);
      const subjects = back.problems.map(({ subject }) => join(folder, subject));
      expect(subjects.sort()).toEqual([...folders.slice(0, 3), join(pictures, picture!)].sort());
    });

    test("a folder that holds something else is left alone", async () => {
      const { library } = await start();
      const folder = await tempFolder();
      await writeFile(join(folder, "mine.txt"), "mine");
      expect((await failure(library.writeOpenFiles({ folder }))).code).toBe("input.invalid");
      expect((await failure(library.readOpenFiles({ folder }))).code).toBe("import.unreadable");
      expect((await failure(library.writeOpenFiles({ folder: "here" }))).code).toBe(
        "input.invalid",
      );
      expect(await readdir(folder)).toEqual(["mine.txt"]);
    });
  });
}
