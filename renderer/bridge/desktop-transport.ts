import type { Transport } from "../../shared/contract/transport.ts";

declare global {
  interface Window {
    /** What the desktop shell's preload gives the page; absent in a browser. */
    dateline?: Transport;
  }
}

/** The desktop shell's transport, or `undefined` in a browser. */
export function desktopTransport(): Transport | undefined {
  return window.dateline;
}
