import { expect, test } from "vitest";
import { instantIn, zonedOf } from "../../../renderer/ui/local-instant.ts";
import { printedTime } from "../../../renderer/ui/printed-times.ts";
import { copyContext } from "../../../shared/export/copy-context.ts";
import { newPublication } from "../../../shared/publication.ts";
import { anArticle, anExport } from "../../support/article-builder.ts";

const noon = "2024-11-15T12:00:00Z";

test("a moment is told as the exports of the same publication print it", () => {
  for (const [timeZone, dateFormat] of [
    ["Asia/Tokyo", "DD/MM/YYYY HH'h'mm"],
    ["America/New_York", "YYYY-MM-DD HH:mm"],
  ] as const) {
    const publication = newPublication({ id: "p", name: "P", timeZone, dateFormat });
    const exported = copyContext({ ...anExport(anArticle()), publication }).instant(noon);
    expect(printedTime(noon, publication, "ltr").text).toBe(exported);
  }
});

test("a printed moment keeps the order of its digits in an article that runs right to left", () => {
  const print = { timeZone: "UTC", dateFormat: "DD/MM/YYYY HH'h'mm" };
  expect(printedTime(noon, print, "rtl")).toEqual({ text: "15/11/2024 12h00", dir: "ltr" });
  expect(printedTime(noon, print, "ltr").dir).toBeUndefined();
});

test("by the clocks of a zone that this machine does not know it is the time of UTC", () => {
  const print = { timeZone: "Mars/Olympus", dateFormat: "DD/MM/YYYY HH:mm" };
  expect(printedTime(noon, print, "ltr").text).toBe("15/11/2024 12:00");
});

test("a field for a moment shows the clocks of a zone, and is read by the same", () => {
  expect(zonedOf(noon, "Asia/Tokyo")).toBe("2024-11-15T21:00");
  expect(instantIn("2024-11-15T21:00", "Asia/Tokyo")).toBe("2024-11-15T12:00:00.000Z");
  // An hour earlier in winter than in summer.
  expect(instantIn("2024-07-15T08:00", "America/New_York")).toBe("2024-07-15T12:00:00.000Z");
  expect(instantIn("2024-12-15T08:00", "America/New_York")).toBe("2024-12-15T13:00:00.000Z");
  expect(instantIn("", "UTC")).toBeNull();
  expect(instantIn("2024-11", "UTC")).toBeNull();
});
