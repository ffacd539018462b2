import type { Browser, Page } from "@playwright/test";

interface TraceEvent {
  name: string;
  ph: string;
  ts: number;
  dur?: number;
  /** The part of `dur` in which the thread really ran. */
  tdur?: number;
  pid: number;
  tid: number;
  args?: { data?: { url?: string } };
}

/**
 * Milliseconds that the page's main thread spent on each task in which it sent a request to that
 * address, from the browser's own trace.
 */
export async function tasksThatSent(
  browser: Browser,
  page: Page,
  address: string,
  action: () => Promise<void>,
): Promise<number[]> {
  await browser.startTracing(page, { categories: ["devtools.timeline"] });
  await action();
  const trace = JSON.parse((await browser.stopTracing()).toString()) as {
    traceEvents: TraceEvent[];
  };
  const events = trace.traceEvents;
  const timers = events.filter(({ name, ph }) => name === "TimerFire" && ph === "X");
  return events
    .filter(
      ({ name, args }) =>
        name === "ResourceSendRequest" && (args?.data?.url?.endsWith(address) ?? false),
    )
    .flatMap((sent) => {
      const around = timers.filter(
        ({ pid, tid, ts, dur = 0 }) =>
          pid === sent.pid && tid === sent.tid && ts <= sent.ts && sent.ts <= ts + dur,
      );
      return around.slice(0, 1).map(({ dur = 0, tdur = dur }) => tdur / 1000);
    });
}
