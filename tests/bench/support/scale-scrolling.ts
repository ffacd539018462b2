import type { Browser, CDPSession, Page } from "@playwright/test";
import { metricsOf, twoFrames } from "./chromium.ts";

/** How a list scrolled: frames that should have been drawn, and those that were not. */
export interface Scrolling {
  frames: number;
  dropped: number;
  /** Rows in sight that had no text yet, out of a hundred, as seen at each frame. */
  blank: number;
}

const selector = ".library__scroll, .blank";

/** A page with nothing but a list as high as ours, whose rows are plain and drawn once. */
export async function openBlankList(browser: Browser, height: number): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  await page.setContent(`<body style="margin:0"><div class="blank" style="width:280px;height:800px;
    overflow-y:auto"><div style="height:${height}px;background:repeating-linear-gradient(
    #fff,#fff 51px,#ccc 51px,#ccc 52px)"></div></div></body>`);
  return page;
}

/** Scrolls by so many pixels a frame, for so many frames, up or down, and counts. */
export async function scroll(page: Page, by: number, frames: number): Promise<Scrolling> {
  await page.bringToFront();
  await twoFrames(page);
  return page.evaluate(
    async ({ by, frames, selector }) => {
      const box = document.querySelector<HTMLElement>(selector)!;
      const times: number[] = [];
      let rows = 0;
      let blank = 0;
      await new Promise<void>((resolve) => {
        const step = (now: number) => {
          times.push(now);
          for (const row of document.querySelectorAll(".row")) {
            rows += 1;
            if (row.getAttribute("aria-busy") === "true") blank += 1;
          }
          if (times.length > frames) {
            resolve();
            return;
          }
          box.scrollTop += by;
          requestAnimationFrame(step);
        };
        requestAnimationFrame(step);
      });
      const gaps = times.slice(1).map((time, index) => time - times[index]!);
      // The screen's own beat: a frame that was missed makes a gap of two beats or more.
      const beat = 1000 / 60;
      const due = gaps.reduce((sum, gap) => sum + Math.max(1, Math.round(gap / beat)), 0);
      return {
        frames: due,
        dropped: due - gaps.length,
        blank: rows === 0 ? 0 : (blank / rows) * 100,
      };
    },
    { by, frames, selector },
  );
}

/** Goes through the whole list in that many jumps, waiting at each for the rows. */
export async function goThrough(page: Page, jumps: number): Promise<void> {
  for (let i = 0; i <= jumps; i += 1) {
    await page.evaluate(
      ({ part, selector }) => {
        const box = document.querySelector<HTMLElement>(selector)!;
        box.scrollTop = (box.scrollHeight - box.clientHeight) * part;
      },
      { part: i / jumps, selector },
    );
    await page.waitForFunction(
      () => document.querySelectorAll('.row:not([aria-busy="true"])').length > 10,
    );
  }
}

/** What the page's scripts hold after a collection, in MB, and how many nodes there are. */
export async function pageMemory(page: Page): Promise<{ heap: number; nodes: number }> {
  const cdp: CDPSession = await metricsOf(page);
  await cdp.send("HeapProfiler.enable");
  await cdp.send("HeapProfiler.collectGarbage");
  const { metrics } = await cdp.send("Performance.getMetrics");
  await cdp.detach();
  const of = (name: string) => metrics.find((metric) => metric.name === name)?.value ?? 0;
  return { heap: of("JSHeapUsedSize") / 1e6, nodes: of("Nodes") };
}
