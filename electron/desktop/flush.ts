import { ipcMain, type WebContents } from "electron";
import { channels } from "./channels.ts";
import { isFromPage } from "./ipc.ts";

/** What became of the request to save everything: saved, not saved and why, or no answer in time. */
export type Flushed = { saved: true } | { saved: false; reason: string | null };

/** How long a window has to save before it closes, in milliseconds. */
export const flushLimit = 2_000;

/** Asks a page to save everything that was typed, and waits for its answer. */
export class Flusher {
  readonly #waiting = new Map<number, (outcome: Flushed) => void>();
  #last = 0;

  constructor() {
    ipcMain.on(channels.flushed, (event, request: unknown, reason: unknown) => {
      if (!isFromPage(event) || typeof request !== "number") return;
      this.#waiting.get(request)?.(
        reason === null ? { saved: true } : { saved: false, reason: String(reason) },
      );
    });
  }

  flush(contents: WebContents): Promise<Flushed> {
    // A page that is gone has nothing left that it could save.
    if (contents.isDestroyed() || contents.isCrashed()) return Promise.resolve({ saved: true });
    this.#last += 1;
    const request = this.#last;
    return new Promise((resolve) => {
      const settle = (outcome: Flushed) => {
        clearTimeout(limit);
        this.#waiting.delete(request);
        resolve(outcome);
      };
      const limit = setTimeout(() => settle({ saved: false, reason: null }), flushLimit);
      this.#waiting.set(request, settle);
      contents.send(channels.flush, request);
    });
  }
}
