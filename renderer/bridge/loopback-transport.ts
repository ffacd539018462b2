import type { Reply, Transport } from "../../shared/contract/transport.ts";
import { fromWire, toWire } from "../../shared/contract/wire-json.ts";
import { AppError } from "../../shared/errors.ts";
import { listenToEvents } from "./event-stream.ts";
import { shareEvents } from "./share-events.ts";

/** Browsers refuse `keepalive` for bodies beyond 64 KB in all; this leaves room for headers. */
const keepaliveLimit = 60_000;

/**
 * Calls over HTTP to the host that served this page. Resolves when the host has accepted the token,
 * so that pictures can be fetched; throws `host.unreachable` when it does not.
 */
export async function openLoopback(token: string): Promise<Transport> {
  await startSession(token);
  return {
    call: (method, params) => call(token, method, params),
    subscribe: shareEvents((listener) =>
      listenToEvents("/events", () => startSession(token), listener),
    ),
  };
}

async function call(token: string, method: string, params: unknown): Promise<Reply> {
  const body = toWire(params);
  const response = await send(`/rpc/${method}`, token, body);
  return readReply(await textOf(response));
}

async function startSession(token: string): Promise<void> {
  await send("/session", token, "");
}

async function send(path: string, token: string, body: string): Promise<Response> {
  let response: Response;
  try {
    response = await fetch(path, {
      method: "POST",
      headers: { authorization: `Bearer ${token}`, "content-type": "application/json" },
      body,
      // A save sent while the window is being closed must outlive the window.
      keepalive: document.visibilityState === "hidden" && body.length < keepaliveLimit,
    });
  } catch (cause) {
    throw new AppError("host.unreachable", { problem: "no connection" }, { cause });
  }
  if (response.ok) return response;
  const refused = response.status === 401 || response.status === 403;
  const problem = refused ? "this window’s key is not accepted" : `answer ${response.status}`;
  throw new AppError("host.unreachable", { problem });
}

async function textOf(response: Response): Promise<string> {
  try {
    return await response.text();
  } catch (cause) {
    throw new AppError("host.unreachable", { problem: "connection lost" }, { cause });
  }
}

function readReply(text: string): Reply {
  try {
    return fromWire(text) as Reply;
  } catch (cause) {
    throw new AppError("host.unreachable", { problem: "the answer is not readable" }, { cause });
  }
}
