import { mkdtemp, rm } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { dateline } from "../support/dateline-cli.ts";
import { fetchFrom } from "../support/http-transport.ts";
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

async function start(): Promise<ServedHost> {
  const host = await startServed(join(folder, "library"));
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

test("the token is new at every start", async () => {
  const [first, second] = [await start(), await start()];
  expect(new URL(first.address).hash).not.toBe(new URL(second.address).hash);
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
