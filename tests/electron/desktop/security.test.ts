import { beforeEach, describe, expect, test, vi } from "vitest";
import { externalAddress } from "../../../electron/desktop/external-address.ts";
import { denyPermissions, guardContents, shutDoors } from "../../../electron/desktop/security.ts";
import { silentLog } from "../../../electron/platform/log.ts";
import { app, FakeContents, FakeEvent, session, shell } from "./fake-electron.ts";

vi.mock("electron", () => import("./fake-electron.ts"));

const hostile = [
  "https://evil.example/",
  "http://127.0.0.1:8080/",
  "file:///etc/passwd",
  "javascript:alert(1)",
  "data:text/html,<script>alert(1)</script>",
  "blob:app://dateline/1234",
  "about:blank",
  "app://evil/",
  "app://dateline.evil.example/",
  "app://user@dateline/",
  "app://dateline/other",
  "app://dateline:81/",
  "chrome://settings",
  "devtools://devtools/",
  "view-source:app://dateline/",
  "ftp://evil.example/",
  "",
];

let contents: FakeContents;

beforeEach(() => {
  contents = new FakeContents();
  guardContents(contents as never, silentLog);
  shell.opened = [];
});

function navigate(event: string, details: object): boolean {
  const given = Object.assign(new FakeEvent(), details);
  contents.emit(event, given);
  return !given.prevented;
}

test("the whole program is sandboxed and every window's contents are guarded", () => {
  shutDoors(silentLog);
  const late = new FakeContents();
  app.emit("web-contents-created", {}, late);
  expect(app.sandboxed).toBe(true);
  expect(late.windowOpen({ url: "https://example.org/" })).toEqual({ action: "deny" });
});

describe("navigation", () => {
  test.each(hostile)("%s is not gone to, in the window or in a frame", (url) => {
    expect(navigate("will-navigate", { url })).toBe(false);
    expect(navigate("will-redirect", { url })).toBe(false);
    expect(navigate("will-frame-navigate", { url, isMainFrame: true })).toBe(false);
    expect(navigate("will-frame-navigate", { url, isMainFrame: false })).toBe(false);
    expect(shell.opened).toEqual([]);
  });

  test("the page may load itself again", () => {
    expect(navigate("will-navigate", { url: "app://dateline/" })).toBe(true);
  });

  test("a frame may show the preview and nothing else, not even the page", () => {
    const url = "app://dateline/preview/abc/article.html";
    expect(navigate("will-frame-navigate", { url, isMainFrame: false })).toBe(true);
    expect(navigate("will-frame-navigate", { url, isMainFrame: true })).toBe(false);
    const page = { url: "app://dateline/", isMainFrame: false };
    expect(navigate("will-frame-navigate", page)).toBe(false);
  });

  test("no webview is attached", () => {
    expect(navigate("will-attach-webview", {})).toBe(false);
  });
});

describe("pop-ups", () => {
  test.each(hostile)("%s opens no window", (url) => {
    expect(contents.windowOpen({ url })).toEqual({ action: "deny" });
  });

  test("an address of the web or of mail opens outside instead", () => {
    for (const url of ["https://example.org/a?b#c", "mailto:desk@example.org"]) {
      expect(contents.windowOpen({ url })).toEqual({ action: "deny" });
    }
    expect(shell.opened).toEqual(["https://example.org/a?b#c", "mailto:desk@example.org"]);
  });
});

describe("addresses for the system to open", () => {
  test.each([
    ["https://example.org/", "https://example.org/"],
    ["HTTP://EXAMPLE.org", "http://example.org/"],
    ["example.org/a", "https://example.org/a"],
    ["mailto:desk@example.org", "mailto:desk@example.org"],
  ])("%s is opened", (raw, address) => {
    expect(externalAddress(raw)).toBe(address);
  });

  test.each([
    "file:///etc/passwd",
    "javascript:alert(1)",
    "java\nscript:alert(1)",
    "smb://evil.example/share",
    "ms-settings:privacy",
    "search-ms:query=x",
    "app://dateline/",
    "https://user:secret@example.org/",
    "https://user@example.org/",
    "/etc/passwd",
    "C:\\windows\\system32\\calc.exe",
    `https://example.org/${"a".repeat(2100)}`,
    "",
  ])("%s is not", (raw) => {
    expect(externalAddress(raw)).toBeUndefined();
  });
});

describe("permissions", () => {
  const names = [
    "camera",
    "clipboard-read",
    "display-capture",
    "fullscreen",
    "geolocation",
    "hid",
    "idle-detection",
    "media",
    "midi",
    "midiSysex",
    "notifications",
    "openExternal",
    "pointerLock",
    "serial",
    "storage-access",
    "top-level-storage-access",
    "usb",
    "window-management",
    "a-permission-of-next-year",
  ];
  const { defaultSession } = session;

  function granted(permission: string, from: string, isMainFrame = true): boolean[] {
    denyPermissions(defaultSession as never);
    let answer = false;
    const details = { requestingUrl: from, isMainFrame };
    defaultSession.onRequest(null, permission, (given: boolean) => (answer = given), details);
    return [answer, defaultSession.onCheck(null, permission, from, details) as boolean];
  }

  test.each(names)("%s is granted to nobody, not even to our page", (name) => {
    expect(granted(name, "app://dateline/")).toEqual([false, false]);
    expect(granted(name, "https://evil.example/")).toEqual([false, false]);
  });

  test("our page may copy text, but neither a frame in it nor anyone else", () => {
    const name = "clipboard-sanitized-write";
    expect(granted(name, "app://dateline/")).toEqual([true, true]);
    expect(granted(name, "app://dateline/", false)).toEqual([false, false]);
    expect(granted(name, "https://evil.example/")).toEqual([false, false]);
  });

  test("no device is handed out", () => {
    denyPermissions(defaultSession as never);
    expect(defaultSession.onDevice({})).toBe(false);
  });

  test("no dictionary is fetched from the web", () => {
    denyPermissions(defaultSession as never);
    expect(defaultSession.dictionaries).toBe("app://dateline/dictionaries/");
  });
});
