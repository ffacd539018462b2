import { describe, expect, test } from "vitest";
import { desktopObstacle } from "../../build/electron-binary.ts";
import { findBrowser } from "../../build/find-browser.ts";

const only =
  (...paths: string[]) =>
  (path: string) =>
    paths.includes(path);

describe("the browser for the tests", () => {
  test("is the one that was chosen, when it is there", () => {
    const env = { DATELINE_BROWSER: "/opt/b", PATH: "" };
    expect(findBrowser("linux", env, only("/opt/b", "/usr/bin/chromium"))).toBe("/opt/b");
    expect(findBrowser("linux", env, only("/usr/bin/chromium"))).toBe("/usr/bin/chromium");
  });

  test("is looked for in the usual places of each system", () => {
    expect(findBrowser("linux", { PATH: "/nix/bin" }, only("/nix/bin/google-chrome"))).toBe(
      "/nix/bin/google-chrome",
    );
    const mac = "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome";
    expect(findBrowser("darwin", { HOME: "/Users/a" }, only(mac))).toBe(mac);
  });

  test("is a snap only when there is no other", () => {
    const exists = only("/snap/bin/chromium", "/usr/bin/microsoft-edge");
    expect(findBrowser("linux", { PATH: "/snap/bin:/usr/bin" }, exists)).toBe(
      "/usr/bin/microsoft-edge",
    );
    expect(findBrowser("linux", {}, only("/snap/bin/chromium"))).toBe("/snap/bin/chromium");
  });

  test("may not be there at all", () => {
    expect(findBrowser("linux", {}, () => false)).toBeUndefined();
  });
});

describe("a window of Electron", () => {
  test("needs a display on Linux, and a user who is not root", () => {
    expect(desktopObstacle("linux", {}, 1000)).toMatch(/no display/);
    expect(desktopObstacle("linux", { DISPLAY: ":0" }, 0)).toMatch(/root/);
    expect(desktopObstacle("linux", { WAYLAND_DISPLAY: "wayland-0" }, 1000)).toBeUndefined();
  });

  test("needs neither elsewhere", () => {
    expect(desktopObstacle("darwin", {}, 501)).toBeUndefined();
    expect(desktopObstacle("win32", {}, undefined)).toBeUndefined();
  });
});
