import { randomBytes } from "node:crypto";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import type { Reply } from "../../shared/contract/transport.ts";
import { fromWire, toWire } from "../../shared/contract/wire-json.ts";
import { secured } from "../platform/content-policy.ts";
import type { Log } from "../platform/log.ts";
import type { EventHub } from "../rpc/event-hub.ts";
import { EventStreams } from "./event-stream.ts";
import { bodyLimit, cookieName, isEarlier, type Keys, refusal, roomOf } from "./guard.ts";
import { newToken } from "./kept-door.ts";
import { headersOf, readBody, send } from "./node-web.ts";
import { proofsFor } from "./proof.ts";

export interface LoopbackParts {
  dispatch(method: string, params: unknown): Promise<Reply>;
  /** Answers /media/… and /preview/…. */
  content(request: Request): Promise<Response>;
  events: Pick<EventHub, "subscribe">;
  /** Answers for the page's own files; may answer by itself, as a development server does. */
  page(
    request: Request,
    incoming: IncomingMessage,
    outgoing: ServerResponse,
  ): Promise<Response | undefined>;
  log: Log;
}

export interface LoopbackOptions {
  /** 0 for a free one. */
  port: number;
  /** New at every start unless told. */
  token?: string;
  /** Tokens of earlier hosts, for which their windows are given the new one. */
  earlier?: readonly string[];
  server?: Server;
}

export interface Loopback {
  port: number;
  token: string;
  /** The page's address with the token in its fragment, which a browser never sends. */
  address: string;
  close(): Promise<void>;
}

/** Milliseconds that open requests have to finish in when the host closes. */
const patience = 2_000;

/**
 * Serves a library's window to browsers of this machine. Rejects with the system's error when the
 * port cannot be had (`EADDRINUSE`, `EACCES`).
 */
export async function startLoopback(
  parts: LoopbackParts,
  options: LoopbackOptions,
): Promise<Loopback> {
  const server = options.server ?? createServer();
  await listen(server, options.port);
  const { port } = server.address() as AddressInfo;
  const token = options.token ?? newToken();
  const { earlier = [] } = options;
  const keys: Keys = { token, earlier, cookie: randomBytes(32).toString("base64url"), port };
  const streams = new EventStreams();
  const unsubscribe = parts.events.subscribe((event) => streams.send(event));

  server.on("request", (incoming, outgoing) => {
    answer(incoming, outgoing, { parts, keys, streams }).catch((error: unknown) => {
      parts.log.error("a request could not be answered", error);
      if (!outgoing.headersSent) outgoing.writeHead(500);
      outgoing.end();
    });
  });

  return {
    port,
    token,
    address: `http://127.0.0.1:${port}/#${token}`,
    async close() {
      unsubscribe();
      streams.close();
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      server.closeIdleConnections();
      const cut = setTimeout(() => server.closeAllConnections(), patience);
      await closed;
      clearTimeout(cut);
    },
  };
}

function listen(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen({ host: "127.0.0.1", port }, () => {
      server.off("error", reject);
      resolve();
    });
  });
}

interface Desk {
  parts: LoopbackParts;
  keys: Keys;
  streams: EventStreams;
}

async function answer(
  incoming: IncomingMessage,
  outgoing: ServerResponse,
  { parts, keys, streams }: Desk,
): Promise<void> {
  const url = urlOf(incoming, keys.port);
  if (!url) return send(secured(empty(400), ""), outgoing);
  const { pathname } = url;
  const method = incoming.method ?? "GET";
  const headers = headersOf(incoming);
  const refused = refusal({ method, pathname, headers }, keys);
  if (refused !== null) return refuse(refused, pathname, outgoing);

  const request = new Request(url, { method, headers });
  switch (roomOf(pathname)) {
    case "rpc": {
      const body = await readBody(incoming, bodyLimit);
      if (body === null) return refuse(413, pathname, outgoing);
      const reply = await call(pathname.slice("/rpc/".length), body, parts);
      return send(secured(json(toWire(reply)), pathname), outgoing);
    }
    case "session":
      return send(secured(opened(keys, isEarlier(headers, keys)), pathname), outgoing);
    case "proof": {
      const proofs = proofsFor(url.searchParams.get("nonce"), [keys.token, ...keys.earlier]);
      return send(secured(proofs ? text(proofs.join("\n")) : empty(400), pathname), outgoing);
    }
    case "events":
      streams.add(outgoing);
      return;
    case "media":
    case "preview":
      return send(secured(await parts.content(request), pathname), outgoing);
    case "page": {
      const response = await parts.page(request, incoming, outgoing);
      if (response) await send(secured(response, pathname), outgoing);
    }
  }
}

async function call(method: string, body: string, parts: LoopbackParts): Promise<Reply> {
  let params: unknown;
  try {
    params = fromWire(body);
  } catch {
    const data = { what: "the call", problem: "its body is not JSON" };
    return { ok: false, error: { code: "input.invalid", data } };
  }
  return parts.dispatch(method, params);
}

/** The address asked for, or `undefined` for a request line that is none (`*`, `//host`, …). */
function urlOf(incoming: IncomingMessage, port: number): URL | undefined {
  const path = incoming.url ?? "";
  if (!path.startsWith("/") || path.startsWith("//")) return undefined;
  return URL.parse(path, `http://127.0.0.1:${port}`) ?? undefined;
}

/** What is left unread of a refused body is cut off with the connection. */
function refuse(status: number, pathname: string, outgoing: ServerResponse): Promise<void> {
  const response = secured(empty(status), pathname);
  response.headers.set("connection", "close");
  return send(response, outgoing);
}

function empty(status: number): Response {
  return new Response(null, { status, headers: { "cache-control": "no-store" } });
}

function json(body: string): Response {
  return text(body, "application/json");
}

function text(body: string, type = "text/plain"): Response {
  return new Response(body, {
    headers: { "content-type": `${type}; charset=utf-8`, "cache-control": "no-store" },
  });
}

/** Lets a window in; one of an earlier host is told the token that opens this one. */
function opened(keys: Keys, isEarlierWindow: boolean): Response {
  const response = isEarlierWindow ? text(keys.token) : empty(204);
  const cookie = `${cookieName(keys.port)}=${keys.cookie}; Path=/; HttpOnly; SameSite=Strict`;
  response.headers.set("set-cookie", cookie);
  return response;
}
