import { spawn } from "node:child_process";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { headlessHost } from "../../electron/platform/host.ts";
import { silentLog } from "../../electron/platform/log.ts";
import { openSettingsStore } from "../../electron/platform/settings-store.ts";
import { openServices } from "../../electron/services/create-services.ts";
import type { ListParams } from "../../shared/contract/services.ts";
import { startServed } from "../support/served-host.ts";
import { bareSearch } from "./support/bare-search.ts";
import { bigLibrary } from "./support/big-library.ts";
import { launchChromium } from "./support/chromium.ts";
import { p95, timed } from "./support/percentile.ts";
import { median, printRatio } from "./support/ratio.ts";
import { queryGroups } from "./support/scale-queries.ts";
import { goThrough, openBlankList, pageMemory, scroll } from "./support/scale-scrolling.ts";

// A library of 100,000 articles of 400 words and 200,000 pictures: lists, filters and searches in the
// process, beside an FTS5 table made by hand over the same texts; starting, beside an empty library;
// scrolling the list in a window, beside a list with nothing in it. The library is made once for
// each layout and kept in the folder for temporary files.

const count = Number(process.env.DATELINE_BENCH_ARTICLES ?? 100_000);
const most = 50;
const pageLength = 100;
const rounds = 5;

const big = await bigLibrary(count);
const scratch = await mkdtemp(join(tmpdir(), "dateline-bench-empty-"));
const empty = join(scratch, "library");
try {
  await listing();
  await searching();
  await starting();
  await scrolling();
} finally {
  await rm(scratch, { recursive: true, force: true });
}

async function listing(): Promise<void> {
  const { services, close } = await open(big.folder);
  const lists: [string, ListParams][] = [
    ["first page", {}],
    ["last page", { offset: count - pageLength }],
    ["of the commonest status", { status: "exported" }],
    ["of a rare status", { status: "hold" }],
    ["of a category", { category: "Sport" }],
    ["of a category and a status", { category: "Sport", status: "hold" }],
    ["before a day", { query: "before:2016-03" }],
  ];
  for (const [name, params] of lists) {
    const times: number[] = [];
    for (let round = 0; round < rounds * 6; round += 1) {
      times.push(await timed(() => services.articles.list({ limit: pageLength, ...params })));
    }
    printMost(`list, ${name}`, times);
  }
  printMost("how many articles and pictures", await repeat(20, () => services.library.info({})));
  await close();
}

async function searching(): Promise<void> {
  const { services, close } = await open(big.folder);
  const bare = bareSearch(big.folder);
  console.log(
    `search: the first ${pageLength} with rows, marks and snippets; bare FTS5: the first 100 by weighted bm25 with snippets`,
  );
  const all = { ours: [] as number[], ranked: [] as number[] };
  for (const { name, queries } of queryGroups) {
    const ours: number[] = [];
    const ranked: number[] = [];
    const newest: number[] = [];
    // One after the other on the same words, so that a busy moment meets them alike.
    for (let round = 0; round < rounds; round += 1) {
      for (const words of queries) {
        const params = { query: words.join(" "), limit: pageLength };
        ours.push(await timed(() => services.articles.list(params)));
        ranked.push(await timed(() => bare.ranked(words)));
        newest.push(await timed(() => bare.newest(words)));
      }
    }
    all.ours.push(...ours);
    all.ranked.push(...ranked);
    printMost(`  ${name}`, ours);
    printRatio({
      name: "    median",
      unit: "ms",
      ours: median(ours),
      baseline: median(ranked),
      baselineName: `bare newest first without rank or snippet ${median(newest).toFixed(2)} ms, bare ranked`,
      goal: 1.5,
    });
  }
  printMost("search, all of these", all.ours);
  const p95s = { ours: p95(all.ours), baseline: p95(all.ranked) };
  printRatio({ name: "  p95", unit: "ms", ...p95s, baselineName: "bare ranked", goal: 1.5 });
  printMost(
    "search with a filter of status, category or days",
    await repeat(rounds * 6, (index) =>
      services.articles.list({
        limit: pageLength,
        query: ["the status:hold", "harbour before:2016", "council category:sport"][index % 3]!,
      }),
    ),
  );
  bare.close();
  await close();
}

async function starting(): Promise<void> {
  await (await open(empty)).close();
  const times = { ours: [] as number[], empty: [] as number[] };
  for (let round = 0; round < rounds * 5; round += 1) {
    times.ours.push(await timedOpening(big.folder));
    times.empty.push(await timedOpening(empty));
  }
  printStart("opening the services", times);
  const served = { ours: [] as number[], empty: [] as number[] };
  for (let round = 0; round < rounds + 2; round += 1) {
    served.ours.push(await timedServing(big.folder));
    served.empty.push(await timedServing(empty));
  }
  printStart("`dateline serve` until it is ready", served);
}

async function scrolling(): Promise<void> {
  const host = await startQuietHost(big.folder);
  const browser = await launchChromium();
  try {
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
    await page.goto(host.address);
    await page.getByRole("list", { name: "Articles" }).getByRole("listitem").first().waitFor();
    await page.waitForTimeout(1000);
    const blank = await openBlankList(browser, count * 52);
    for (const [name, by] of [
      ["as a wheel does, 60 px a frame", 60],
      ["fast, 260 px a frame", 260],
      ["as far as a drag of the bar, 5,200 px a frame", 5200],
    ] as const) {
      const ours = await scroll(page, by, 600);
      const baseline = await scroll(blank, by, 600);
      const share = ({ dropped, frames }: typeof ours) => (dropped / frames) * 100;
      const verdict = share(ours) <= 2 ? "met" : "NOT met";
      console.log(
        `scrolling ${name}: ${share(ours).toFixed(1)} % of ${ours.frames} frames dropped; blank list ${share(baseline).toFixed(1)} %; goal at most 2 % — ${verdict}; rows still empty when drawn ${ours.blank.toFixed(1)} %`,
      );
    }
    await goThrough(page, 10);
    const before = { ...(await pageMemory(page)), process: await residentMb(host.process.pid!) };
    await goThrough(page, 300);
    const after = { ...(await pageMemory(page)), process: await residentMb(host.process.pid!) };
    console.log(
      `memory before and after going through all rows: page ${before.heap.toFixed(1)} → ${after.heap.toFixed(1)} MB of scripts, ${before.nodes} → ${after.nodes} nodes; process ${before.process} → ${after.process} MB resident`,
    );
  } finally {
    await browser.close();
    host.process.kill();
    await host.ended;
  }
}

async function startQuietHost(folder: string) {
  const script = fileURLToPath(new URL("./support/quiet-host.ts", import.meta.url));
  const child = spawn(process.execPath, [...process.execArgv, script, folder], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  const ended = new Promise((resolve) => child.once("close", resolve));
  const line = await new Promise<string>((resolve) => {
    child.stdout.setEncoding("utf8").once("data", resolve);
  });
  return { process: child, address: line.trim().split(" ").at(-1)!, ended };
}

async function open(folder: string) {
  return openServices({
    folder,
    host: headlessHost("cli"),
    log: silentLog,
    openSettings: openSettingsStore,
  });
}

async function timedOpening(folder: string): Promise<number> {
  const started = performance.now();
  const { close } = await open(folder);
  const took = performance.now() - started;
  await close();
  return took;
}

async function timedServing(folder: string): Promise<number> {
  const started = performance.now();
  const host = await startServed(folder);
  const took = performance.now() - started;
  host.process.kill();
  await host.ended;
  return took;
}

async function repeat(times: number, work: (index: number) => unknown): Promise<number[]> {
  const taken: number[] = [];
  for (let i = 0; i < times; i += 1) taken.push(await timed(() => work(i)));
  return taken;
}

function printMost(name: string, times: readonly number[]): void {
  const verdict = p95(times) <= most ? "met" : "NOT met";
  console.log(
    `${name}: median ${median(times).toFixed(2)} ms, p95 ${p95(times).toFixed(2)} ms; goal at most ${most} ms — ${verdict}`,
  );
}

function printStart(name: string, { ours, empty }: { ours: number[]; empty: number[] }): void {
  const medians = { ours: median(ours), baseline: median(empty) };
  printRatio({ name, unit: "ms", ...medians, baselineName: "empty library", goal: 1.3 });
}

async function residentMb(pid: number): Promise<number> {
  // Where there is no such file, there is no figure.
  const status = await readFile(`/proc/${pid}/status`, "utf8").catch(() => "");
  return Math.round(Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024);
}
