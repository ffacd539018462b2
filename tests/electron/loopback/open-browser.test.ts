import { expect, test } from "vitest";
import { opener } from "../../../electron/loopback/open-browser.ts";

test("each system's own opener is used, and none on Linux without a display", () => {
  expect(opener("darwin", {})?.program).toBe("open");
  expect(opener("win32", {})?.program).toBe("rundll32");
  expect(opener("linux", { DISPLAY: ":0" })?.program).toBe("xdg-open");
  expect(opener("linux", { WAYLAND_DISPLAY: "wayland-0" })?.program).toBe("xdg-open");
  expect(opener("linux", {})).toBeUndefined();
});
