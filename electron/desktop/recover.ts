import type { BrowserWindow } from "electron";
import type { Log } from "../platform/log.ts";

/** A page that dies again this soon, in milliseconds, would go on dying. */
const tooSoon = 10_000;

/**
 * Loads the page anew when its process dies; what was typed is on the disk but for the last second.
 * Calls `giveUp` when that does not help.
 */
export function reloadWhenGone(window: BrowserWindow, log: Log, giveUp: () => void): void {
  let last = Number.NEGATIVE_INFINITY;
  window.webContents.on("render-process-gone", (_event, { reason, exitCode }) => {
    if (reason === "clean-exit") return;
    log.error("the page’s process ended", new Error(reason), { exitCode });
    const now = performance.now();
    const again = now - last < tooSoon;
    last = now;
    if (again) giveUp();
    else window.webContents.reload();
  });
}
