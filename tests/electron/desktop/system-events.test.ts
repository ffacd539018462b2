import { afterEach, describe, expect, test, vi } from "vitest";
import type { Flushed } from "../../../electron/desktop/flush.ts";
import { saveBeforeSessionEnd, saveBeforeSystem } from "../../../electron/desktop/system-events.ts";
import { app, BrowserWindow, FakeEvent, powerMonitor } from "./fake-electron.ts";

vi.mock("electron", () => import("./fake-electron.ts"));

afterEach(() => {
  powerMonitor.removeAllListeners();
  app.quits = 0;
});

const settled = () => new Promise((resolve) => setImmediate(resolve));

describe("what was typed is saved", () => {
  test.each(["suspend", "lock-screen"])("at the system's %s", (event) => {
    const flush = vi.fn(async (): Promise<Flushed> => ({ saved: true }));
    saveBeforeSystem(flush);
    powerMonitor.emit(event);
    expect(flush).toHaveBeenCalledTimes(1);
    expect(app.quits).toBe(0);
  });

  test.each([{ saved: true }, { saved: false, reason: "The disk is full." }] satisfies Flushed[])(
    "before the system goes down, which waits for it and no longer: %o",
    async (outcome) => {
      let answer: (outcome: Flushed) => void = () => undefined;
      saveBeforeSystem(() => new Promise((resolve) => (answer = resolve)));
      const event = new FakeEvent();
      powerMonitor.emit("shutdown", event);
      await settled();
      expect(event.prevented).toBe(true);
      expect(app.quits).toBe(0);
      answer(outcome);
      await settled();
      expect(app.quits).toBe(1);
    },
  );

  test("when Windows asks whether the user may log out, and when it tells so", () => {
    const flush = vi.fn(async (): Promise<Flushed> => ({ saved: true }));
    const window = new BrowserWindow({});
    saveBeforeSessionEnd(window as never, flush);
    const event = new FakeEvent();
    window.emit("query-session-end", event);
    window.emit("session-end", event);
    expect(flush).toHaveBeenCalledTimes(2);
    expect(event.prevented).toBe(false);
  });
});
