import { createHmac } from "node:crypto";
import { mkdtemp, readdir, rm, stat } from "node:fs/promises";
import { type AddressInfo, createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { dateline } from "../support/dateline-cli.ts";
import { fetchFrom, httpTransport } from "../support/http-transport.ts";
import { type ServedHost, startServed } from "../support/served-host.ts";

let folder: string;
let hosts: ServedHost[];

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "dateline-serve-"));
  hosts = [];
});

afterEach(async () => {
  for (const host of hosts) {
    host.process.kill("SIGKILL");
    await host.ended;
  }
  await rm(folder, { recursive: true, force: true });
});

async function start(...args: string[]): Promise<ServedHost> {
  const host = await startServed(join(folder, "library"), ...args);
  hosts.push(host);
  return host;
}

test("serve prints exactly one line, and the page is there", async () => {
  const host = await start();
  expect(host.out()).toMatch(/^Dateline is ready at http:\/\/127\.0\.0\.1:\d+\/#[\w-]{43}\n$/);
  const page = await fetchFrom(host.address, "/");
  expect(page.headers.get("content-type")).toBe("text/html; charset=utf-8");
  expect(await page.text()).toContain('<div id="root">');
});

describe("the door of a host", () => {
  test("is in the same place after the host ended, so that its windows come back to it", async () => {
    const first = await start();
    first.process.kill("SIGKILL");
    await first.ended;
    const second = await start();
    expect(new URL(second.address).port).toBe(new URL(first.address).port);
  });

  test("has a new token at every start, for which an earlier one is exchanged and good for nothing else", async () => {
    const first = await start();
    first.process.kill("SIGKILL");
    await first.ended;
    const second = await start();
    second.process.kill("SIGKILL");
    await second.ended;
    const third = await start();
    const tokens = [first, second, third].map(({ address }) => new URL(address).hash.slice(1));
    expect(new Set(tokens).size).toBe(3);
    const { origin } = new URL(third.address);
    const ask = (path: string, token: string) =>
      fetch(origin + path, {
        method: "POST",
        headers: { authorization: `Bearer ${token}`, "content-type": "application/json" },
        body: "{}",
      });
    for (const earlier of tokens.slice(0, 2)) {
      expect((await ask("/rpc/library.info", earlier)).status).toBe(401);
      expect(await (await ask("/session", earlier)).text()).toBe(tokens[2]);
    }
    expect((await ask("/session", tokens[2]!)).status).toBe(204);
    expect((await ask("/session", "x".repeat(43))).status).toBe(401);
  });

  test("is another one while a host of the library still stands there", async () => {
    const [first, second] = [await start(), await start()];
    expect(new URL(first.address).port).not.toBe(new URL(second.address).port);
    expect(new URL(first.address).hash).not.toBe(new URL(second.address).hash);
    second.process.kill("SIGKILL");
    first.process.kill("SIGKILL");
    await Promise.all([first.ended, second.ended]);
    expect(new URL((await start()).address).port).toBe(new URL(first.address).port);
  });

  test("knows no earlier token when that is asked for", async () => {
    const first = await start();
    first.process.kill("SIGTERM");
    await first.ended;
    const second = await start("--new-key");
    const { origin } = new URL(second.address);
    const authorization = `Bearer ${new URL(first.address).hash.slice(1)}`;
    const asked = await fetch(`${origin}/session`, { method: "POST", headers: { authorization } });
    expect(asked.status).toBe(401);
  });

  test("is where windows look for it still, after another port or a new key was asked for", async () => {
    const first = await start();
    const { port } = new URL(first.address);
    const end = async (host: ServedHost) => {
      host.process.kill("SIGTERM");
      await host.ended;
    };
    await end(first);
    const second = await start("--new-key");
    expect(new URL(second.address).port).toBe(port);
    await end(second);
    const probe = createServer().listen(0, "127.0.0.1");
    await new Promise((resolve) => probe.once("listening", resolve));
    const other = (probe.address() as AddressInfo).port;
    await new Promise((resolve) => probe.close(resolve));
    const third = await start("--port", `${other}`);
    expect(new URL(third.address).port).toBe(`${other}`);
    const page = await fetch(`http://127.0.0.1:${port}/`);
    expect(page.status, "the earlier port is stood at as well").toBe(200);
  });

  test("is elsewhere when another program has taken its port", async () => {
    const first = await start();
    first.process.kill("SIGTERM");
    await first.ended;
    const port = Number(new URL(first.address).port);
    const other = createServer().listen(port, "127.0.0.1");
    await new Promise((resolve) => other.once("listening", resolve));
    const second = await start();
    expect(new URL(second.address).port).not.toBe(`${port}`);
    expect(new URL(first.address).hash).not.toBe(new URL(second.address).hash);
    await expect.poll(() => second.err()).toContain(`Port ${port}, where this library’s windows`);
    const end = async (host: ServedHost) => {
      host.process.kill("SIGTERM");
      await host.ended;
    };
    await end(second);
    const again = await start();
    expect(new URL(again.address).port, "its own windows find it again").toBe(
      new URL(second.address).port,
    );
    await end(again);
    other.close();
    const third = await start();
    expect(new URL(third.address).port).toBe(`${port}`);
    const { origin } = new URL(third.address);
    const authorization = `Bearer ${new URL(first.address).hash.slice(1)}`;
    const asked = await fetch(`${origin}/session`, { method: "POST", headers: { authorization } });
    expect(await asked.text()).toBe(new URL(third.address).hash.slice(1));
    const spare = new URL(again.address);
    const back = await fetch(`${spare.origin}/session`, {
      method: "POST",
      headers: { authorization: `Bearer ${spare.hash.slice(1)}` },
    });
    const key = await back.text();
    const { call } = httpTransport(`${spare.origin}/#${key}`);
    const answer = await call("library.info", {});
    expect(answer.ok, "windows of the spare port go on there").toBe(true);
  });

  test.skipIf(process.platform === "win32")("is kept for this user alone", async () => {
    await start();
    const kept = join(folder, "library-state", "loopback");
    const [name] = await readdir(kept);
    expect((await stat(kept)).mode & 0o777).toBe(0o700);
    expect((await stat(join(kept, name!))).mode & 0o777).toBe(0o600);
  });
});

test("a host proves that it knows the token without telling it", async () => {
  const { address } = await start();
  const { origin, hash } = new URL(address);
  const nonce = "0123456789abcdef";
  const proof = await (await fetch(`${origin}/proof?nonce=${nonce}`)).text();
  const expected = createHmac("sha256", hash.slice(1)).update(`dateline ${nonce}`).digest("hex");
  expect(proof).toBe(expected);
  expect((await fetch(`${origin}/proof?nonce=short`)).status).toBe(400);
});

describe("ending", () => {
  test.each(["SIGTERM", "SIGINT", "SIGHUP"] as const)(
    "by %s closes cleanly within three seconds, listeners or not",
    async (signal) => {
      const host = await start();
      const events = await fetchFrom(host.address, "/events");
      const started = performance.now();
      host.process.kill(signal);
      expect(await host.ended).toBe(0);
      expect(performance.now() - started).toBeLessThan(3_000);
      await events.body?.cancel();
      expect(host.out().split("\n")).toHaveLength(2);
    },
  );

  test("is not cut short by a second signal", async () => {
    const host = await start();
    host.process.kill("SIGINT");
    host.process.kill("SIGINT");
    expect(await host.ended).toBe(0);
  });
});

test("a port that is used is said in a sentence", async () => {
  const other = createServer().listen(0, "127.0.0.1");
  await new Promise((resolve) => other.once("listening", resolve));
  const { port } = other.address() as { port: number };
  const result = await dateline(join(folder, "library"), "serve", "--no-open", "--port", `${port}`);
  other.close();
  expect([result.code, result.out]).toEqual([1, ""]);
  expect(result.err).toContain(`Port ${port} is used by another program`);
});

test.each(["x", "-1", "65536", "1.5"])("%s is not a port", async (port) => {
  const result = await dateline(join(folder, "library"), "serve", `--port=${port}`);
  expect([result.code, result.out]).toEqual([2, ""]);
});
