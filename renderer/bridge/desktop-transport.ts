import type { DesktopBridge } from "../../shared/contract/desktop-bridge.ts";
import type { Transport } from "../../shared/contract/transport.ts";

declare global {
  interface Window {
    /** What the desktop shell's preload gives the page; absent in a browser. */
    dateline?: DesktopBridge;
  }
}

/** The desktop shell's transport, or `undefined` in a browser. */
export function desktopTransport(): Transport | undefined {
  return window.dateline;
}

/** Has the desktop shell wait for this before it closes the window. Gives back the way to stop. */
export function beforeWindowCloses(flush: () => Promise<void>): () => void {
  return window.dateline?.onFlush(flush) ?? (() => undefined);
}
