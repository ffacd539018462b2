import type { Transport } from "./transport.ts";

/** All that the desktop shell gives the page, as `window.dateline`. */
export interface DesktopBridge extends Transport {
  /**
   * Asks to be told before the window closes. The window waits for the promise, at most two
   * seconds, and stays when it is rejected; the message of the rejection is shown, so it should be
   * a sentence. Gives back the way to stop being asked.
   */
  onFlush(flush: () => Promise<void>): () => void;
}
