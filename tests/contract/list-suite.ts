import { describe, expect, test } from "vitest";
import { doc, p } from "../support/copy-builder.ts";
import type { Start } from "./services-suite.ts";

export function listSuite(start: Start): void {
  describe("searching the list", () => {
    test("puts what has the words in its headline first, and says where they are", async () => {
      const { articles } = await start();
      const headline = await articles.create({ fields: { headline: "The ferry" } });
      const body = await articles.create({ copy: doc(p("A Fährmann and a FERRY.")) });
      const found = await articles.list({ query: "ferr" });
      expect(found.articles.map(({ id }) => id)).toEqual([headline.id, body.id]);
      expect(found.articles[0]?.match?.headline).toEqual([
        { text: "The ", match: false },
        { text: "ferry", match: true },
      ]);
      expect(found.articles[1]?.match?.text).toContainEqual({ text: "FERRY", match: true });
      const newest = await articles.list({ query: "ferr", order: "newest" });
      expect(newest.articles.map(({ id }) => id)).toEqual([body.id, headline.id]);
    });

    test("knows phrases, fields, statuses, days and what must not be", async () => {
      const { articles } = await start();
      const make = (headline: string, name: string, text: string) =>
        articles.create({
          fields: { headline, byline: { people: [{ name, role: "writer" }], line: "" } },
          copy: doc(p(text)),
        });
      const one = await make("One", "Ana Ruiz", "The night shift ends.");
      const two = await make("Two", "Bo Lind", "A shift at night, says Ruiz.");
      await articles.setStatus({ id: two.id, status: "hold" });
      const ids = async (query: string) =>
        (await articles.list({ query })).articles.map(({ id }) => id);
      expect(await ids('"night shift"')).toEqual([one.id]);
      expect(await ids("byline:ruiz")).toEqual([one.id]);
      expect(await ids("ruiz status:hold")).toEqual([two.id]);
      expect(await ids("shift -lind")).toEqual([one.id]);
      expect(await ids("shift before:2001")).toEqual([]);
      expect(new Set(await ids("after:2001"))).toEqual(new Set([one.id, two.id]));
    });

    test("finds an article by how its id begins", async () => {
      const { articles } = await start();
      const { id } = await articles.create({});
      await articles.create({});
      const ids = async (idStart: string) =>
        (await articles.list({ idStart })).articles.map((article) => article.id);
      expect(await ids(id.slice(0, 8))).toEqual([id]);
      expect(await ids(id)).toEqual([id]);
      expect(await ids("none")).toEqual([]);
    });

    test("is of one category when it is asked for by name", async () => {
      const { articles } = await start();
      const category = { id: "sport", name: "Sport", mediaTopic: "" };
      const { id } = await articles.create({ fields: { category } });
      await articles.create({});
      const list = await articles.list({ category: "Sport" });
      expect(list).toMatchObject({ total: 1, articles: [{ id, category: "Sport" }] });
      expect(await articles.list({ category: "sport" })).toMatchObject({ total: 0 });
    });
  });
}
