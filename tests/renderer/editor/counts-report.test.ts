import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { CountsReport } from "../../../renderer/editor/counts.ts";

beforeEach(() => {
  vi.useFakeTimers();
});

afterEach(() => {
  vi.useRealTimers();
});

test("counts are reported once it has been quiet, and every second while it is not", () => {
  let reported = 0;
  const report = new CountsReport(() => {
    reported += 1;
  });
  report.soon();
  vi.advanceTimersByTime(250);
  expect(reported).toBe(1);
  for (let ms = 0; ms < 3_000; ms += 50) {
    report.soon();
    vi.advanceTimersByTime(50);
  }
  expect(reported).toBe(4);
  report.soon();
  vi.advanceTimersByTime(1_000);
  expect(reported).toBe(5);
  vi.advanceTimersByTime(5_000);
  expect(reported).toBe(5);
});
