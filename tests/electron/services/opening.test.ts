import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test, vi } from "vitest";
import { blocks } from "../../../shared/article/finding.ts";
import type { ServerEvent } from "../../../shared/contract/server-event.ts";
import { tempFolder, tempServices } from "../../support/temp-library.ts";

describe("opening services", () => {
  test("puts a finished sample article into a new library, with its picture, and only then", async () => {
    const folder = await tempFolder();
    const { services } = await tempServices({ folder, firstRunSample: true });
    const { articles, total } = await services.articles.list({});
    expect(total).toBe(1);
    const { article } = await services.articles.get({ id: articles[0]!.id });
    expect(await services.articles.check({ id: article.id })).toEqual([]);
    expect(article.fields.leadImage?.picture).toMatchObject({ kind: "media" });
    expect(await services.library.info({})).toMatchObject({ media: 1 });
    expect(await services.library.doctor({})).toEqual([]);

    const again = await tempServices({ folder, firstRunSample: true });
    expect(await again.services.articles.list({})).toMatchObject({ total: 1 });
  });

  test("leaves a new library empty unless told otherwise", async () => {
    const { services, notices } = await tempServices();
    expect(await services.articles.list({})).toMatchObject({ total: 0 });
    expect(notices).toEqual([]);
  });

  test("tells that settings were set aside", async () => {
    const folder = await tempFolder();
    await writeFile(join(folder, "settings.json"), "oops");
    const { notices } = await tempServices({ folder });
    const keptAs = join(folder, "settings.damaged-1.json");
    expect(notices).toMatchObject([{ code: "settings.damaged", data: { keptAs } }]);
    expect(await readFile(keptAs, "utf8")).toBe("oops");
  });

  test("gives a new draft the standing disclaimer of its publication", async () => {
    const { services } = await tempServices();
    const { publications } = await services.settings.get({});
    const publication = { ...publications[0]!, defaultDisclaimer: "views" };
    await services.settings.savePublication({ publication });
    const { fields } = await services.articles.create({});
    expect(fields.disclaimers).toMatchObject([{ approved: "views", position: "end" }]);
    expect(
      blocks(await services.articles.check({ id: (await services.articles.create({})).id })),
    ).toBe(true);
  });
});

describe("events", () => {
  test("tell of changes made here, and of changes made by another program", async () => {
    const folder = await tempFolder();
    const here = await tempServices({ folder });
    const there = await tempServices({ folder });
    const heard: ServerEvent[] = [];
    const leave = here.events.subscribe((event) => heard.push(event));
    const mine = await here.services.articles.create({});
    await vi.waitFor(() =>
      expect(heard).toEqual([{ type: "article.changed", id: mine.id, revision: 1 }]),
    );
    await there.services.articles.create({});
    await vi.waitFor(() => expect(heard.at(-1)).toEqual({ type: "articles.changed" }), 3000);
    await here.services.settings.change({ theme: "dark" });
    expect(heard.at(-1)).toEqual({ type: "settings.changed" });
    leave();
    expect((await there.services.settings.get({})).theme).toBe("dark");
  });
});
