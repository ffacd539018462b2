import { describe, expect, test } from "vitest";
import {
  bodyLimit,
  cookieName,
  type Keys,
  refusal,
  roomOf,
  sameSecret,
} from "../../../electron/loopback/guard.ts";

const keys: Keys = {
  token: "the-right-token",
  earlier: ["the-last-token"],
  cookie: "the-right-cookie",
  port: 4711,
};
const earlier = { authorization: "Bearer the-last-token" };
const bearer = { authorization: `Bearer ${keys.token}` };
const cookie = { cookie: `${cookieName(keys.port)}=${keys.cookie}` };
const origin = "http://127.0.0.1:4711";

function knock(method: string, pathname: string, headers: Record<string, string> = {}) {
  const all = new Headers({ host: "127.0.0.1:4711", ...headers });
  return refusal({ method, pathname, headers: all }, keys);
}

describe("who may come in", () => {
  test.each([
    ["a call with the token", "POST", "/rpc/articles.list", bearer],
    ["a call from our own page", "POST", "/rpc/articles.list", { ...bearer, origin }],
    ["a session with the token", "POST", "/session", bearer],
    ["a session with an earlier token", "POST", "/session", earlier],
    ["events with the cookie", "GET", "/events", cookie],
    ["events with the token", "GET", "/events", bearer],
    ["a picture with the cookie", "GET", "/media/abc/view", cookie],
    ["a picture asked for by HEAD", "HEAD", "/media/abc/view", cookie],
    ["the page without any key", "GET", "/", {}],
    ["the page typed into the address bar", "GET", "/", { "sec-fetch-site": "none" }],
    ["a script of the page", "GET", "/assets/main.js", { "sec-fetch-site": "same-origin" }],
    [
      "a picture of the sandboxed preview",
      "GET",
      "/preview/n/a.png",
      { "sec-fetch-site": "cross-site", origin: "null" },
    ],
    ["a cookie among others", "GET", "/events", { cookie: `a=b; ${cookie.cookie}; c=d` }],
  ])("%s", (_case, method, pathname, headers) => {
    expect(knock(method, pathname, headers)).toBeNull();
  });
});

describe("who is refused, and with what", () => {
  test.each([
    ["an earlier token", "POST", "/rpc/articles.list", earlier, 401],
    ["an earlier token for events", "GET", "/events", earlier, 401],
    ["no token", "POST", "/rpc/articles.list", {}, 401],
    ["a wrong token", "POST", "/rpc/articles.list", { authorization: "Bearer wrong" }, 401],
    [
      "a token cut short",
      "POST",
      "/rpc/articles.list",
      { authorization: "Bearer the-right-toke" },
      401,
    ],
    [
      "a token with more after it",
      "POST",
      "/rpc/articles.list",
      { authorization: "Bearer the-right-tokenn" },
      401,
    ],
    ["an empty token", "POST", "/rpc/articles.list", { authorization: "Bearer " }, 401],
    [
      "the token under another scheme",
      "POST",
      "/rpc/articles.list",
      { authorization: "Basic the-right-token" },
      401,
    ],
    ["the cookie for a call", "POST", "/rpc/articles.list", cookie, 401],
    ["the cookie for a session", "POST", "/session", cookie, 401],
    [
      "the cookie's value as a token",
      "POST",
      "/rpc/articles.list",
      { authorization: `Bearer ${keys.cookie}` },
      401,
    ],
    ["the token as a cookie", "GET", "/events", { cookie: `dateline-4711=${keys.token}` }, 401],
    ["another port's cookie", "GET", "/events", { cookie: `dateline-4712=${keys.cookie}` }, 401],
    [
      "a wrong token beside the right cookie",
      "GET",
      "/events",
      { ...cookie, authorization: "Bearer wrong" },
      401,
    ],
    ["events without a key", "GET", "/events", {}, 401],
    ["a picture without a key", "GET", "/media/abc/view", {}, 401],
    ["another machine's name as Host", "GET", "/", { host: "newsroom.example:4711" }, 403],
    [
      "localhost, which other names can be made to mean",
      "GET",
      "/",
      { host: "localhost:4711" },
      403,
    ],
    ["another port as Host", "GET", "/", { host: "127.0.0.1:4712" }, 403],
    ["two Hosts", "GET", "/", { host: "127.0.0.1:4711, evil.example" }, 403],
    ["an empty Host", "GET", "/", { host: "" }, 403],
    [
      "a foreign Origin, even with the token",
      "POST",
      "/rpc/articles.list",
      { ...bearer, origin: "https://evil.example" },
      403,
    ],
    ["an Origin of null", "POST", "/rpc/articles.list", { ...bearer, origin: "null" }, 403],
    [
      "an Origin of another port",
      "POST",
      "/rpc/articles.list",
      { ...bearer, origin: "http://127.0.0.1:1" },
      403,
    ],
    [
      "a foreign Origin at the preview",
      "GET",
      "/preview/n/a.png",
      { origin: "https://evil.example" },
      403,
    ],
    ["an opaque Origin at a call", "POST", "/rpc/x.y", { ...bearer, origin: "null" }, 403],
    ["a request from another site", "GET", "/", { "sec-fetch-site": "cross-site" }, 403],
    [
      "a request from another port of this machine",
      "GET",
      "/events",
      { ...cookie, "sec-fetch-site": "same-site" },
      403,
    ],
    ["a call by GET", "GET", "/rpc/articles.list", bearer, 405],
    ["a page by POST", "POST", "/", bearer, 405],
    ["a preflight", "OPTIONS", "/rpc/articles.list", bearer, 405],
    ["events by HEAD", "HEAD", "/events", bearer, 405],
    ["a picture to be deleted", "DELETE", "/media/abc/view", bearer, 405],
    [
      "a body that is too large",
      "POST",
      "/rpc/media.add",
      { ...bearer, "content-length": String(bodyLimit + 1) },
      413,
    ],
    ["a path without end", "GET", `/${"a".repeat(5000)}`, {}, 414],
  ])("%s", (_case, method, pathname, headers, status) => {
    expect(knock(method, pathname, headers as Record<string, string>)).toBe(status);
  });

  test("a request without any Host", () => {
    expect(refusal({ method: "GET", pathname: "/", headers: new Headers() }, keys)).toBe(403);
  });

  test("a body just within the limit comes in", () => {
    const headers = { ...bearer, "content-length": String(bodyLimit) };
    expect(knock("POST", "/rpc/media.add", headers)).toBeNull();
  });
});

test("each path leads to one room", () => {
  const rooms = [
    "/",
    "/assets/a.js",
    "/rpc/a.b",
    "/session",
    "/events",
    "/media/a/view",
    "/preview/n/x",
  ];
  expect(rooms.map(roomOf)).toEqual([
    "page",
    "page",
    "rpc",
    "session",
    "events",
    "media",
    "preview",
  ]);
  expect(roomOf("/sessions")).toBe("page");
});

test("secrets of any length can be compared", () => {
  expect(sameSecret("abc", "abc")).toBe(true);
  expect(sameSecret("abc", "abcd")).toBe(false);
  expect(sameSecret("", "abc")).toBe(false);
});
