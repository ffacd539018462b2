import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { Worker } from "node:worker_threads";
import { expect, test } from "vitest";
import { tempServices } from "../support/temp-library.ts";
import { figures } from "./support/rounds.ts";

/** Holds a library's write lock from a thread of its own, as another program would. */
async function holdLock(folder: string, ms: number): Promise<() => Promise<unknown>> {
  const script = `
    const { DatabaseSync } = require("node:sqlite");
    const { parentPort, workerData } = require("node:worker_threads");
    const held = new DatabaseSync(workerData.path);
    held.exec("BEGIN IMMEDIATE");
    parentPort.postMessage("held");
    setTimeout(() => { held.exec("ROLLBACK"); held.close(); process.exit(0); }, workerData.ms);`;
  const path = join(folder, "dateline.sqlite");
  const worker = new Worker(script, { eval: true, workerData: { path, ms } });
  await new Promise((resolve) => worker.once("message", resolve));
  return () => worker.terminate();
}

test("a save waits for another program that holds the library for four seconds", async () => {
  const { services, folder } = await tempServices();
  const article = await services.articles.create({ fields: { headline: "Before" } });
  await holdLock(folder, 4000);
  const began = performance.now();
  const saved = await services.articles.save({
    id: article.id,
    baseRevision: article.revision,
    fields: { ...article.fields, headline: "After" },
    copy: article.copy,
  });
  const waited = Math.round(performance.now() - began);
  figures("Locked for 4 s", { "save took ms": waited });
  expect(saved.revision).toBeGreaterThan(article.revision);
  expect(waited).toBeLessThan(7000);
});

test("a lock that never ends is told within ten seconds, and the save after it succeeds", async () => {
  const { services, folder } = await tempServices();
  const article = await services.articles.create({ fields: { headline: "Before" } });
  const release = await holdLock(folder, 60_000);
  const save = {
    id: article.id,
    baseRevision: article.revision,
    fields: { ...article.fields, headline: "After" },
    copy: article.copy,
  };
  const began = performance.now();
  await expect(services.articles.save(save)).rejects.toMatchObject({ code: "library.locked" });
  const told = Math.round(performance.now() - began);
  figures("Locked for ever", { "told after ms": told });
  expect(told).toBeLessThan(10_000);
  await release();
  await pause(50);
  expect((await services.articles.save(save)).revision).toBeGreaterThan(article.revision);
});
