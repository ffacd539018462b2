import { describe, expect, test } from "vitest";
import { doc, p } from "../support/copy-builder.ts";
import { failure, type Start } from "./services-suite.ts";

export function historySuite(start: Start): void {
  describe("the history", () => {
    test("tells each revision's size, and its name when a person gave it one", async () => {
      const { articles } = await start();
      const { id } = await articles.create({ copy: doc(p("Three short words")) });
      await articles.nameRevision({ id, revision: 1, name: " As filed " });
      const [named] = await articles.history({ id });
      expect(named).toMatchObject({ name: "As filed", words: 3 });
      expect(named!.bytes).toBeGreaterThan(100);
      await articles.nameRevision({ id, revision: 1, name: "" });
      expect((await articles.revision({ id, revision: 1 })).summary.name).toBe("");
      expect(await failure(articles.nameRevision({ id, revision: 7, name: "x" }))).toEqual({
        code: "revision.not-found",
        data: { id, revision: 7 },
      });
    });
  });
}
