import { app, type BrowserWindow, powerMonitor } from "electron";
import type { Flushed } from "./flush.ts";

/**
 * Has everything saved when the system is about to sleep, to lock the screen or to go down. Going
 * down waits until that is done. Only once Electron is ready.
 */
export function saveBeforeSystem(flush: () => Promise<Flushed>): void {
  const save = () => void flush();
  powerMonitor.on("suspend", save);
  powerMonitor.on("lock-screen", save);
  // Linux and macOS; Windows tells each window instead. Electron's types have left it out.
  (powerMonitor as NodeJS.EventEmitter).on("shutdown", (event: Electron.Event) => {
    event.preventDefault();
    void flush().finally(() => app.quit());
  });
}

/** The same where the system tells a window that its user logs out: on Windows. */
export function saveBeforeSessionEnd(window: BrowserWindow, flush: () => Promise<Flushed>): void {
  const save = () => void flush();
  // Asked first, then told: by the second there is hardly time left.
  window.on("query-session-end", save);
  window.on("session-end", save);
}
