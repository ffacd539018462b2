import { spawn } from "node:child_process";
import { cp, mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect, test } from "vitest";
import { Database } from "../../electron/library/database.ts";
import { knownLayout } from "../../electron/library/migrations/list.ts";
import { quickStart } from "../support/dateline-cli.ts";
import { makeOldLibrary, oldArticleId } from "../support/old-library.ts";
import { databaseIn, openFolder } from "./support/big-library.ts";
import { figures, randomFrom, times } from "./support/rounds.ts";

const oldest = 10;
const articles = 2000;
let home: string;
let old: string;

beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), "dateline-migration-"));
  old = await mkdtemp(join(home, "old-"));
  makeOldLibrary(old, oldest, articles);
}, 60_000);

afterAll(() => rm(home, { recursive: true, force: true }));

/** Opens the library in a program of its own, which is killed after so many milliseconds, if told. */
async function openApart(
  folder: string,
  killAfterMs?: number,
): Promise<{ took: number; killed: boolean }> {
  const script = fileURLToPath(new URL("support/open-and-say.ts", import.meta.url));
  const child = spawn(process.execPath, ["--disable-warning=ExperimentalWarning", script, folder], {
    env: { ...process.env, ...quickStart },
    stdio: ["ignore", "pipe", "inherit"],
  });
  const ended = new Promise<NodeJS.Signals | null>((resolve) =>
    child.once("close", (_code, signal) => resolve(signal)),
  );
  await new Promise((resolve) => child.stdout.once("data", resolve));
  const began = performance.now();
  let took = 0;
  child.stdout.once("data", () => {
    took = performance.now() - began;
  });
  const timer =
    killAfterMs === undefined ? undefined : setTimeout(() => child.kill("SIGKILL"), killAfterMs);
  const killed = (await ended) === "SIGKILL";
  clearTimeout(timer);
  return { took, killed };
}

/** The layout that the file has, and how many articles and revisions; looked at as it lies there. */
function lookAt(folder: string): { layout: number; articles: number; revisions: number } {
  const database = new Database(databaseIn(folder), folder, "write");
  try {
    const count = (table: string) =>
      database.get<{ total: number }>(`SELECT count(*) AS total FROM ${table}`)?.total ?? 0;
    const layout = Number(database.pragma("user_version"));
    return { layout, articles: count("articles"), revisions: count("revisions") };
  } finally {
    database.close();
  }
}

test("killed while it is brought up to date, a library is the old one or the new one", async () => {
  const whole = await mkdtemp(join(home, "whole-"));
  await cp(old, whole, { recursive: true });
  const { took } = await openApart(whole);
  const random = randomFrom(9);
  const kills = times(5, 50);
  const found = { rounds: 0, old: 0, new: 0, killed: 0 };
  // Some programs are through before they are killed.
  for (; found.killed < kills && found.rounds < kills * 5; found.rounds += 1) {
    const folder = await mkdtemp(join(home, "killed-"));
    await cp(old, folder, { recursive: true });
    const { killed } = await openApart(folder, (0.3 + random()) * took);
    if (killed) found.killed += 1;
    const state = lookAt(folder);
    expect([oldest, knownLayout]).toContain(state.layout);
    expect(state).toMatchObject({ articles, revisions: articles * 2 });
    found[state.layout === oldest ? "old" : "new"] += 1;
    // No new one without a whole backup of the old.
    if (state.layout === knownLayout) {
      const backups = await readdir(join(folder, "backups"));
      expect(backups.some((name) => name.endsWith("-before-migration"))).toBe(true);
    }
    const { services, close, notices } = await openFolder(folder);
    expect(notices).toEqual([]);
    expect(await services.articles.list({})).toMatchObject({ total: articles });
    const { article } = await services.articles.get({ id: oldArticleId(articles) });
    expect(article.fields.headline).toBe(`Headline ${articles}`);
    await close();
    await rm(folder, { recursive: true, force: true });
  }
  figures(`Bringing ${articles} articles from layout ${oldest} to ${knownLayout}, killed`, {
    "takes ms": Math.round(took),
    ...found,
  });
});
