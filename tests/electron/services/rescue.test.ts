import { existsSync } from "node:fs";
import { chmod, mkdir, readdir, readFile, rename, rm, stat, writeFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { describe, expect, test } from "vitest";
import type { OpenedServices } from "../../../electron/services/create-services.ts";
import type { Article } from "../../../shared/article/article.ts";
import { besideOf } from "../../support/beside.ts";
import { embed } from "../../support/block-builder.ts";
import { doc, p } from "../../support/copy-builder.ts";
import { tempFolder, tempServices } from "../../support/temp-library.ts";

const water = doc(p("The quay is under water."));

async function newsroom() {
  const room = await tempFolder();
  const rescueFolders = [join(room, "first"), join(room, "second")];
  const folder = join(room, "library");
  const open = (now = () => new Date()) => tempServices({ folder, rescueFolders, now });
  const opened = await open();
  const article = await opened.services.articles.create({ fields: { headline: "Flood" } });
  return { folder, rescueFolders, open, opened, article };
}

function rescue({ services }: OpenedServices, { id, fields, revision }: Article, window = "page") {
  return services.library.rescue({ id, window, baseRevision: revision, fields, copy: water });
}

test("is the head of its article when the library is next opened, and its file is gone", async () => {
  const { opened, article, open } = await newsroom();
  const { place } = await rescue(opened, article);
  await opened.close();
  const { services } = await open();
  const { article: found, recovered } = await services.articles.get({ id: article.id });
  expect(found.copy).toEqual(water);
  expect(recovered?.revision).toBe(found.revision);
  expect(existsSync(place)).toBe(false);
});

test("is kept beside a head that somebody else has changed meanwhile", async () => {
  const { opened, article, open } = await newsroom();
  await rescue(opened, article);
  const { services } = opened;
  const other = { ...article.fields, headline: "Flood, changed" };
  await services.articles.save({
    id: article.id,
    baseRevision: article.revision,
    fields: other,
    copy: article.copy,
    window: "another page",
  });
  await opened.close();
  const again = await open();
  const { articles } = again.services;
  const { article: found } = await articles.get({ id: article.id });
  const beside = await besideOf(articles, article.id);
  expect(found.fields.headline).toBe("Flood, changed");
  expect(beside).toHaveLength(1);
  const kept = { id: article.id, revision: beside[0]!.revision };
  expect((await articles.revision(kept)).copy).toEqual(water);
});

test("that a revision has already is not taken in a second time", async () => {
  const { opened, article, open } = await newsroom();
  const { place } = await rescue(opened, article);
  const file = await readFile(place);
  await opened.close();
  const first = await open();
  const before = await first.services.articles.history({ id: article.id });
  await first.close();
  await writeFile(place, file);
  const second = await open();
  expect(await second.services.articles.history({ id: article.id })).toEqual(before);
  expect(existsSync(place)).toBe(false);
});

test("never takes the place of what the same page typed after it", async () => {
  const { opened, article, open } = await newsroom();
  const { place } = await rescue(opened, article);
  const file = await readFile(place);
  const later = doc(p("The quay is under water, and the market with it."));
  const { id, fields, revision: baseRevision } = article;
  await opened.services.articles.save({ id, baseRevision, fields, copy: later, window: "page" });
  await opened.close();
  await writeFile(place, file);
  const { services } = await open();
  const { article: found } = await services.articles.get({ id });
  const beside = await besideOf(services.articles, id);
  expect(found.copy).toEqual(later);
  expect(beside).toEqual([]);
  expect(existsSync(place)).toBe(false);
});

test("is kept beside the head where only the clock, which was set back, makes it the older one", async () => {
  const { opened, article, open } = await newsroom();
  const { id, fields, revision: baseRevision } = article;
  // The answer to this save is lost: the page goes on typing on what it began with.
  const copy = doc(p("The quay"));
  await opened.services.articles.save({ id, baseRevision, fields, copy, window: "page" });
  await opened.close();
  const earlier = await open(() => new Date(Date.now() - 3_600_000));
  const { place } = await rescue(earlier, article);
  await earlier.close();
  const { services } = await open();
  const beside = await besideOf(services.articles, id);
  expect(beside).toHaveLength(1);
  const { revision } = beside[0]!;
  expect((await services.articles.revision({ id, revision })).copy).toEqual(water);
  expect(existsSync(place)).toBe(false);
});

test("is not taken for held by a head in which only its letters stand", async () => {
  const { opened, article, open } = await newsroom();
  const { id, fields, revision: baseRevision } = article;
  const copy = doc(p("Nothing moved on the quay"));
  await opened.services.articles.save({ id, baseRevision, fields, copy, window: "page" });
  await opened.close();
  const earlier = await open(() => new Date(Date.now() - 3_600_000));
  const film = doc(p("No."), embed("youtube", "https://www.youtube.com/watch?v=dQw4w9WgXcQ", ""));
  const params = { id, window: "page", baseRevision, fields, copy: film };
  await earlier.services.library.rescue(params);
  await earlier.close();
  const { services } = await open();
  const [kept] = await besideOf(services.articles, id);
  expect((await services.articles.revision({ id, revision: kept!.revision })).copy).toEqual(film);
});

test("of a library that was made anew in its folder comes back as an article of that id", async () => {
  const { opened, article, open, folder } = await newsroom();
  await rescue(opened, article);
  await opened.close();
  for (const name of await readdir(folder)) {
    await rm(join(folder, name), { recursive: true });
  }
  const { services } = await open();
  expect((await services.articles.get({ id: article.id })).article.copy).toEqual(water);
});

test("of a program that is still running is left to that program", async () => {
  const { opened, article, open } = await newsroom();
  const { place } = await rescue(opened, article);
  const text = JSON.parse(await readFile(place, "utf8"));
  await writeFile(place, JSON.stringify({ ...text, holder: "somebody on another machine" }));
  await opened.close();
  await open();
  expect(existsSync(place)).toBe(true);
});

test("goes into the next folder when the first does not take it", async () => {
  const { opened, article, rescueFolders } = await newsroom();
  await writeFile(rescueFolders[0]!, "a file where the folder should be");
  const { place } = await rescue(opened, article);
  expect(place.startsWith(rescueFolders[1]!)).toBe(true);
});

test("of one page in two folders comes back with the newest on top, and leaves none behind", async () => {
  const { opened, article, open, rescueFolders } = await newsroom();
  const [first = "", second = ""] = rescueFolders;
  const params = { id: article.id, window: "page", baseRevision: 1, fields: article.fields };
  const older = { ...params, copy: doc(p("Older text.")) };
  const { place } = await opened.services.library.rescue(older);
  // As it was while the first folder refused.
  await mkdir(second, { recursive: true, mode: 0o700 });
  await rename(place, join(second, basename(place)));
  await pause(5);
  const newest = doc(p("Older text. And the newest words."));
  await opened.services.library.rescue({ ...params, copy: newest });
  await opened.close();
  const { services } = await open();
  expect((await services.articles.get({ id: article.id })).article.copy).toEqual(newest);
  expect([...(await readdir(first)), ...(await readdir(second))]).toEqual([]);
});

test("that is written in another folder than before takes the earlier file away", async () => {
  const { opened, article, rescueFolders } = await newsroom();
  const [first = "", second = ""] = rescueFolders;
  await writeFile(first, "a file where the folder should be");
  await rescue(opened, article);
  await rm(first);
  await rescue(opened, article);
  expect(await readdir(first)).toHaveLength(1);
  expect(await readdir(second)).toEqual([]);
});

test("of two pages is two files, readable by this user alone", async () => {
  const { opened, article, rescueFolders } = await newsroom();
  await mkdir(rescueFolders[0]!);
  await chmod(rescueFolders[0]!, 0o755);
  await rescue(opened, article, "page-one");
  await rescue(opened, article, "page-two");
  expect(await readdir(rescueFolders[0]!)).toHaveLength(2);
  if (process.platform !== "win32") {
    expect((await stat(rescueFolders[0]!)).mode & 0o777).toBe(0o700);
  }
});

test("is passed over when its file cannot be read, and the file stays", async () => {
  const { opened, article, open } = await newsroom();
  const { place } = await rescue(opened, article);
  await writeFile(place, '{"format": "dateline-res');
  await opened.close();
  const { services } = await open();
  expect((await services.articles.get({ id: article.id })).article.copy).toEqual(article.copy);
  expect(existsSync(place)).toBe(true);
});

describe("of a page that was loaded anew", () => {
  test("is the head when its article is next opened, without a restart", async () => {
    const { opened, article } = await newsroom();
    const { place } = await rescue(opened, article);
    const { articles } = opened.services;
    const found = await articles.get({ id: article.id, window: "page" });
    expect(found.article.copy).toEqual(water);
    expect(found.recovered?.revision).toBe(found.article.revision);
    expect(found.waiting).toBeNull();
    expect(existsSync(place)).toBe(false);
  });

  test("is told of with its place while the library cannot take it, and comes back afterwards", async () => {
    const { opened, article, folder } = await newsroom();
    const { articles } = opened.services;
    const heads: number[] = [];
    opened.events.subscribe((event) => {
      if (event.type === "article.changed") heads.push(event.revision);
    });
    await rename(folder, `${folder}-away`);
    const { place } = await rescue(opened, article);
    const before = await articles.get({ id: article.id, window: "page" });
    expect(before.article.copy).toEqual(article.copy);
    expect(before.waiting?.place).toBe(place);
    await rename(`${folder}-away`, folder);
    await expect.poll(() => heads, { timeout: 8000 }).toEqual([article.revision + 1]);
    expect((await articles.get({ id: article.id })).article.copy).toEqual(water);
    expect(existsSync(place)).toBe(false);
  });

  test("goes on top of what that page had journaled before", async () => {
    const { opened, article, folder } = await newsroom();
    const { articles } = opened.services;
    const { id, revision: baseRevision } = article;
    const journaled = { headline: "Flood, journaled" };
    await articles.journal({ id, window: "page", baseRevision, sequence: 1, fields: journaled });
    await rename(folder, `${folder}-away`);
    const { place } = await rescue(opened, article);
    await articles.get({ id, window: "page" });
    await rename(`${folder}-away`, folder);
    await expect.poll(() => existsSync(place), { timeout: 8000 }).toBe(false);
    expect((await articles.get({ id })).article.copy).toEqual(water);
    const kinds = (await articles.history({ id })).map(({ kind }) => kind);
    expect(kinds).toEqual(["recovered", "recovered", "created"]);
  });

  test("is no news to anybody any more once its page has saved, though nothing changed", async () => {
    const { opened, article } = await newsroom();
    const { articles } = opened.services;
    const { id, fields, copy, revision: baseRevision } = article;
    await rescue(opened, article);
    const told = new Promise<void>((resolve) => {
      opened.events.subscribe((event) => {
        if (event.type === "article.changed") resolve();
      });
    });
    await articles.save({ id, baseRevision, fields, copy, window: "page" });
    await told;
    const found = await articles.get({ id });
    expect(found).toMatchObject({ waiting: null, article: { revision: baseRevision } });
  });

  test("is left alone while its page goes on trying", async () => {
    const { opened, article } = await newsroom();
    const { place } = await rescue(opened, article);
    const found = await opened.services.articles.get({ id: article.id });
    expect(found.article.copy).toEqual(article.copy);
    expect(found.waiting?.place).toBe(place);
  });
});

test("is over once a save of its page was kept beside the head", async () => {
  const { opened, article } = await newsroom();
  const { articles } = opened.services;
  const { place } = await rescue(opened, article);
  const { id, fields, copy, revision: baseRevision } = article;
  await articles.save({ id, baseRevision, fields: { ...fields, headline: "Flood 2" }, copy });
  const late = articles.save({ id, baseRevision, fields, copy: water, window: "page" });
  await expect(late).rejects.toMatchObject({ code: "article.conflict" });
  await expect.poll(() => existsSync(place)).toBe(false);
});
