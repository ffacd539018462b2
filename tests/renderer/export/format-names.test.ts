import { expect, test } from "vitest";
import { messages } from "../../../renderer/messages/en.ts";
import { exportFormats } from "../../../shared/export/format-list.ts";

test("the window has a name of its own for every export format, and for no other", () => {
  const { formatNames } = messages.export;
  expect([...formatNames.keys()].sort()).toEqual(exportFormats.map(({ name }) => name).sort());
  expect(new Set(formatNames.values()).size).toBe(formatNames.size);
});
