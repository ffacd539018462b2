import { mkdir, mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { fileFor, staticFiles } from "../../../electron/platform/static-files.ts";

let outer: string;
let folder: string;

beforeAll(async () => {
  outer = await mkdtemp(join(tmpdir(), "dateline-static-"));
  folder = join(outer, "page");
  await mkdir(join(folder, "assets"), { recursive: true });
  await writeFile(join(folder, "index.html"), "<!doctype html>");
  await writeFile(join(folder, "assets/main-1a2b.js"), "export {};");
  await writeFile(join(folder, ".built-from"), "secret");
  await writeFile(join(folder, "notes.unknown"), "secret");
  await writeFile(join(outer, "outside.json"), '"secret"');
  await symlink(join(outer, "outside.json"), join(folder, "link.json"));
});

afterAll(() => rm(outer, { recursive: true }));

function get(path: string, method = "GET"): Promise<Response> {
  return staticFiles(folder)(new Request(`http://127.0.0.1${path}`, { method }));
}

test("the root is the page itself, never cached without asking", async () => {
  const response = await get("/");
  expect(await response.text()).toBe("<!doctype html>");
  expect(response.headers.get("content-type")).toBe("text/html; charset=utf-8");
  expect(response.headers.get("cache-control")).toBe("no-cache");
});

test("a hashed asset may be kept for ever", async () => {
  const response = await get("/assets/main-1a2b.js");
  expect(response.headers.get("content-type")).toBe("text/javascript; charset=utf-8");
  expect(response.headers.get("cache-control")).toContain("immutable");
});

test("HEAD gives the size and nothing else", async () => {
  const response = await get("/", "HEAD");
  expect(response.headers.get("content-length")).toBe("15");
  expect(await response.text()).toBe("");
});

test("only reading is possible", async () => {
  expect((await get("/", "POST")).status).toBe(405);
});

describe("what is not served", () => {
  test.each([
    ["a file that is not there", "/nothing.js"],
    ["a folder", "/assets"],
    ["a file that starts with a dot", "/.built-from"],
    ["a file of unknown type", "/notes.unknown"],
    ["a link that leads outside", "/link.json"],
    ["a file below a file", "/index.html/x.js"],
    ["a path upwards, encoded", "/%2e%2e/outside.json"],
    ["a path upwards, its slash encoded too", "/..%2foutside.json"],
    ["a path upwards, twice encoded", "/%252e%252e/outside.json"],
    ["a path upwards, with a backslash", "/..%5coutside.json"],
    ["a path upwards, deep inside", "/assets/..%2f..%2foutside.json"],
    ["an absolute path", "//etc/passwd.json"],
    ["a zero byte", "/index.html%00.js"],
    ["an encoding that is broken", "/%E0%A4%A"],
    ["a drive letter", "/C:/windows/win.json"],
    ["a stream of a file", "/index.html::$DATA.js"],
  ])("%s", async (_case, path) => {
    const response = await get(path);
    expect(response.status).toBe(404);
    expect(await response.text()).not.toContain("secret");
  });

  test("no path means a file outside of the folder", () => {
    for (const path of ["/../outside.json", "/a/../../outside.json", "/..", "/.", "//"]) {
      expect(fileFor(folder, path)).toBeUndefined();
    }
  });
});
