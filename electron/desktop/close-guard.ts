import type { BrowserWindow } from "electron";
import type { Flushed } from "./flush.ts";

export interface Leaving {
  flush(): Promise<Flushed>;
  /** Tells what was not saved and why; true when the user wants to close all the same. */
  askToClose(reason: string | null): Promise<boolean>;
  /** Called when the window was asked to close and stays. */
  stays(): void;
  /** Called when the window is about to close for good. */
  leaves(): void;
}

/** Keeps a window open until all that was typed in it is saved, or the user gives it up. */
export function holdUntilSaved(window: BrowserWindow, leaving: Leaving): void {
  let state: "open" | "asking" | "leaving" = "open";

  async function ask(): Promise<void> {
    const outcome = await leaving.flush();
    const closes = outcome.saved || (await leaving.askToClose(outcome.reason));
    state = closes ? "leaving" : "open";
    if (!closes) {
      leaving.stays();
    } else if (!window.isDestroyed()) {
      leaving.leaves();
      window.close();
    }
  }

  // The page asks to stay while anything is unsaved; that has been decided by then.
  window.webContents.on("will-prevent-unload", (event) => {
    if (state === "leaving") event.preventDefault();
  });
  window.on("close", (event) => {
    if (state === "leaving") return;
    event.preventDefault();
    if (state === "asking") return;
    state = "asking";
    void ask();
  });
}
