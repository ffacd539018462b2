import { readFileSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser } from "@playwright/test";
import { headlessHost } from "../../electron/platform/host.ts";
import { silentLog } from "../../electron/platform/log.ts";
import { openSettingsStore } from "../../electron/platform/settings-store.ts";
import { type OpenedServices, openServices } from "../../electron/services/create-services.ts";
import type { Article } from "../../shared/article/article.ts";
import type { Paragraph } from "../../shared/copy/copy.ts";
import { startHost } from "../e2e/support/host.ts";
import { Newsroom } from "../e2e/support/newsroom.ts";
import { benchCopy } from "./support/bench-copy.ts";
import { launchChromium, twoFrames } from "./support/chromium.ts";
import { median, printRatio } from "./support/ratio.ts";
import { tasksThatSent } from "./support/trace.ts";

// What keeping a key press costs: the page's main thread for each entry of the journal, and the bytes
// and the time that an entry costs the library, at three lengths. The baseline is the same library
// saving the whole article.

const lengths = [1_000, 10_000, 50_000];
const keys = 40;
const goalMs = 2;

const folder = await mkdtemp(join(tmpdir(), "dateline-bench-"));
try {
  await measureLibrary(join(folder, "library"));
  await measurePage(join(folder, "library"));
} finally {
  await rm(folder, { recursive: true, force: true });
}

async function measureLibrary(library: string): Promise<void> {
  const opened = await openServices({
    folder: library,
    host: headlessHost("cli"),
    log: silentLog,
    openSettings: openSettingsStore,
  });
  const bytes: number[] = [];
  for (const words of lengths) {
    const article = await opened.services.articles.create({
      fields: { headline: headlineOf(words) },
      copy: benchCopy(words),
    });
    const entry = await typeIntoJournal(opened, article);
    const save = await saveWhole(opened, article);
    bytes.push(entry.bytes);
    console.log(
      `${figure(words)} words: ${figure(entry.bytes)} bytes written per key; a whole save writes ${figure(save.bytes)}`,
    );
    printRatio({
      name: `an entry of the journal, ${figure(words)} words`,
      unit: "ms",
      ours: entry.ms,
      baseline: save.ms,
      baselineName: "saving the whole article",
      goal: 1,
    });
  }
  printRatio({
    name: "bytes written per key, 50,000 words",
    unit: "bytes",
    ours: bytes.at(-1)!,
    baseline: bytes[0]!,
    baselineName: "1,000 words",
    goal: 1.1,
  });
  await opened.close();
}

/** One entry for each key, typed into the middle paragraph. */
async function typeIntoJournal({ services }: OpenedServices, article: Article) {
  const { id, copy, revision, updatedAt } = article;
  const at = copy.blocks.findIndex(
    ({ type }, index) => type === "paragraph" && index >= copy.blocks.length >> 1,
  );
  const paragraph = copy.blocks[at] as Paragraph;
  return measured(async (key) => {
    const typed = { type: "text" as const, text: "abcdefghij".repeat(10).slice(0, key + 1) };
    const block = { ...paragraph, runs: [...paragraph.runs, typed] };
    await services.articles.journal({
      ...{ id, window: "bench", baseRevision: revision, baseSavedAt: updatedAt },
      sequence: key + 1,
      splices: [{ at, remove: 1, insert: [block] }],
    });
  });
}

async function saveWhole({ services }: OpenedServices, { id, fields, copy, revision }: Article) {
  let base = revision;
  return measured(async (key) => {
    const saved = await services.articles.save({
      ...{ id, baseRevision: base, window: "bench", copy },
      fields: { ...fields, standfirst: `Key ${key}` },
    });
    base = saved.revision;
  });
}

async function measured(action: (key: number) => Promise<void>) {
  const before = written();
  const times: number[] = [];
  for (let key = 0; key < keys; key += 1) {
    const began = performance.now();
    await action(key);
    times.push(performance.now() - began);
  }
  return { ms: median(times), bytes: Math.round((written() - before) / keys) };
}

/** Bytes that this process has handed to the system for writing; where it tells them. */
function written(): number {
  if (process.platform !== "linux") return Number.NaN;
  return Number(/^wchar: (\d+)$/m.exec(readFileSync("/proc/self/io", "utf8"))?.[1]);
}

async function measurePage(library: string): Promise<void> {
  const host = await startHost(library);
  const browser = await launchChromium();
  try {
    for (const words of lengths) {
      const tasks = await typeIntoPage(browser, host.address, words);
      const sorted = tasks.toSorted((a, b) => a - b);
      console.log(
        `${figure(words)} words, page's main thread for each of ${tasks.length} entries: median ${ms(median(tasks))}, p95 ${ms(sorted[Math.floor(sorted.length * 0.95)] ?? 0)}`,
      );
      if (words !== lengths.at(-1)) continue;
      printRatio({
        name: `page's main thread for an entry, ${figure(words)} words`,
        unit: "ms",
        ours: median(tasks),
        baseline: goalMs,
        baselineName: "what it may cost",
        goal: 1,
      });
    }
  } finally {
    await browser.close();
    await host.stop();
  }
}

async function typeIntoPage(browser: Browser, address: string, words: number): Promise<number[]> {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  const newsroom = new Newsroom(page);
  await page.goto(address);
  await newsroom.article(headlineOf(words)).getByRole("button").click();
  await page.waitForFunction(
    (count) => document.querySelector(".body-text")?.childElementCount === count,
    benchCopy(words).blocks.length,
  );
  await page.evaluate(() => {
    const body = document.querySelector<HTMLElement>(".body-text")!;
    body.focus();
    const paragraphs = [...body.children].filter((child) => child.tagName === "P");
    const middle = paragraphs[paragraphs.length >> 1]!;
    middle.scrollIntoView({ block: "center" });
    getSelection()!.selectAllChildren(middle);
    getSelection()!.collapseToEnd();
  });
  await twoFrames(page);
  await page.keyboard.type("warm", { delay: 150 });
  const tasks = await tasksThatSent(browser, page, "/rpc/articles.journal", async () => {
    await page.keyboard.type("the wall at the north pier went at two", { delay: 125 });
    await page.waitForTimeout(300);
  });
  await page.close();
  return tasks;
}

function headlineOf(words: number): string {
  return `${figure(words)} words`;
}

function figure(value: number): string {
  return value.toLocaleString("en");
}

function ms(value: number): string {
  return `${value.toFixed(2)} ms`;
}
