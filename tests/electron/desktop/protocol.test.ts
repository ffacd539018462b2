import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { registerScheme, serveScheme } from "../../../electron/desktop/protocol.ts";
import { pagePolicy } from "../../../electron/platform/content-policy.ts";
import { protocol } from "./fake-electron.ts";

vi.mock("electron", () => import("./fake-electron.ts"));

let outer: string;

beforeAll(async () => {
  outer = await mkdtemp(join(tmpdir(), "dateline-protocol-"));
  await mkdir(join(outer, "page"));
  await writeFile(join(outer, "page/index.html"), "the page");
  await writeFile(join(outer, "outside.json"), '"secret"');
  serveScheme(
    join(outer, "page"),
    async ({ url }) => new Response(`content of ${new URL(url).pathname}`),
  );
});

afterAll(() => rm(outer, { recursive: true }));

function get(address: string): Promise<Response> {
  return protocol.handlers.get("app")!(new Request(address));
}

test("the scheme counts as an origin of its own, and gets around no policy", () => {
  registerScheme();
  expect(protocol.schemes).toEqual([
    {
      scheme: "app",
      privileges: {
        standard: true,
        secure: true,
        supportFetchAPI: true,
        stream: true,
        codeCache: true,
      },
    },
  ]);
});

test("the page is served with its content policy", async () => {
  const response = await get("app://dateline/");
  expect(await response.text()).toBe("the page");
  expect(response.headers.get("content-security-policy")).toBe(pagePolicy);
  expect(response.headers.get("x-content-type-options")).toBe("nosniff");
});

test("pictures and previews are the library's to answer", async () => {
  expect(await (await get("app://dateline/media/abc/view")).text()).toBe(
    "content of /media/abc/view",
  );
  expect(await (await get("app://dateline/preview/n/a.html")).text()).toBe(
    "content of /preview/n/a.html",
  );
});

describe("nothing outside of the page's folder is read", () => {
  const paths = [
    "../outside.json",
    "..%2foutside.json",
    "%2e%2e/outside.json",
    "%2e%2e%2foutside.json",
    "..%5coutside.json",
    "%252e%252e%252foutside.json",
    "assets/../../outside.json",
    "/outside.json",
    "./outside.json",
    "index.html/../../outside.json",
    "....//outside.json",
    "%00/outside.json",
  ];
  const hosts = ["dateline", "dateline.", "evil", "dateline.evil.example", "127.0.0.1"];

  test.each(hosts.flatMap((host) => paths.map((path) => `app://${host}/${path}`)))(
    "%s",
    async (address) => {
      const response = await get(address);
      expect(response.status).toBe(404);
      expect(await response.text()).not.toContain("secret");
    },
  );

  test("another host of the scheme has no page", async () => {
    expect((await get("app://evil/")).status).toBe(404);
  });
});
