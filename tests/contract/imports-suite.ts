import { describe, expect, test } from "vitest";
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
  });
}
