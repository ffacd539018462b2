import type { ServerEvent } from "../../shared/contract/server-event.ts";

const firstWait = 500;
const longestWait = 15_000;

/**
 * Listens to server-sent events and goes on listening: after a break it comes back with growing
 * pauses and tells the listener that everything may have changed. Gives back the way to stop.
 */
export function listenToEvents(
  address: string,
  renew: () => Promise<void>,
  listener: (event: ServerEvent) => void,
): () => void {
  let source: EventSource | undefined;
  let timer: number | undefined;
  let wait = firstWait;
  let missed = false;
  let stopped = false;

  function open(): void {
    source = new EventSource(address);
    source.onopen = () => {
      wait = firstWait;
      if (missed) for (const type of missable) listener({ type });
      missed = false;
    };
    source.onmessage = (message: MessageEvent<string>) => {
      listener(JSON.parse(message.data) as ServerEvent);
    };
    source.onerror = () => {
      missed = true;
      source?.close();
      timer = window.setTimeout(again, wait);
      wait = Math.min(wait * 2, longestWait);
    };
  }

  // The browser's own reconnecting gives up at the first refusal, as after a restart of the host.
  function again(): void {
    if (stopped) return;
    renew().then(
      () => !stopped && open(),
      () => {
        if (!stopped) timer = window.setTimeout(again, wait);
        wait = Math.min(wait * 2, longestWait);
      },
    );
  }

  open();
  return () => {
    stopped = true;
    window.clearTimeout(timer);
    source?.close();
  };
}

/** What may have happened while nobody listened. */
export const missable = ["articles.changed", "settings.changed"] as const;
