import { createContext, useContext, useEffect, useRef } from "react";
import type { ServerEvent } from "../../shared/contract/server-event.ts";

type Subscribe = (listener: (event: ServerEvent) => void) => () => void;

export const EventsContext = createContext<Subscribe | null>(null);

/** Hears what the host announces for as long as the component is on screen. */
export function useServerEvents(listener: (event: ServerEvent) => void): void {
  const subscribe = useContext(EventsContext);
  const latest = useRef(listener);
  useEffect(() => {
    latest.current = listener;
  });
  useEffect(() => subscribe?.((event) => latest.current(event)), [subscribe]);
}
