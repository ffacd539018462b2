import type { ServerEvent } from "../../shared/contract/server-event.ts";
import type { Reply, Transport } from "../../shared/contract/transport.ts";
import { fromWire, toWire } from "../../shared/contract/wire-json.ts";

/** Calls a loopback host as its page does; `address` is what its ready line names. */
export function httpTransport(address: string): Transport {
  const { origin, hash } = new URL(address);
  const headers = { authorization: `Bearer ${hash.slice(1)}` };
  return {
    async call(method, params) {
      const body = toWire(params);
      const response = await fetch(`${origin}/rpc/${method}`, { method: "POST", headers, body });
      if (!response.ok) throw new Error(`the host answered ${response.status}`);
      return fromWire(await response.text()) as Reply;
    },
    subscribe(listener) {
      const stop = new AbortController();
      void listen(`${origin}/events`, headers, stop.signal, listener);
      return () => stop.abort();
    },
  };
}

/** What stands at a path of a loopback host, asked for with its token. */
export function fetchFrom(address: string, path: string): Promise<Response> {
  const { origin, hash } = new URL(address);
  return fetch(`${origin}${path}`, { headers: { authorization: `Bearer ${hash.slice(1)}` } });
}

async function listen(
  address: string,
  headers: Record<string, string>,
  signal: AbortSignal,
  listener: (event: ServerEvent) => void,
): Promise<void> {
  const response = await fetch(address, { headers, signal });
  let waiting = "";
  try {
    for await (const text of response.body!.pipeThrough(new TextDecoderStream())) {
      const messages = (waiting + text).split("\n\n");
      waiting = messages.pop()!;
      for (const message of messages) {
        if (message.startsWith("data: ")) listener(JSON.parse(message.slice("data: ".length)));
      }
    }
  } catch (error) {
    if (!signal.aborted) throw error;
  }
}
