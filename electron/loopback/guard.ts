import { createHash, timingSafeEqual } from "node:crypto";
import { isPreview } from "../platform/content-policy.ts";

/** What opens the doors of one loopback host. */
export interface Keys {
  /** Goes in the Authorization header, opens everything. */
  token: string;
  /** Tokens of hosts that stood here before: they open the exchange for the new one, nothing else. */
  earlier: readonly string[];
  /**
   * Goes in a cookie, opens reading pictures and events only. It is not the token, because a browser
   * sends a cookie to every port of this machine.
   */
  cookie: string;
  port: number;
}

export interface Knock {
  method: string;
  pathname: string;
  headers: Headers;
}

export type Room = "page" | "rpc" | "session" | "proof" | "events" | "media" | "preview";

interface Door {
  methods: readonly string[];
  opens: "anyone" | "token" | "token or cookie" | "token or earlier";
}

const doors: Readonly<Record<Room, Door>> = {
  // The page's own files hold no data; the token that makes them useful never leaves the browser.
  page: { methods: ["GET", "HEAD"], opens: "anyone" },
  rpc: { methods: ["POST"], opens: "token" },
  session: { methods: ["POST"], opens: "token or earlier" },
  // Asked before the token is given away.
  proof: { methods: ["GET"], opens: "anyone" },
  events: { methods: ["GET"], opens: "token or cookie" },
  media: { methods: ["GET", "HEAD"], opens: "token or cookie" },
  // Its nonce is 128 random bits in the path; a sandboxed frame sends no cookie for its pictures.
  preview: { methods: ["GET", "HEAD"], opens: "anyone" },
};

/** Largest request body taken, in bytes: the largest picture in base64 and some room. */
export const bodyLimit = 80 * 1024 * 1024;

/** The longest path taken, in characters. */
const pathLimit = 4096;

export function roomOf(pathname: string): Room {
  if (pathname.startsWith("/rpc/")) return "rpc";
  if (pathname === "/session") return "session";
  if (pathname === "/proof") return "proof";
  if (pathname === "/events") return "events";
  if (pathname.startsWith("/media/")) return "media";
  return isPreview(pathname) ? "preview" : "page";
}

/** The HTTP status to refuse a request with, or `null` when it may come in. */
export function refusal(knock: Knock, keys: Keys): 401 | 403 | 405 | 413 | 414 | null {
  const { method, pathname, headers } = knock;
  const room = roomOf(pathname);
  const door = doors[room];
  if (headers.get("host") !== `127.0.0.1:${keys.port}`) return 403;
  if (!fromHere(headers, room, keys.port)) return 403;
  if (pathname.length > pathLimit) return 414;
  if (!door.methods.includes(method)) return 405;
  if (door.opens !== "anyone" && !mayEnter(headers, door, keys)) return 401;
  if (Number(headers.get("content-length") ?? 0) > bodyLimit) return 413;
  return null;
}

/** Name of the cookie of one port: two hosts on one machine share a cookie jar. */
export function cookieName(port: number): string {
  return `dateline-${port}`;
}

/** Equal, compared in a time that tells nothing about where they differ. */
export function sameSecret(given: string, kept: string): boolean {
  return timingSafeEqual(digest(given), digest(kept));
}

function fromHere(headers: Headers, room: Room, port: number): boolean {
  const origin = headers.get("origin");
  // A picture in the sandboxed preview comes from an opaque origin, which browsers call cross-site
  // and name "null".
  if (room === "preview" && (origin === null || origin === "null")) return true;
  if (origin !== null && origin !== `http://127.0.0.1:${port}`) return false;
  const site = headers.get("sec-fetch-site");
  return site === null || site === "same-origin" || site === "none";
}

function mayEnter(headers: Headers, door: Door, keys: Keys): boolean {
  const bearer = bearerOf(headers);
  if (bearer !== undefined && sameSecret(bearer, keys.token)) return true;
  if (door.opens === "token or earlier") return isEarlier(headers, keys);
  if (bearer !== undefined || door.opens === "token") return false;
  const cookie = readCookie(headers.get("cookie") ?? "", cookieName(keys.port));
  return cookie !== undefined && sameSecret(cookie, keys.cookie);
}

/** True for a window that was opened by a host before this one. */
export function isEarlier(headers: Headers, { earlier }: Keys): boolean {
  const bearer = bearerOf(headers);
  return bearer !== undefined && earlier.some((token) => sameSecret(bearer, token));
}

function bearerOf(headers: Headers): string | undefined {
  return /^Bearer ([\w-]+)$/.exec(headers.get("authorization") ?? "")?.[1];
}

function readCookie(header: string, name: string): string | undefined {
  for (const pair of header.split(";")) {
    const [key, value] = pair.trim().split("=", 2);
    if (key === name) return value;
  }
  return undefined;
}

function digest(text: string): Buffer {
  return createHash("sha256").update(text).digest();
}
