import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { focusWindow, openWindow, windowOptions } from "../../../electron/desktop/window.ts";
import { openPlaceStore, type PlaceStore } from "../../../electron/desktop/window-place.ts";
import { BrowserWindow } from "./fake-electron.ts";

vi.mock("electron", () => import("./fake-electron.ts"));

let folder: string;
let places: PlaceStore;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "dateline-place-"));
});
afterAll(() => rm(folder, { recursive: true }));
beforeEach(async () => {
  await rm(join(folder, "window.json"), { force: true });
  places = openPlaceStore(folder);
  BrowserWindow.all = [];
});

function open(): BrowserWindow {
  openWindow("/preload.cjs", places);
  return BrowserWindow.all[0]!;
}

test("the page runs in a sandbox and sees nothing of Node", () => {
  expect(windowOptions("/preload.cjs", false).webPreferences).toEqual({
    preload: "/preload.cjs",
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    nodeIntegrationInSubFrames: false,
    nodeIntegrationInWorker: false,
    webSecurity: true,
    allowRunningInsecureContent: false,
    experimentalFeatures: false,
    webviewTag: false,
    navigateOnDragDrop: false,
    safeDialogs: true,
    spellcheck: true,
  });
});

test("the window cannot be made smaller than the page can be used, and does not flash", () => {
  expect(windowOptions("", false)).toMatchObject({
    minWidth: 800,
    minHeight: 600,
    show: false,
    backgroundColor: "#fbfaf7",
  });
  expect(windowOptions("", true).backgroundColor).toBe("#171614");
});

test("it loads our page and is shown when that is drawn", () => {
  const window = open();
  expect(window.did).toEqual(["load app://dateline/"]);
  window.emit("ready-to-show");
  expect(window.did).toEqual(["load app://dateline/", "show"]);
});

test("it opens where it was closed", () => {
  const first = open();
  first.bounds = { x: 100, y: 50, width: 1000, height: 700 };
  first.maximized = true;
  first.close();
  const second = open();
  expect(second.bounds).toEqual({ x: 100, y: 50, width: 1000, height: 700 });
  second.emit("ready-to-show");
  expect(second.did).toContain("maximize");
});

test("it does not open on a screen that has been unplugged", () => {
  places.write({ bounds: { x: 5000, y: 50, width: 1000, height: 700 }, maximized: false });
  expect(open().bounds).toEqual({ x: 0, y: 0, width: 1440, height: 920 });
});

test("a second start brings a minimised window back to the front", () => {
  const window = open();
  window.minimized = true;
  focusWindow(window as never);
  expect(window.did.slice(-3)).toEqual(["restore", "show", "focus"]);
});
