import { type IncomingHttpHeaders, request } from "node:http";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { type Loopback, startLoopback } from "../../../electron/loopback/server.ts";
import { pagePolicy } from "../../../electron/platform/content-policy.ts";
import { silentLog } from "../../../electron/platform/log.ts";
import { createEventHub, type EventHub } from "../../../electron/rpc/event-hub.ts";

interface Answer {
  status: number;
  headers: IncomingHttpHeaders;
  body: string;
}

let hub: EventHub;
let host: Loopback;
let called: unknown[];

beforeEach(async () => {
  called = [];
  hub = createEventHub();
  host = await startLoopback(
    {
      async dispatch(method, params) {
        called.push([method, params]);
        if (method === "fails.inside") throw new Error("a defect");
        return { ok: true, value: { bytes: new Uint8Array([1, 2, 3]) } };
      },
      content: async ({ url }) => new Response(`content of ${new URL(url).pathname}`),
      events: hub,
      page: async () => new Response("the page", { headers: { "content-type": "text/html" } }),
      log: silentLog,
    },
    { port: 0 },
  );
});

afterEach(() => host.close());

// Not `fetch`: it forbids to set the very headers that are tried here.
function ask(
  method: string,
  path: string,
  headers: Record<string, string> = {},
  body = "",
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const options = { host: "127.0.0.1", port: host.port, method, path, headers, agent: false };
    const asking = request(options, (response) => {
      let text = "";
      response.setEncoding("utf8").on("data", (chunk: string) => {
        text += chunk;
      });
      response.on("end", () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body: text }),
      );
    });
    asking.on("error", reject);
    asking.end(body);
  });
}

const bearer = () => ({ authorization: `Bearer ${host.token}` });

async function sessionCookie(): Promise<string> {
  const { headers } = await ask("POST", "/session", bearer());
  return headers["set-cookie"]![0]!.split(";")[0]!;
}

test("the address names this machine, a port and a token that nobody could guess", () => {
  expect(host.address).toBe(`http://127.0.0.1:${host.port}/#${host.token}`);
  expect(host.token).toMatch(/^[\w-]{43}$/);
});

describe("a call", () => {
  test("carries bytes both ways", async () => {
    const body = '{"name":"a","bytes":{"$bytes":"AQID"}}';
    const answer = await ask("POST", "/rpc/media.add", bearer(), body);
    expect(called).toEqual([["media.add", { name: "a", bytes: new Uint8Array([1, 2, 3]) }]]);
    expect(answer.status).toBe(200);
    expect(answer.body).toBe('{"ok":true,"value":{"bytes":{"$bytes":"AQID"}}}');
    expect(answer.headers["cache-control"]).toBe("no-store");
  });

  test("that is not JSON is answered in words and goes nowhere", async () => {
    const answer = await ask("POST", "/rpc/articles.list", bearer(), "{");
    expect(JSON.parse(answer.body)).toMatchObject({ ok: false, error: { code: "input.invalid" } });
    expect(called).toEqual([]);
  });

  test("without the right token, Host or Origin is refused without a word", async () => {
    const attempts: [Record<string, string>, number][] = [
      [{}, 401],
      [{ authorization: "Bearer no" }, 401],
      [{ ...bearer(), host: "evil.example" }, 403],
      [{ ...bearer(), origin: "https://evil.example" }, 403],
      [{ ...bearer(), "sec-fetch-site": "cross-site" }, 403],
    ];
    for (const [headers, status] of attempts) {
      const answer = await ask("POST", "/rpc/articles.list", headers, "{}");
      expect([answer.status, answer.body]).toEqual([status, ""]);
      expect(answer.headers).not.toHaveProperty("access-control-allow-origin");
    }
    expect(called).toEqual([]);
  });

  test("that brings down its handler gets 500 and leaves the host standing", async () => {
    expect((await ask("POST", "/rpc/fails.inside", bearer(), "{}")).status).toBe(500);
    expect((await ask("POST", "/rpc/articles.list", bearer(), "{}")).status).toBe(200);
  });
});

test("the page needs no token and brings the content policy", async () => {
  const answer = await ask("GET", "/");
  expect(answer.body).toBe("the page");
  expect(answer.headers["content-security-policy"]).toBe(pagePolicy);
  expect(answer.headers["x-content-type-options"]).toBe("nosniff");
});

test("a session sets a cookie that scripts cannot read and other sites do not send", async () => {
  const { headers } = await ask("POST", "/session", bearer());
  expect(headers["set-cookie"]).toEqual([
    expect.stringMatching(/^dateline-\d+=[\w-]{43}; Path=\/; HttpOnly; SameSite=Strict$/),
  ]);
  expect(headers["set-cookie"]![0]).not.toContain(host.token);
});

test("pictures open with the cookie, the preview with its address alone", async () => {
  const cookie = await sessionCookie();
  expect((await ask("GET", "/media/abc/view")).status).toBe(401);
  expect((await ask("GET", "/media/abc/view", { cookie })).body).toBe("content of /media/abc/view");
  expect((await ask("GET", "/preview/n/a.html")).body).toBe("content of /preview/n/a.html");
});

test("request lines that are no path are refused", async () => {
  for (const path of ["*", "//evil.example/", "http://evil.example/"]) {
    expect((await ask("GET", path)).status).toBe(400);
  }
});

describe("events", () => {
  test("reach a browser that listens, one JSON value per message", async () => {
    const stream = await fetch(`http://127.0.0.1:${host.port}/events`, { headers: bearer() });
    expect(stream.headers.get("content-type")).toBe("text/event-stream; charset=utf-8");
    const reader = stream.body!.pipeThrough(new TextDecoderStream()).getReader();
    await reader.read();
    hub.publish({ type: "articles.changed" });
    expect((await reader.read()).value).toBe('data: {"type":"articles.changed"}\n\n');
    await reader.cancel();
  });

  test("end when the host closes, which does not wait for listeners to go", async () => {
    const stream = await fetch(`http://127.0.0.1:${host.port}/events`, { headers: bearer() });
    const text = stream.text();
    await host.close();
    expect(await text).toContain(": open");
  });
});

test("a port in use is the caller's to tell", async () => {
  const parts = {
    dispatch: async () => ({ ok: true as const, value: null }),
    content: async () => new Response(),
    page: async () => new Response(),
    events: hub,
    log: silentLog,
  };
  await expect(startLoopback(parts, { port: host.port })).rejects.toMatchObject({
    code: "EADDRINUSE",
  });
});
