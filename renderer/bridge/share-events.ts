import type { ServerEvent } from "../../shared/contract/server-event.ts";

type Listener = (event: ServerEvent) => void;

/**
 * One stream for however many listen: it opens with the first and stops with the last. A browser
 * keeps six connections to a host for all of its tabs together; a stream for each listener would
 * use them up, and saves would wait for ever.
 */
export function shareEvents(open: (listener: Listener) => () => void) {
  const listeners = new Set<Listener>();
  let stop: (() => void) | undefined;
  return (listener: Listener): (() => void) => {
    // A function of its own for each, so that one listener may listen twice.
    const each: Listener = (event) => listener(event);
    listeners.add(each);
    stop ??= open((event) => {
      for (const other of [...listeners]) other(event);
    });
    return () => {
      listeners.delete(each);
      if (listeners.size > 0) return;
      stop?.();
      stop = undefined;
    };
  };
}
