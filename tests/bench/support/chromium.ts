import { type Browser, type CDPSession, chromium, type Page } from "@playwright/test";
import { findBrowser } from "../../../build/find-browser.ts";

/** Chromium as the end-to-end tests start it, for measuring. */
export async function launchChromium(): Promise<Browser> {
  return chromium.launch({
    executablePath: await findBrowser(),
    args: ["--no-sandbox", "--disable-background-networking", "--disable-component-update"],
  });
}

/** Milliseconds of main-thread work that the page spends while `work` runs. */
export async function mainThread(cdp: CDPSession, work: () => Promise<void>): Promise<number> {
  const before = await taskSeconds(cdp);
  await work();
  return ((await taskSeconds(cdp)) - before) * 1000;
}

export async function metricsOf(page: Page): Promise<CDPSession> {
  const cdp = await page.context().newCDPSession(page);
  await cdp.send("Performance.enable", { timeDomain: "threadTicks" });
  return cdp;
}

async function taskSeconds(cdp: CDPSession): Promise<number> {
  const { metrics } = await cdp.send("Performance.getMetrics");
  return metrics.find((metric) => metric.name === "TaskDuration")?.value ?? 0;
}

/** Resolves when two frames have been drawn. */
export async function twoFrames(page: Page): Promise<void> {
  await page.evaluate(
    () =>
      new Promise<void>((resolve) =>
        requestAnimationFrame(() => requestAnimationFrame(() => resolve())),
      ),
  );
}
