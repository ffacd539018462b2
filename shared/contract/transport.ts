import type { ErrorReply } from "../errors.ts";
import type { ServerEvent } from "./server-event.ts";

/** What comes back for a call, whatever carried it. */
export type Reply = { ok: true; value: unknown } | { ok: false; error: ErrorReply };

/** Carries calls and events between a window and its host. */
export interface Transport {
  call(method: string, params: unknown): Promise<Reply>;
  /** Gives back the way to stop listening. */
  subscribe(listener: (event: ServerEvent) => void): () => void;
}
