import type { Reply, Transport } from "../../shared/contract/transport.ts";
import { fromWire, toWire } from "../../shared/contract/wire-json.ts";
import { AppError, isAppError } from "../../shared/errors.ts";
import { listenToEvents } from "./event-stream.ts";
import { KnownHost } from "./known-host.ts";
import { shareEvents } from "./share-events.ts";
import { acrossTabs } from "./share-tabs.ts";
import { noAnswer, timeLimitOf } from "./time-limit.ts";

/** Browsers refuse `keepalive` for bodies beyond 64 KB in all; this leaves room for headers. */
const keepaliveLimit = 60_000;
const noConnection = "no connection";
const notAccepted = "this window’s key is not accepted";
/** So small that a handful at a time stay below that: entries of the journal. */
const smallBody = 6_000;

/**
 * Calls over HTTP to the host that served this page. Resolves when the host has accepted the token,
 * so that pictures can be fetched; throws `host.unreachable` when it does not. A host that comes back
 * at the same port is taken up again; `remember` is told the token that opens that one.
 */
export async function openLoopback(
  given: string,
  remember: (token: string) => void,
): Promise<Transport> {
  const token = await startSession(given, remember);
  const host = new KnownHost(token, (before) => startSession(before, remember));
  const name = await eventsName(token);
  return {
    call: (method, params) => call(host, method, params),
    subscribe: shareEvents(
      acrossTabs(name, (listener) => listenToEvents("/events", () => resume(host), listener)),
    ),
  };
}

async function call(host: KnownHost, method: string, params: unknown): Promise<Reply> {
  // Not even an await when all is well: what is sent while the window closes must be under way.
  if (!host.isCertain) await host.prove();
  try {
    const path = `/rpc/${method}`;
    const response = await send(host.token, path, toWire(params), timeLimitOf(method));
    return readReply(await textOf(response));
  } catch (error) {
    if (!isAppError(error, "host.unreachable")) throw error;
    if (error.data.problem === noConnection || error.data.problem === notAccepted) host.doubt();
    throw error;
  }
}

/** Gives the token to go on with: a host that came after the one this page knew has a new one. */
async function startSession(token: string, remember: (token: string) => void): Promise<string> {
  const response = await send(token, "/session", "", timeLimitOf("settings.get"));
  const renewed = response.status === 200 ? await textOf(response) : "";
  if (!/^[\w-]{43}$/.test(renewed)) return token;
  remember(renewed);
  return renewed;
}

/** After the events broke off. */
async function resume(host: KnownHost): Promise<void> {
  host.doubt();
  await host.prove();
}

/** Tabs of another library at the same port have another token. */
async function eventsName(token: string): Promise<string> {
  const digest = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(token));
  const bytes = [...new Uint8Array(digest).subarray(0, 8)];
  return `dateline.events.${bytes.map((byte) => byte.toString(16).padStart(2, "0")).join("")}`;
}

async function send(
  token: string,
  path: string,
  body: string,
  limit: number | undefined,
): Promise<Response> {
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
    throw new AppError("host.unreachable", { problem: noConnection }, { cause });
  }
  if (response.ok) return response;
  const refused = response.status === 401 || response.status === 403;
  const problem = refused ? notAccepted : `answer ${response.status}`;
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
