import type { ServerResponse } from "node:http";
import type { ServerEvent } from "../../shared/contract/server-event.ts";

/** Milliseconds between the comments that keep an idle connection open. */
const heartbeat = 15_000;

/** Sends a host's events to the browsers that listen, as Server-Sent Events. */
export class EventStreams {
  readonly #open = new Set<ServerResponse>();
  readonly #timer = setInterval(() => this.#write(": still here\n\n"), heartbeat).unref();

  add(outgoing: ServerResponse): void {
    outgoing.writeHead(200, {
      "content-type": "text/event-stream; charset=utf-8",
      "cache-control": "no-store",
    });
    outgoing.write(": open\n\n");
    this.#open.add(outgoing);
    outgoing.once("close", () => this.#open.delete(outgoing));
  }

  send(event: ServerEvent): void {
    this.#write(`data: ${JSON.stringify(event)}\n\n`);
  }

  close(): void {
    clearInterval(this.#timer);
    for (const outgoing of this.#open) outgoing.end();
  }

  #write(text: string): void {
    for (const outgoing of this.#open) outgoing.write(text);
  }
}
