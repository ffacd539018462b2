import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { openDesktopSettings } from "../../../electron/desktop/settings-store.ts";
import { openSettingsStore } from "../../../electron/platform/settings-store.ts";
import { defaultSettings } from "../../../shared/settings.ts";
import { ipcMain } from "./fake-electron.ts";

vi.mock("electron", () => import("./fake-electron.ts"));

const defaults = defaultSettings({ id: "d", name: "desk" });
let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "dateline-settings-"));
});
afterEach(() => rm(folder, { recursive: true }));

test("desktop and command line write the same file and read each other's", async () => {
  openDesktopSettings(folder, defaults).set({ ...defaults, theme: "dark" });
  const byDesktop = await readFile(join(folder, "settings.json"), "utf8");
  const other = openSettingsStore(folder, defaults);
  expect(other.get()).toEqual({ ...defaults, theme: "dark" });
  other.set({ ...defaults, theme: "dark" });
  expect(await readFile(join(folder, "settings.json"), "utf8")).toBe(byDesktop);
});

test("a damaged file is kept under another name, as elsewhere", async () => {
  await writeFile(join(folder, "settings.json"), "{ half");
  const store = openDesktopSettings(folder, defaults);
  expect(store.get()).toEqual(defaults);
  expect(store.damaged).not.toBeNull();
  expect((await readdir(folder)).some((name) => name.startsWith("settings.damaged"))).toBe(true);
});

test("no frame can ask electron-store where this user's files are", () => {
  openDesktopSettings(folder, defaults);
  expect(ipcMain.listenerCount("electron-store-get-data")).toBe(0);
});
