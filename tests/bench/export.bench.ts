import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { marked } from "marked";
import { headlessHost } from "../../electron/platform/host.ts";
import { createLog } from "../../electron/platform/log.ts";
import { openSettingsStore } from "../../electron/platform/settings-store.ts";
import { openServices } from "../../electron/services/create-services.ts";
import { benchCopy } from "./support/bench-copy.ts";

// 1,000 articles of 600 words exported to html and json in one call, beside `marked` rendering the
// Markdown of the same texts. The first writes 3,000 files; the second writes nothing.

const count = 1000;
const folder = await mkdtemp(join(tmpdir(), "dateline-bench-"));
const { services, close } = await openServices({
  folder: join(folder, "library"),
  host: headlessHost("cli"),
  log: createLog(() => {}),
  openSettings: openSettingsStore,
});

const ids: string[] = [];
for (let i = 0; i < count; i += 1) {
  const article = await services.articles.create({
    fields: { headline: `Harbour council vote number ${i}` },
    copy: benchCopy(600, i + 1),
  });
  ids.push(article.id);
}
const texts: string[] = [];
for (const id of ids) texts.push(await services.exports.text({ id, format: "markdown" }));

const baseline = seconds(() => {
  for (const text of texts) marked.parse(text, { async: false });
});

const started = performance.now();
await services.exports.export({ ids, formats: ["html", "json"], folder: join(folder, "out") });
const ours = (performance.now() - started) / 1000;

console.log(`export of ${count} articles to html+json, one call: ${rate(ours)} articles/s`);
console.log(`marked, the same texts from Markdown, to memory:  ${rate(baseline)} articles/s`);
console.log(`ratio: ${(baseline / ours).toFixed(2)} × the rate of marked`);

await close();
await rm(folder, { recursive: true, force: true });

function seconds(work: () => void): number {
  const start = performance.now();
  work();
  return (performance.now() - start) / 1000;
}

function rate(took: number): string {
  return (count / took).toFixed(0).padStart(6);
}
