import { beforeEach, expect, test, vi } from "vitest";
import { desktopHost } from "../../../electron/desktop/host.ts";
import { browserFolder, chosenLibrary } from "../../../electron/desktop/places.ts";
import { defaultLibraryFolder } from "../../../electron/platform/default-library.ts";
import { dialog, shell } from "./fake-electron.ts";

vi.mock("electron", () => import("./fake-electron.ts"));

const host = desktopHost(() => undefined);

beforeEach(() => {
  dialog.folders = [];
  shell.opened = [];
});

test("a folder is picked with the system's dialog, or not at all", async () => {
  expect(await host.pickFolder("Export to")).toBeNull();
  dialog.folders = ["/home/desk/out"];
  expect(await host.pickFolder("Export to")).toBe("/home/desk/out");
  expect(dialog.asked.at(-1)).toEqual({
    title: "Export to",
    properties: ["openDirectory", "createDirectory"],
  });
});

test("links of the web open outside, others are refused", async () => {
  await host.openLink("https://example.org/");
  expect(shell.opened).toEqual(["https://example.org/"]);
  await expect(host.openLink("file:///etc/passwd")).rejects.toMatchObject({
    code: "input.invalid",
  });
  expect(shell.opened).toHaveLength(1);
});

test("a file is shown in its folder, never opened", async () => {
  await host.reveal("/home/desk/out/article.html");
  expect(shell.shown).toEqual(["/home/desk/out/article.html"]);
});

test("the library is the one named, else the one of this user", () => {
  expect(chosenLibrary(["--library", "/a"], { DATELINE_LIBRARY: "/b" })).toBe("/a");
  expect(chosenLibrary(["--disable-gpu", "--library=/a"], {})).toBe("/a");
  expect(chosenLibrary([], { DATELINE_LIBRARY: "/b" })).toBe("/b");
  expect(chosenLibrary([], {})).toBe(defaultLibraryFolder());
});

test("each library has a browser folder, and so a single instance, of its own", () => {
  const standard = browserFolder("/data", defaultLibraryFolder());
  expect(standard).toBe("/data/Dateline/window");
  expect(browserFolder("/data", "/a")).not.toBe(standard);
  expect(browserFolder("/data", "/a")).not.toBe(browserFolder("/data", "/b"));
});
