import { readFile } from "node:fs/promises";
import { relative } from "node:path";
import { describe, expect, test } from "vitest";
import { doc, p } from "../support/copy-builder.ts";
import { failure, type Start } from "./services-suite.ts";

/** What the library service promises about texts that cannot be saved. */
export function rescueSuite(start: Start): void {
  describe("a text that cannot be saved", () => {
    test("is written into a file outside of the library, whose place is told", async () => {
      const { articles, library } = await start();
      const { id, fields, revision } = await articles.create({});
      const copy = doc(p("The quay is under water."));
      const { place } = await library.rescue({
        id,
        window: "page-1",
        baseRevision: revision,
        fields,
        copy,
      });
      expect(JSON.parse(await readFile(place, "utf8"))).toMatchObject({ article: id, copy });
      const { folder } = await library.info({});
      expect(relative(folder, place).startsWith("..")).toBe(true);
    });

    test("is written down too when it is all headline", async () => {
      const { articles, library } = await start();
      const { id, fields, revision } = await articles.create({});
      const typed = { fields: { ...fields, headline: "Quay under water" }, copy: doc() };
      const { place } = await library.rescue({
        ...typed,
        id,
        window: "page-1",
        baseRevision: revision,
      });
      expect(JSON.parse(await readFile(place, "utf8"))).toMatchObject(typed);
    });

    test("leaves no file behind once the same page has saved", async () => {
      const { articles, library } = await start();
      const { id, fields, revision } = await articles.create({});
      const text = { id, window: "page-1", baseRevision: revision, fields, copy: doc(p("Water.")) };
      const { place } = await library.rescue(text);
      await articles.save(text);
      await expect.poll(() => readFile(place).catch(() => "gone")).toBe("gone");
    });

    test("is not written down when there is nothing in it", async () => {
      const { articles, library } = await start();
      const { id, fields, revision } = await articles.create({});
      const nothing = { id, window: "page-1", baseRevision: revision, fields, copy: doc() };
      expect((await failure(library.rescue(nothing))).code).toBe("rescue.failed");
    });
  });
}
