import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { CDPSession, Page } from "@playwright/test";
import { build, preview } from "vite";
import { headlessHost } from "../../electron/platform/host.ts";
import { createLog } from "../../electron/platform/log.ts";
import { openSettingsStore } from "../../electron/platform/settings-store.ts";
import { openServices } from "../../electron/services/create-services.ts";
import { startHost } from "../e2e/support/host.ts";
import { Newsroom } from "../e2e/support/newsroom.ts";
import { benchCopy } from "./support/bench-copy.ts";
import { launchChromium, mainThread, metricsOf, twoFrames } from "./support/chromium.ts";
import { median, printRatio } from "./support/ratio.ts";

// Main-thread time per key press and for opening, in a 10,000-word article: the whole editor, saving
// while one types, beside a page with nothing but Lexical on it. Rounds alternate between the two.

const words = 10_000;
const rounds = 7;
const keys = 32;
const copy = benchCopy(words);
const other = benchCopy(100, 2);

const folder = await mkdtemp(join(tmpdir(), "dateline-bench-"));
const library = join(folder, "library");
await fillLibrary();
const host = await startHost(library);
const bareServer = await serveBareLexical();
const browser = await launchChromium();
try {
  const ours = await openPage(host.address);
  const bare = await openPage(bareServer.address);
  const newsroom = new Newsroom(ours.page);

  const opening = { ours: [] as number[], bare: [] as number[] };
  const typing = { ours: [] as number[], bare: [] as number[] };
  for (let round = 0; round < rounds; round += 1) {
    await openOurs(newsroom, "Short");
    opening.ours.push(
      await mainThread(ours.cdp, async () => {
        await openOurs(newsroom, "Long");
        await twoFrames(ours.page);
      }),
    );
    await bare.page.evaluate((text) => window.load(text), other);
    opening.bare.push(
      await mainThread(bare.cdp, async () => {
        await bare.page.evaluate((text) => window.load(text), copy);
        await twoFrames(bare.page);
      }),
    );
    typing.ours.push(...(await typeKeys(ours)));
    typing.bare.push(...(await typeKeys(bare)));
  }
  printRatio({
    name: `opening ${words} words, main thread`,
    unit: "ms",
    ours: median(opening.ours),
    baseline: median(opening.bare),
    baselineName: "bare Lexical",
    goal: 1.5,
  });
  printRatio({
    name: `key press in ${words} words, main thread`,
    unit: "ms",
    ours: median(typing.ours),
    baseline: median(typing.bare),
    baselineName: "bare Lexical",
    goal: 1.3,
  });
} finally {
  await browser.close();
  await bareServer.close();
  await host.stop();
  await rm(folder, { recursive: true, force: true });
}

interface MeasuredPage {
  page: Page;
  cdp: CDPSession;
}

async function openPage(address: string): Promise<MeasuredPage> {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  await page.goto(address);
  return { page, cdp: await metricsOf(page) };
}

async function openOurs(newsroom: Newsroom, headline: string): Promise<void> {
  await newsroom.article(headline).getByRole("button").click();
  const last = (headline === "Long" ? copy : other).blocks.length;
  await newsroom.page.waitForFunction(
    (count) => document.querySelector('[aria-label="Article body"]')?.childElementCount === count,
    last,
  );
}

/** Types in the middle paragraph; milliseconds of main-thread time per key, one value a round. */
async function typeKeys({ page, cdp }: MeasuredPage): Promise<number[]> {
  await page.bringToFront();
  await page.evaluate(() => {
    const body = document.querySelector<HTMLElement>('[contenteditable="true"]')!;
    body.focus();
    const paragraphs = [...body.children].filter((child) => child.tagName === "P");
    const middle = paragraphs[paragraphs.length >> 1]!;
    middle.scrollIntoView({ block: "center" });
    const selection = getSelection()!;
    selection.selectAllChildren(middle);
    selection.collapseToEnd();
  });
  await twoFrames(page);
  await press(cdp, page, 4);
  const spent = await mainThread(cdp, () => press(cdp, page, keys));
  return [spent / keys];
}

async function press(cdp: CDPSession, page: Page, times: number): Promise<void> {
  for (let i = 0; i < times; i += 1) {
    const text = "abcdefghijklmnopqrstuvwxyz"[i % 26]!;
    await cdp.send("Input.dispatchKeyEvent", { type: "keyDown", text, key: text });
    await cdp.send("Input.dispatchKeyEvent", { type: "keyUp", key: text });
    await page.waitForTimeout(60);
  }
}

async function fillLibrary(): Promise<void> {
  const { services, close } = await openServices({
    folder: library,
    host: headlessHost("cli"),
    log: createLog(() => {}),
    openSettings: openSettingsStore,
  });
  await services.articles.create({ fields: { headline: "Short" }, copy: other });
  await services.articles.create({ fields: { headline: "Long" }, copy });
  await close();
}

async function serveBareLexical(): Promise<{ address: string; close(): Promise<void> }> {
  const root = new URL("./bare-lexical/", import.meta.url).pathname;
  const outDir = join(folder, "bare");
  await build({ root, logLevel: "error", build: { outDir, emptyOutDir: true } });
  const server = await preview({
    root,
    logLevel: "error",
    build: { outDir },
    preview: { host: "127.0.0.1", port: 0 },
  });
  return { address: server.resolvedUrls!.local[0]!, close: () => server.close() };
}
