import { expect, test } from "vitest";
import { usesOfPicture } from "../../../electron/library/picture-words.ts";
import { tempLibrary } from "../../support/temp-library.ts";

test("where a picture was used is read from its index, whatever the library has besides", async () => {
  const { database } = await tempLibrary();
  const plan = database.all<{ detail: string }>(`EXPLAIN QUERY PLAN ${usesOfPicture}`, "m");
  const steps = plan.map(({ detail }) => detail);
  expect(steps).toContain("SEARCH media_use USING COVERING INDEX media_use_by_media (media=?)");
  expect(steps.filter((step) => /^SCAN (?!used)/.test(step))).toEqual([]);
  expect(steps.filter((step) => step.includes("GROUP BY"))).toEqual([]);
});
