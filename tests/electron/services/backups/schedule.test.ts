import { expect, test } from "vitest";
import { isDue } from "../../../../electron/services/backups/schedule.ts";

const now = new Date("2024-11-15T12:00:00.000Z");
const ago = (hours: number) => new Date(now.getTime() - hours * 3_600_000).toISOString();

test("a backup is due when there is none, or the last is a day old", () => {
  expect(isDue({ last: undefined, now, changed: false })).toBe(true);
  expect(isDue({ last: ago(24), now, changed: false })).toBe(true);
  expect(isDue({ last: ago(23), now, changed: false })).toBe(false);
});

test("after four hours it is due when something was written", () => {
  expect(isDue({ last: ago(4), now, changed: true })).toBe(true);
  expect(isDue({ last: ago(4), now, changed: false })).toBe(false);
  expect(isDue({ last: ago(3.9), now, changed: true })).toBe(false);
});
