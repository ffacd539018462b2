import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, onTestFinished, test } from "vitest";
import { besideOf } from "../../support/beside.ts";
import { doc, p } from "../../support/copy-builder.ts";
import { tempFolder, tempServices } from "../../support/temp-library.ts";

const water = doc(p("The quay is under water."));

/** A rescued text of an article of two revisions, its file changed as told, in a library that is closed. */
async function left(change: object, base: object = {}) {
  const room = await tempFolder();
  const open = () =>
    tempServices({ folder: join(room, "library"), rescueFolders: [join(room, "rescued")] });
  const opened = await open();
  const { articles, library } = opened.services;
  const { id, fields, copy } = await articles.create({ fields: { headline: "Ebb" } });
  const headline = "Flood";
  const saved = await articles.save({ id, baseRevision: 1, fields: { ...fields, headline }, copy });
  const baseRevision = saved.revision;
  const params = { id, window: "page", baseRevision, fields, copy: water, ...base };
  const { place } = await library.rescue(params);
  const text = JSON.parse(await readFile(place, "utf8"));
  await opened.close();
  await writeFile(place, JSON.stringify({ ...text, ...change }));
  return { id, place, open, saved };
}

const anHourAgo = () => new Date(Date.now() - 3_600_000).toISOString();

test("a rescued text of a program that nobody can ask any more is taken in when it is old", async () => {
  const { id, place, open } = await left({ holder: '["another name", 7, ""]', at: anHourAgo() });
  const { services } = await open();
  expect((await services.articles.get({ id })).article.copy).toEqual(water);
  expect(existsSync(place)).toBe(false);
});

test("a rescued text of a program that runs is told of, and taken in once that has ended", async () => {
  const program = fileURLToPath(new URL("../../support/identity-until-killed.ts", import.meta.url));
  const other = spawn(process.execPath, [program], { stdio: ["ignore", "pipe", "inherit"] });
  onTestFinished(() => void other.kill("SIGKILL"));
  const identity = await new Promise((resolve) => other.stdout.once("data", resolve));
  const { id, place, open } = await left({ holder: `${identity}`.trim(), at: anHourAgo() });
  const { services } = await open();
  expect((await services.articles.get({ id })).waiting?.place).toBe(place);
  const ended = new Promise((resolve) => other.once("close", resolve));
  other.kill("SIGKILL");
  await ended;
  await expect.poll(() => existsSync(place), { timeout: 9000 }).toBe(false);
  expect((await services.articles.get({ id })).article.copy).toEqual(water);
});

test("a rescued text is kept beside a head that only has the number of what it was typed on", async () => {
  const { id, open, saved } = await left({}, { baseSavedAt: anHourAgo() });
  const { services } = await open();
  const { article } = await services.articles.get({ id });
  expect(article).toMatchObject({ revision: saved.revision, fields: { headline: "Flood" } });
  const [kept] = await besideOf(services.articles, id);
  const { copy } = await services.articles.revision({ id, revision: kept!.revision });
  expect(copy).toEqual(water);
});
