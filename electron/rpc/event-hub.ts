import type { ServerEvent } from "../../shared/contract/server-event.ts";

export interface EventHub {
  publish(event: ServerEvent): void;
  /** Gives back the way to stop listening. */
  subscribe(listener: (event: ServerEvent) => void): () => void;
}

export interface EventHubOptions {
  /** Called when the first listener comes; what it gives back is called when the last one goes. */
  whileHeard?: () => () => void;
  /** How long changes of one article are gathered before they are told. */
  gatherMs?: number;
}

/**
 * Tells every listener what happened. Changes of the same article within a moment are told once, at
 * the end of it, with the newest revision; everything else is told at once.
 */
export function createEventHub({ whileHeard, gatherMs = 100 }: EventHubOptions = {}): EventHub {
  const listeners = new Set<(event: ServerEvent) => void>();
  const gathered = new Map<string, ServerEvent>();
  let timer: NodeJS.Timeout | undefined;
  let unheard: (() => void) | undefined;

  function tell(event: ServerEvent): void {
    for (const listener of [...listeners]) listener(event);
  }

  function tellGathered(): void {
    timer = undefined;
    const events = [...gathered.values()];
    gathered.clear();
    for (const event of events) tell(event);
  }

  return {
    publish(event) {
      if (listeners.size === 0) return;
      if (event.type !== "article.changed") {
        tell(event);
        return;
      }
      gathered.set(event.id, event);
      timer ??= setTimeout(tellGathered, gatherMs);
      timer.unref();
    },
    subscribe(listener) {
      // A wrapper, so that one function subscribed twice is heard twice and leaves one at a time.
      const own = (event: ServerEvent) => listener(event);
      listeners.add(own);
      if (listeners.size === 1) unheard = whileHeard?.();
      return () => {
        if (!listeners.delete(own) || listeners.size > 0) return;
        unheard?.();
        unheard = undefined;
      };
    },
  };
}
