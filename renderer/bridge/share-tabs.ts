import type { ServerEvent } from "../../shared/contract/server-event.ts";
import { missable } from "./event-stream.ts";

type Listener = (event: ServerEvent) => void;

/**
 * One stream for all tabs of a library. A browser keeps six connections to a host for all of its
 * tabs together; with a stream in each of six tabs there would be none left to save over. One tab
 * keeps the stream and tells the others; when it goes away, the next takes its place. `name` tells
 * the tabs of one host from those of another.
 */
export function acrossTabs(name: string, open: (listener: Listener) => () => void) {
  return (listener: Listener): (() => void) => {
    if (!navigator.locks) return open(listener);
    const channel = new BroadcastChannel(name);
    const leaving = new AbortController();
    let stop: (() => void) | undefined;

    function tell(event: ServerEvent): void {
      listener(event);
      channel.postMessage(event);
    }

    /** Resolves, and so gives the lock away, when this tab leaves. */
    function keepStream(): Promise<void> {
      return new Promise((resolve) => {
        if (leaving.signal.aborted) return resolve();
        const close = open(tell);
        stop = () => {
          close();
          resolve();
        };
      });
    }

    async function takePart(): Promise<void> {
      let isFirst = false;
      await navigator.locks.request(name, { ifAvailable: true }, (lock) => {
        isFirst = lock !== null;
        return lock ? keepStream() : undefined;
      });
      if (isFirst || leaving.signal.aborted) return;
      await navigator.locks.request(name, { signal: leaving.signal }, () => {
        // What happened between the end of the other stream and this one was told by neither.
        for (const type of missable) tell({ type });
        return keepStream();
      });
    }

    channel.onmessage = (message: MessageEvent<ServerEvent>) => listener(message.data);
    takePart().catch((error: unknown) => {
      if (!leaving.signal.aborted) throw error;
    });
    return () => {
      leaving.abort();
      stop?.();
      channel.close();
    };
  };
}
