import { describe, expect, test } from "vitest";
import { aDocx, wPicture, wp, wr } from "../support/docx-builder.ts";
import { aPng } from "../support/picture-builder.ts";
import { failure, type Start } from "./services-suite.ts";

const utf8 = (text: string) => new TextEncoder().encode(text);

export function importsSuite(start: Start): void {
  describe("pictures", () => {
    test("a picture is known by its bytes, and the same bytes are the same picture", async () => {
      const { media } = await start();
      const bytes = aPng(40, 30);
      const item = await media.add({ name: "C:\\photos\\quay.png", bytes });
      expect(item).toMatchObject({
        kind: "png",
        name: "quay.png",
        bytes: bytes.length,
        width: 40,
        height: 30,
      });
      expect(item.id).toMatch(/^[0-9a-f]{64}$/);
      expect(await media.add({ name: "again.png", bytes })).toEqual(item);
      expect(await media.get({ id: item.id })).toEqual(item);
    });

    test("the pictures added last come first, as many as were asked for", async () => {
      const { media } = await start();
      expect(await media.recent({ limit: 5 })).toEqual([]);
      const items = [];
      for (const width of [10, 20, 30]) {
        items.unshift(await media.add({ name: `${width}.png`, bytes: aPng(width, 10) }));
      }
      expect(await media.recent({ limit: 5 })).toEqual(items);
      expect(await media.recent({ limit: 2 })).toEqual(items.slice(0, 2));
    });

    test("what is no picture, or not all of one, is refused", async () => {
      const { media } = await start();
      expect(await failure(media.add({ name: "notes.jpg", bytes: utf8("Dear desk") }))).toEqual({
        code: "media.unsupported",
        data: { name: "notes.jpg" },
      });
      const cut = aPng(40, 30).slice(0, -20);
      expect(await failure(media.add({ name: "cut.png", bytes: cut }))).toMatchObject({
        code: "media.damaged",
      });
      const huge = await failure(media.add({ name: "huge.png", bytes: aPng(60_000, 60_000) }));
      expect(huge).toMatchObject({
        code: "media.damaged",
        data: { problem: expect.stringContaining("60000 × 60000") },
      });
      const id = "0".repeat(64);
      expect(await failure(media.get({ id }))).toEqual({ code: "media.not-found", data: { id } });
    });
  });

  describe("imports", () => {
    test("a file becomes an article whose history begins with the import", async () => {
      const { articles, imports } = await start();
      const file = "storm.md";
      const imported = await imports.add({ file, bytes: utf8("# Storm\n\nIt blew all night.\n") });
      expect(imported).toMatchObject({ file, headline: "Storm" });
      const { article } = await articles.get({ id: imported.id });
      expect(article.fields.headline).toBe("Storm");
      expect(await articles.history({ id: imported.id })).toMatchObject([
        { revision: 1, kind: "imported", note: file, parents: [] },
      ]);
    });

    test("a file that cannot be read leaves the library as it was", async () => {
      const { articles, imports } = await start();
      const call = imports.add({ file: "empty.txt", bytes: new Uint8Array() });
      expect(await failure(call)).toMatchObject({
        code: "import.unreadable",
        data: { file: "empty.txt" },
      });
      expect(await articles.list({})).toEqual({ articles: [], total: 0 });
    });

    test("a Word document brings its pictures along", async () => {
      const { articles, imports, media } = await start();
      const bytes = aDocx({
        pictures: { r1: aPng(20, 10) },
        body: wp(wr("Ferry returns")) + wp(wr("It left at dawn.")) + wp(wPicture("r1", "The quay")),
      });
      const imported = await imports.add({ file: "ferry.docx", bytes });
      expect(imported.headline).toBe("Ferry returns");
      const { article } = await articles.get({ id: imported.id });
      const picture = article.copy.blocks[1];
      expect(picture).toMatchObject({
        type: "picture",
        alt: "The quay",
        picture: { kind: "media" },
      });
      const id = picture?.type === "picture" && "id" in picture.picture ? picture.picture.id : "";
      expect(await media.get({ id })).toMatchObject({ name: "r1.png", width: 20, height: 10 });
    });

    test("pictures beside a page are asked for by their paths and taken in with it", async () => {
      const { articles, imports } = await start();
      const file = "storm.md";
      const bytes = utf8(
        "# Storm\n\nIt blew.\n\n![Sea](img/the%20sea.png)\n\nOn.\n\n![Gone](img/gone.png)\n\n![Up](/etc/a.png)\n",
      );
      const paths = await imports.picturesBeside({ file, bytes });
      expect(paths).toEqual(["img/the sea.png", "img/gone.png"]);
      const beside = [{ path: "img/the sea.png", bytes: aPng() }];
      const imported = await imports.add({ file, bytes, beside });
      const { article } = await articles.get({ id: imported.id });
      expect(article.fields.leadImage).toMatchObject({ alt: "Sea", picture: { kind: "media" } });
      expect(article.copy.blocks).toHaveLength(2);
      expect(imported.findings.map(({ reason }) => reason)).toEqual([
        "Left out: a picture.",
        "The picture gone.png is not part of the file; add it again.",
      ]);
    });

    test("what lies beside under the name of a picture and is none is left out", async () => {
      const { articles, imports } = await start();
      const bytes = utf8('<h1>Storm</h1><p>It blew.</p><img src="a.png" alt="a">');
      const beside = [{ path: "a.png", bytes: utf8("no picture") }];
      const imported = await imports.add({ file: "storm.html", bytes, beside });
      const { article } = await articles.get({ id: imported.id });
      expect(article.fields.leadImage).toBeNull();
      expect(imported.findings).toMatchObject([{ reason: expect.stringContaining("“a.png”") }]);
    });
  });
}
