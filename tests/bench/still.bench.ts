import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { headlessHost } from "../../electron/platform/host.ts";
import { createLog } from "../../electron/platform/log.ts";
import { openSettingsStore } from "../../electron/platform/settings-store.ts";
import { openServices } from "../../electron/services/create-services.ts";
import { startHost } from "../e2e/support/host.ts";
import { Newsroom } from "../e2e/support/newsroom.ts";
import { serveBareLexical } from "./support/bare-lexical.ts";
import { benchCopy } from "./support/bench-copy.ts";
import { launchChromium } from "./support/chromium.ts";
import { median, printRatio } from "./support/ratio.ts";
import { isolateMiddle, standIn, stillWindow } from "./support/still-window.ts";
import { WrittenPage } from "./support/written-page.ts";

// What a letter costs at least in our window: bare Lexical in it, and not one script of ours. What
// typing.bench.ts measures cannot be less while the window looks as it does.

const rounds = 5;
const keys = 32;
const goals: Readonly<Record<number, number>> = { 1000: 1.15, 10000: 0.9, 50000: 0.45 };

const folder = await mkdtemp(join(tmpdir(), "dateline-bench-"));
const library = join(folder, "library");
await fillLibrary();
const texts = Object.fromEntries(
  Object.keys(goals).map((words) => [words, benchCopy(Number(words))]),
);
const host = await startHost(library);
const bareServer = await serveBareLexical(folder, texts);
const browser = await launchChromium();
try {
  const window = await photograph();
  for (const words of Object.keys(goals).map(Number)) {
    const bare = await openPage(words);
    const still = await openPage(words, { skips: false });
    const best = await openPage(words, { skips: true });
    const figures = { bare: [] as number[], still: [] as number[], best: [] as number[] };
    for (let round = 0; round < rounds; round += 1) {
      figures.bare.push(await bare.typeLetters(keys));
      figures.still.push(await still.typeLetters(keys));
      figures.best.push(await best.typeLetters(keys));
    }
    print("in our window without scripts", figures.still);
    print("there, skipping and isolating blocks", figures.best);
    for (const { page } of [bare, still, best]) await page.close();

    function print(name: string, ours: readonly number[]): void {
      printRatio({
        name: `${words.toLocaleString("en")} words, a letter ${name}`,
        unit: "ms",
        ours: median(ours),
        baseline: median(figures.bare),
        baselineName: "bare Lexical",
        goal: goals[words]!,
      });
    }
  }

  async function openPage(words: number, inWindow?: { skips: boolean }): Promise<WrittenPage> {
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
    await page.goto(bareServer.address);
    if (inWindow) await standIn(page, window, inWindow.skips);
    const written = await WrittenPage.of(page);
    await written.open(() =>
      page.evaluate((text) => globalThis.window.load(text), `texts/${words}.json`),
    );
    if (inWindow?.skips) await isolateMiddle(page);
    return written;
  }
} finally {
  await browser.close();
  await bareServer.close();
  await host.stop();
  await rm(folder, { recursive: true, force: true });
}

async function photograph() {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  await page.goto(host.address);
  await new Newsroom(page).article("Still").getByRole("button").click();
  await page.locator(".body-text > *").first().waitFor();
  const window = await stillWindow(page);
  await page.close();
  return window;
}

async function fillLibrary(): Promise<void> {
  const { services, close } = await openServices({
    folder: library,
    host: headlessHost("cli"),
    log: createLog(() => {}),
    openSettings: openSettingsStore,
  });
  await services.articles.create({ fields: { headline: "Still" }, copy: benchCopy(1000) });
  await close();
}
