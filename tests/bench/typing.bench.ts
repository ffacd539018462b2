import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser } from "@playwright/test";
import { headlessHost } from "../../electron/platform/host.ts";
import { createLog } from "../../electron/platform/log.ts";
import { openSettingsStore } from "../../electron/platform/settings-store.ts";
import { openServices } from "../../electron/services/create-services.ts";
import type { Copy } from "../../shared/copy/copy.ts";
import { copyHtml } from "../../shared/export/html-copy.ts";
import { startHost } from "../e2e/support/host.ts";
import { Newsroom } from "../e2e/support/newsroom.ts";
import { serveBareLexical } from "./support/bare-lexical.ts";
import { benchCopy } from "./support/bench-copy.ts";
import { launchChromium } from "./support/chromium.ts";
import { median, printRatio } from "./support/ratio.ts";
import { WrittenPage } from "./support/written-page.ts";

// What the page's main thread spends on writing, at three lengths: the whole editor, saving while
// one types, beside a page with nothing but Lexical on it. Rounds alternate between the two.
// DATELINE_BENCH_WORDS=50000 measures one length, DATELINE_BENCH_ROUNDS=9 more rounds.

interface Figures {
  opening: number;
  heap: number;
  key: number;
  enter: number;
  join: number;
  bold: number;
  paste: number;
  undo: number;
}

const lengths = process.env.DATELINE_BENCH_WORDS?.split(",").map(Number) ?? [1_000, 10_000, 50_000];
const rounds = Number(process.env.DATELINE_BENCH_ROUNDS ?? 5);
/** For a key, by the article's words. */
const keyGoals: Readonly<Record<number, number>> = { 1000: 1.15, 10000: 0.9, 50000: 0.45 };
const keys = 32;
const edits = 5;

const short = benchCopy(100, 2);
const pastedHtml = copyHtml(benchCopy(5_000, 3));

const folder = await mkdtemp(join(tmpdir(), "dateline-bench-"));
const library = join(folder, "library");
const texts = Object.fromEntries(lengths.map((words) => [String(words), benchCopy(words)]));
await fillLibrary();
const host = await startHost(library);
const bareServer = await serveBareLexical(folder, { ...texts, short });
const browser = await launchChromium();
try {
  for (const words of lengths) await measure(browser, words);
} finally {
  await browser.close();
  await bareServer.close();
  await host.stop();
  await rm(folder, { recursive: true, force: true });
}

async function measure(browser: Browser, words: number): Promise<void> {
  const ours = await openPage(browser, host.address);
  const bare = await openPage(browser, bareServer.address);
  const figures = { ours: [] as Figures[], bare: [] as Figures[] };
  for (let round = 0; round < rounds; round += 1) {
    await openOurs(ours, "short");
    await openBare(bare, "short");
    figures.ours.push(await write(ours, () => openOurs(ours, String(words))));
    figures.bare.push(await write(bare, () => openBare(bare, String(words))));
  }
  await ours.page.close();
  await bare.page.close();
  const print = (name: string, of: keyof Figures, goal?: number) =>
    printRatio({
      name: `${words.toLocaleString("en")} words, ${name}`,
      unit: of === "heap" ? "MB" : "ms",
      ours: median(figures.ours.map((figure) => figure[of])),
      baseline: median(figures.bare.map((figure) => figure[of])),
      baselineName: "bare Lexical",
      ...(goal !== undefined && { goal }),
    });
  const atKey = keyGoals[words];
  print("a letter", "key", atKey);
  print("Enter within a paragraph", "enter", atKey);
  print("Backspace joining two", "join", atKey);
  print("bold on one word", "bold", atKey);
  print("pasting 5,000 words of HTML", "paste", 1.2);
  print("undo × 50", "undo", 0.8);
  print("opening, to the first letter", "opening", words === 50_000 ? 1 : undefined);
  print("heap", "heap", words === 50_000 ? 2 : undefined);
}

async function write(page: WrittenPage, show: () => Promise<void>): Promise<Figures> {
  const opening = await page.open(show);
  const key = await page.typeLetters(keys);
  const heap = await page.heap();
  const { enter, join: joined } = await page.partAndJoin(edits);
  const bold = await page.boldWord(edits + 1);
  const paste = await page.paste({ "text/html": pastedHtml });
  const undo = await page.undoFifty();
  return { opening, heap, key, enter, join: joined, bold, paste, undo };
}

async function openPage(browser: Browser, address: string): Promise<WrittenPage> {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  await page.goto(address);
  return WrittenPage.of(page);
}

async function openOurs({ page }: WrittenPage, name: string): Promise<void> {
  await new Newsroom(page).article(name).getByRole("button").click();
  const { blocks }: Copy = name === "short" ? short : texts[name]!;
  await page.waitForFunction(
    (count) => document.querySelector(".body-text")?.childElementCount === count,
    blocks.length,
  );
}

async function openBare({ page }: WrittenPage, name: string): Promise<void> {
  await page.evaluate((text) => window.load(text), `texts/${name}.json`);
}

async function fillLibrary(): Promise<void> {
  const { services, close } = await openServices({
    folder: library,
    host: headlessHost("cli"),
    log: createLog(() => {}),
    openSettings: openSettingsStore,
  });
  for (const [name, copy] of Object.entries({ ...texts, short })) {
    await services.articles.create({ fields: { headline: name }, copy });
  }
  await close();
}
