import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { holdUntilSaved } from "../../../electron/desktop/close-guard.ts";
import { type Flushed, Flusher, flushLimit } from "../../../electron/desktop/flush.ts";
import { reloadWhenGone } from "../../../electron/desktop/recover.ts";
import { silentLog } from "../../../electron/platform/log.ts";
import { BrowserWindow, FakeContents, FakeEvent, ipcMain } from "./fake-electron.ts";

vi.mock("electron", () => import("./fake-electron.ts"));

const settled = () => new Promise((resolve) => setImmediate(resolve));

describe("closing a window", () => {
  function guarded(outcome: Flushed, closeAnyway = false) {
    const window = new BrowserWindow({});
    const told: string[] = [];
    holdUntilSaved(window as never, {
      flush: async () => {
        told.push("flush");
        return outcome;
      },
      askToClose: async (reason) => {
        told.push(`ask: ${reason}`);
        return closeAnyway;
      },
      stays: () => told.push("stays"),
      leaves: () => told.push("leaves"),
    });
    return { window, told };
  }

  test("waits until everything is saved", async () => {
    const { window, told } = guarded({ saved: true });
    window.close();
    expect(window.destroyed).toBe(false);
    await settled();
    expect(window.destroyed).toBe(true);
    expect(told).toEqual(["flush", "leaves"]);
  });

  test("does not happen when the save failed, and says why", async () => {
    const { window, told } = guarded({ saved: false, reason: "The disk is full." });
    window.close();
    await settled();
    expect(window.destroyed).toBe(false);
    expect(told).toEqual(["flush", "ask: The disk is full.", "stays"]);
  });

  test("can be tried again after it did not happen", async () => {
    const { window, told } = guarded({ saved: false, reason: null });
    window.close();
    await settled();
    window.close();
    await settled();
    expect(told.filter((each) => each === "flush")).toHaveLength(2);
  });

  test("happens when the user gives the text up", async () => {
    const { window } = guarded({ saved: false, reason: null }, true);
    window.close();
    await settled();
    expect(window.destroyed).toBe(true);
  });

  test("that is decided is not stopped by the page, which would stay while text is unsaved", async () => {
    const { window } = guarded({ saved: false, reason: null }, true);
    const early = new FakeEvent();
    window.webContents.emit("will-prevent-unload", early);
    window.close();
    await settled();
    const late = new FakeEvent();
    window.webContents.emit("will-prevent-unload", late);
    expect([early.prevented, late.prevented]).toEqual([false, true]);
  });

  test("asks once, however often it is clicked meanwhile", async () => {
    const { window, told } = guarded({ saved: true });
    window.close();
    window.close();
    await settled();
    expect(told).toEqual(["flush", "leaves"]);
  });
});

describe("asking the page to save", () => {
  const page = { url: "app://dateline/", parent: null };
  let flusher: Flusher;
  let contents: FakeContents;

  beforeEach(() => {
    vi.useFakeTimers();
    ipcMain.removeAllListeners();
    flusher = new Flusher();
    contents = new FakeContents();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  const ask = () => flusher.flush(contents as never);
  const answer = (senderFrame: unknown, request: unknown, reason: unknown) =>
    ipcMain.emit("dateline:flushed", { senderFrame }, request, reason);

  test("ends with its answer", async () => {
    const outcome = ask();
    expect(contents.sent).toEqual([["dateline:flush", 1]]);
    answer(page, 1, null);
    expect(await outcome).toEqual({ saved: true });
  });

  test("ends with the reason when it could not save", async () => {
    const outcome = ask();
    answer(page, 1, "The disk is full.");
    expect(await outcome).toEqual({ saved: false, reason: "The disk is full." });
  });

  test("ends without one when it does not answer in time", async () => {
    const outcome = ask();
    await vi.advanceTimersByTimeAsync(flushLimit);
    expect(await outcome).toEqual({ saved: false, reason: null });
  });

  test("hears no one but the page, and no answer to another question", async () => {
    const outcome = ask();
    answer({ url: "https://evil.example/", parent: null }, 1, null);
    answer({ url: "app://dateline/", parent: page }, 1, null);
    answer(page, 2, null);
    answer(page, "1", null);
    await vi.advanceTimersByTimeAsync(flushLimit);
    expect(await outcome).toEqual({ saved: false, reason: null });
  });

  test("is not needed when its process is gone", async () => {
    contents.crashed = true;
    expect(await ask()).toEqual({ saved: true });
    expect(contents.sent).toEqual([]);
  });
});

describe("a page whose process dies", () => {
  const gone = { reason: "crashed", exitCode: 5 };

  function watched() {
    const window = new BrowserWindow({});
    let gaveUp = 0;
    reloadWhenGone(window as never, silentLog, () => {
      gaveUp += 1;
    });
    return { contents: window.webContents, gaveUp: () => gaveUp };
  }

  test("is loaded again", () => {
    const { contents, gaveUp } = watched();
    contents.emit("render-process-gone", {}, gone);
    expect([contents.reloads, gaveUp()]).toEqual([1, 0]);
  });

  test("is given up when it dies again at once", () => {
    const { contents, gaveUp } = watched();
    contents.emit("render-process-gone", {}, gone);
    contents.emit("render-process-gone", {}, gone);
    expect([contents.reloads, gaveUp()]).toEqual([1, 1]);
  });

  test("is left alone when it ended as it should", () => {
    const { contents } = watched();
    contents.emit("render-process-gone", {}, { reason: "clean-exit", exitCode: 0 });
    expect(contents.reloads).toBe(0);
  });
});
