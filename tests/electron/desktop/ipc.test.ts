import { beforeEach, describe, expect, test, vi } from "vitest";
import { channels } from "../../../electron/desktop/channels.ts";
import { answerCalls, tellWindows } from "../../../electron/desktop/ipc.ts";
import { BrowserWindow, ipcMain } from "./fake-electron.ts";

vi.mock("electron", () => import("./fake-electron.ts"));

const page = { url: "app://dateline/", parent: null };
let called: unknown[];

beforeEach(() => {
  called = [];
  BrowserWindow.all = [];
  answerCalls(async (method, params) => {
    called.push([method, params]);
    return { ok: true, value: "answer" };
  });
});

function call(senderFrame: unknown, method: unknown, params: unknown): Promise<unknown> {
  return Promise.resolve(ipcMain.handlers.get(channels.call)!({ senderFrame }, method, params));
}

test("one channel carries every call", () => {
  expect([...ipcMain.handlers.keys()]).toEqual(["dateline:call"]);
});

test("the page's calls reach the dispatch as they are", async () => {
  const params = { name: "a", bytes: new Uint8Array([1]) };
  expect(await call(page, "media.add", params)).toEqual({ ok: true, value: "answer" });
  expect(called).toEqual([["media.add", params]]);
});

describe("a call from anywhere else is answered with a refusal and goes nowhere", () => {
  test.each([
    ["no frame at all", null],
    ["a foreign page", { url: "https://evil.example/", parent: null }],
    ["a file", { url: "file:///tmp/page.html", parent: null }],
    ["a data: page", { url: "data:text/html,x", parent: null }],
    ["an empty page", { url: "about:blank", parent: null }],
    ["a look-alike host", { url: "app://dateline.evil.example/", parent: null }],
    ["another path of ours", { url: "app://dateline/preview/n/article.html", parent: null }],
    ["a frame in our page", { url: "app://dateline/", parent: page }],
    ["the preview in our page", { url: "app://dateline/preview/n/article.html", parent: page }],
  ])("%s", async (_case, frame) => {
    expect(await call(frame, "articles.list", {})).toMatchObject({
      ok: false,
      error: { code: "input.invalid" },
    });
    expect(called).toEqual([]);
  });
});

test("what happens is told to every window that is still there", () => {
  const [first, second] = [new BrowserWindow({}), new BrowserWindow({})];
  second.destroyed = true;
  tellWindows({ type: "articles.changed" });
  expect(first.webContents.sent).toEqual([["dateline:event", { type: "articles.changed" }]]);
  expect(second.webContents.sent).toEqual([]);
});
