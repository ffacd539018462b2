import { expect, test } from "vitest";
import { clockTime, exactTime, fullTime } from "../../../renderer/ui/clock.ts";

test("every time of day is told by the same clock of 24 hours", () => {
  const at = new Date(2026, 10, 24, 14, 6, 7).toISOString();
  for (const told of [clockTime(at), exactTime(at, new Date(at)), fullTime(at)]) {
    expect(told).toContain("14:06");
    expect(told).not.toMatch(/[ap]\.?m/i);
  }
});
