import type { Reply, Transport } from "../../shared/contract/transport.ts";
import { fromWire, toWire } from "../../shared/contract/wire-json.ts";
import { AppError } from "../../shared/errors.ts";
import { listenToEvents } from "./event-stream.ts";
import { KnownHost } from "./known-host.ts";
import { shareEvents } from "./share-events.ts";
import { acrossTabs } from "./share-tabs.ts";
import { noAnswer, timeLimitOf } from "./time-limit.ts";

/** Browsers refuse `keepalive` for bodies beyond 64 KB in all; this leaves room for headers. */
const keepaliveLimit = 60_000;
/** So small that a handful at a time stay below that: entries of the journal. */
const smallBody = 6_000;

/**
 * Calls over HTTP to the host that served this page. Resolves when the host has accepted the token,
 * so that pictures can be fetched; throws `host.unreachable` when it does not. A host that comes back
 * at the same port with the same token is taken up again.
 */
export async function openLoopback(token: string): Promise<Transport> {
  const line: Line = { token, host: new KnownHost(token) };
  await startSession(line);
  const name = await eventsName(token);
  return {
    call: (method, params) => call(line, method, params),
    subscribe: shareEvents(
      acrossTabs(name, (listener) => listenToEvents("/events", () => resume(line), listener)),
    ),
  };
}

interface Line {
  token: string;
  host: KnownHost;
}

async function call(line: Line, method: string, params: unknown): Promise<Reply> {
  const response = await send(line, `/rpc/${method}`, toWire(params), timeLimitOf(method));
  return readReply(await textOf(response));
}

async function startSession(line: Line): Promise<void> {
  await send(line, "/session", "", timeLimitOf("settings.get"));
}

/** After the events broke off. */
async function resume(line: Line): Promise<void> {
  line.host.doubt();
  await startSession(line);
}

/** Tabs of another library at the same port have another token. */
async function eventsName(token: string): Promise<string> {
  const digest = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(token));
  const bytes = [...new Uint8Array(digest).subarray(0, 8)];
  return `dateline.events.${bytes.map((byte) => byte.toString(16).padStart(2, "0")).join("")}`;
}

async function send(
  { token, host }: Line,
  path: string,
  body: string,
  limit: number | undefined,
): Promise<Response> {
  // Not even an await when all is well: what is sent while the window closes must be under way.
  if (!host.isCertain) await host.prove();
  let response: Response;
  try {
    response = await fetch(path, {
      method: "POST",
      headers: { authorization: `Bearer ${token}`, "content-type": "application/json" },
      body,
      // What is sent while the window is being closed must outlive the window, and what is small may
      // turn out to have been.
      keepalive: body.length < (document.visibilityState === "hidden" ? keepaliveLimit : smallBody),
      ...(limit !== undefined && { signal: AbortSignal.timeout(limit) }),
    });
  } catch (cause) {
    if (limit !== undefined && isTimeout(cause)) throw noAnswer(limit);
    host.doubt();
    throw new AppError("host.unreachable", { problem: "no connection" }, { cause });
  }
  if (response.ok) return response;
  const refused = response.status === 401 || response.status === 403;
  const problem = refused ? "this window’s key is not accepted" : `answer ${response.status}`;
  throw new AppError("host.unreachable", { problem });
}

function isTimeout(error: unknown): boolean {
  return error instanceof DOMException && error.name === "TimeoutError";
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
