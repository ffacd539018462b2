import { describe, expect, test } from "vitest";
import { ownDirection, partDirection } from "../../../shared/article/direction.ts";

describe("a line in an article that runs right to left", () => {
  test.each([
    ["أعلنت شركة العبّارات وقف الرحلات.", undefined],
    ["Reuters: أعلنت شركة العبّارات وقف الرحلات إلى الجزر.", undefined],
    ["BBC", undefined],
    ["Harbour Line Ltd", "ltr"],
    ["“We sail on Friday,” said the master.", "ltr"],
    ["The word سفينة means a ship.", "ltr"],
    ["2024 – 17:30, 45 %", undefined],
    ["", undefined],
  ] as const)("“%s”: %s", (text, own) => {
    expect(ownDirection(text, "rtl")).toBe(own);
  });
});

describe("a line in an article that runs left to right", () => {
  test.each([
    ["The ferry stays in port.", undefined],
    ["לא נפליג היום, אמר רב החובל.", "rtl"],
    ["שלום", undefined],
    ["שלום and welcome aboard the ferry", undefined],
    ["“آج کوئی جہاز نہیں چلے گا”", "rtl"],
    ["東京と大阪の港は閉鎖。", undefined],
    ["𞤀𞤣𞤤𞤢𞤥 𞤆𞤵𞤤𞤢𞤪 𞤂𞤫𞤻𞤮𞤤", "rtl"],
  ] as const)("“%s”: %s", (text, own) => {
    expect(ownDirection(text, "ltr")).toBe(own);
  });
});

test("a name beside other text is kept apart when it begins the other way, however short", () => {
  expect(partDirection("أحمد", "ltr")).toBe("rtl");
  expect(partDirection("Ana Ruiz", "rtl")).toBe("ltr");
  expect(partDirection("Ana Ruiz", "ltr")).toBeUndefined();
  expect(partDirection("2024", "rtl")).toBeUndefined();
});
