import { expect, test } from "vitest";
import type { BackupReason } from "../../../electron/library/backup-generations.ts";
import { outdated } from "../../../electron/library/backup-rotation.ts";

interface Made {
  at: string;
  reason: BackupReason;
}

const hours = (count: number, from = "2024-01-01T02:00:00.000Z"): string =>
  new Date(Date.parse(from) + count * 3_600_000).toISOString();

/** Lives through that many hours with a backup every four, rotated each time as it is made. */
function live(total: number, extra: (hour: number) => Made[] = () => []): Made[] {
  let kept: Made[] = [];
  for (let hour = 0; hour < total; hour += 4) {
    kept.push(...extra(hour), { at: hours(hour), reason: "schedule" });
    const gone = new Set(outdated(kept));
    kept = kept.filter((one) => !gone.has(one));
  }
  return kept;
}

test("after two years there are the last six, and one a day, a week and a month", () => {
  const kept = live(24 * 730).map(({ at }) => at);
  const newest = kept.toReversed();
  expect(newest.slice(0, 6)).toEqual(
    Array.from({ length: 6 }, (_, i) => newest[0] && hours(-4 * i, newest[0])),
  );
  const days = new Set(kept.map((at) => at.slice(0, 10)));
  const months = new Set(kept.map((at) => at.slice(0, 7)));
  const lastDays = Array.from({ length: 14 }, (_, i) => hours(-24 * i, newest[0]).slice(0, 10));
  for (const day of lastDays) expect([...days], day).toContain(day);
  expect(months.size).toBe(12);
  expect(kept.length).toBeLessThanOrEqual(6 + 14 + 8 + 12);
  const week = 7 * 24 * 3_600_000;
  for (let back = 0; back < 7; back += 1) {
    const from = Date.parse(newest[0]!) - (back + 1) * week;
    const inWeek = kept.filter((at) => Date.parse(at) > from && Date.parse(at) <= from + week);
    expect(inWeek.length, `week ${back}`).toBeGreaterThan(0);
  }
});

test("what was made before something else is kept by a count of its own", () => {
  const kept = live(24 * 60, (hour) =>
    hour % 48 === 0 ? [{ at: hours(hour - 1), reason: "migration" as const }] : [],
  );
  expect(kept.filter(({ reason }) => reason === "migration")).toHaveLength(3);
  expect(kept.filter(({ reason }) => reason === "schedule").length).toBeGreaterThan(14);
});

test("a machine that was off for a year loses no more by its next backup than at any other", () => {
  const before = live(24 * 30);
  const after = [...before, { at: hours(24 * 400), reason: "schedule" as const }];
  const gone = outdated(after);
  expect(gone.length).toBeLessThanOrEqual(4);
});
