import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { formatDate, parseDate } from "../../../shared/article/date-format.ts";

const wire = "DD/MM/YYYY HH'h'mm";

describe("a printed date is read in the publication's time zone", () => {
  test.each([
    ["15/11/2024 18h36", wire, "UTC", "2024-11-15T18:36:00Z"],
    ["15/11/2024 18h36", wire, "America/Lima", "2024-11-15T18:36:00-05:00"],
    ["15/11/2024 18h36", wire, "Asia/Kathmandu", "2024-11-15T18:36:00+05:45"],
    ["15/07/2024 18h36", wire, "Europe/London", "2024-07-15T18:36:00+01:00"],
    ["5/1/2024 8h05", wire, "UTC", "2024-01-05T08:05:00Z"],
    ["2024-11-15", "YYYY-MM-DD", "UTC", "2024-11-15T00:00:00Z"],
    ["15.11.2024, 18:36 Uhr", "DD.MM.YYYY, HH:mm 'Uhr'", "UTC", "2024-11-15T18:36:00Z"],
    ["11/15/2024 at 18 o'clock", "MM/DD/YYYY 'at' HH 'o'''clock'", "UTC", "2024-11-15T18:00:00Z"],
    ["29/02/2024 00h00", wire, "UTC", "2024-02-29T00:00:00Z"],
    ["31/03/2024 00h30", wire, "Europe/Paris", "2024-03-31T00:30:00+01:00"],
    ["31/03/2024 03h30", wire, "Europe/Paris", "2024-03-31T03:30:00+02:00"],
  ])("%s as %s in %s is %s", (text, format, zone, instant) => {
    expect(parseDate(text, format, zone)).toBe(instant);
  });

  test.each([
    ["", wire],
    ["15/11/2024", wire],
    ["15/13/2024 18h36", wire],
    ["30/02/2024 18h36", wire],
    ["15/11/2024 24h00", wire],
    ["15/11/2024 18h60", wire],
    ["15/11/2024 18:36", wire],
    ["published 15/11/2024 18h36", wire],
    ["18h36", "HH'h'mm"],
  ])("“%s” is no date as %s", (text, format) => {
    expect(parseDate(text, format, "UTC")).toBeUndefined();
  });
});

describe("when the clocks change", () => {
  test("an hour that comes twice is the first of the two", () => {
    expect(parseDate("27/10/2024 02h30", wire, "Europe/Paris")).toBe("2024-10-27T02:30:00+02:00");
  });

  test("an hour that is skipped is read with the offset of before", () => {
    expect(parseDate("31/03/2024 02h30", wire, "Europe/Paris")).toBe("2024-03-31T02:30:00+01:00");
  });
});

test("any instant is printed as a clock on the wall shows it, and read back to the minute", () => {
  const zones = ["UTC", "America/St_Johns", "Australia/Lord_Howe", "Pacific/Chatham"];
  const minute = fc.integer({ min: Date.UTC(1990, 0) / 60_000, max: Date.UTC(2050, 0) / 60_000 });
  fc.assert(
    fc.property(minute, fc.constantFrom(...zones), (at, zone) => {
      const instant = new Date(at * 60_000).toISOString();
      const printed = formatDate(instant, wire, zone);
      const read = parseDate(printed, wire, zone);
      expect(formatDate(read!, wire, zone)).toBe(printed);
      // The same moment, or, in the hour that comes twice, the first of two.
      expect(at - Date.parse(read!) / 60_000).toSatisfy(
        (gap) => gap === 0 || gap === 30 || gap === 60,
      );
    }),
  );
});

test("printing pads to the length of the format", () => {
  expect(formatDate("2024-01-05T08:05:00Z", wire, "UTC")).toBe("05/01/2024 08h05");
});
