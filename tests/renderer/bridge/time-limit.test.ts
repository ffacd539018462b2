import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { timeLimitOf, withTimeLimit } from "../../../renderer/bridge/time-limit.ts";
import type { Reply } from "../../../shared/contract/transport.ts";

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const hanging = withTimeLimit({
  call: () => new Promise<Reply>(() => undefined),
  subscribe: () => () => undefined,
});

test("a save to a host that hangs fails as unreachable, after longer than it waits for others", async () => {
  const outcome = hanging.call("articles.save", {}).catch((error: unknown) => error);
  await vi.advanceTimersByTimeAsync(6_000);
  await vi.advanceTimersByTimeAsync(9_000);
  expect(await outcome).toMatchObject({ code: "host.unreachable" });
});

test("a journal entry is given up sooner, a backup and a person's choice never", () => {
  expect(timeLimitOf("articles.journal")).toBeLessThanOrEqual(10_000);
  expect(timeLimitOf("articles.journal")).toBeGreaterThan(5_000);
  expect(timeLimitOf("library.backUp")).toBeUndefined();
  expect(timeLimitOf("host.pickFolder")).toBeUndefined();
});

test("an answer in time comes through, and leaves no timer behind", async () => {
  const quick = withTimeLimit({
    call: async () => ({ ok: true, value: 1 }),
    subscribe: () => () => undefined,
  });
  expect(await quick.call("articles.get", {})).toEqual({ ok: true, value: 1 });
  expect(vi.getTimerCount()).toBe(0);
});
