import { beforeEach, expect, test, vi } from "vitest";
import type { DesktopBridge } from "../../../shared/contract/desktop-bridge.ts";
import { contextBridge, ipcRenderer } from "./fake-electron.ts";

vi.mock("electron", () => import("./fake-electron.ts"));

await import("../../../electron/desktop/preload.ts");
const bridge = contextBridge.exposed.dateline as DesktopBridge;
const settled = () => new Promise((resolve) => setImmediate(resolve));

beforeEach(() => {
  ipcRenderer.sent = [];
});

test("the page is given three functions and nothing of Electron", () => {
  expect(Object.keys(contextBridge.exposed)).toEqual(["dateline"]);
  expect(Object.keys(bridge)).toEqual(["call", "subscribe", "onFlush"]);
});

test("a call goes through the one channel", async () => {
  expect(await bridge.call("articles.list", {})).toEqual({ ok: true, value: null });
  expect(ipcRenderer.invoked).toEqual([["dateline:call", "articles.list", {}]]);
});

test("a listener hears events, without Electron's own, until it leaves", () => {
  const heard: unknown[][] = [];
  const leave = bridge.subscribe((...given) => heard.push(given));
  ipcRenderer.emit("dateline:event", { sender: "electron's own" }, { type: "articles.changed" });
  leave();
  ipcRenderer.emit("dateline:event", {}, { type: "settings.changed" });
  expect(heard).toEqual([[{ type: "articles.changed" }]]);
});

test("a page with nothing to save answers at once", async () => {
  ipcRenderer.emit("dateline:flush", {}, 7);
  await settled();
  expect(ipcRenderer.sent).toEqual([["dateline:flushed", 7, null]]);
});

test("the answer waits for everything that saves, and carries the reason when one fails", async () => {
  let save = () => {};
  const leave = bridge.onFlush(() => new Promise((resolve) => (save = resolve)));
  ipcRenderer.emit("dateline:flush", {}, 8);
  await settled();
  expect(ipcRenderer.sent).toEqual([]);
  save();
  await settled();
  expect(ipcRenderer.sent).toEqual([["dateline:flushed", 8, null]]);
  leave();

  const leaveFailing = bridge.onFlush(() => Promise.reject(new Error("The disk is full.")));
  ipcRenderer.emit("dateline:flush", {}, 9);
  await settled();
  leaveFailing();
  expect(ipcRenderer.sent.at(-1)).toEqual(["dateline:flushed", 9, "The disk is full."]);
});
