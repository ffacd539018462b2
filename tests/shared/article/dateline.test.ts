import { expect, test } from "vitest";
import { datelineText } from "../../../shared/article/dateline.ts";
import { textDirection } from "../../../shared/article/direction.ts";

test.each([
  ["Lima", "2024-11-15", "Agency", "en", "LIMA, Nov. 15 (Agency) —"],
  ["Lima", "2024-03-01", "", "en-US", "LIMA, March 1 —"],
  ["Lima", "", "Agency", "en", "LIMA (Agency) —"],
  ["", "2024-09-09", "", "en", "Sept. 9 —"],
  ["", "", "Agency", "en", "(Agency) —"],
  ["", "", "", "en", ""],
  ["İzmir", "2024-11-15", "", "tr", "İZMİR, 15 Kasım —"],
  ["Köln", "2024-11-15", "dpa", "de", "KÖLN, 15. November (dpa) —"],
  ["الإسكندرية", "2024-11-15", "رويترز", "ar", "الإسكندرية، 15 نوفمبر (رويترز) —"],
  ["חיפה", "2024-11-15", "", "he", "חיפה, 15 בנובמבר —"],
  ["Lima", "2024-11-15", "", "not a language", "LIMA, Nov. 15 —"],
])("%s, %s, %s in %s: %s", (place, date, source, language, line) => {
  expect(datelineText({ place, date, source }, language)).toBe(line);
});

test.each([
  ["en", "ltr"],
  ["ar", "rtl"],
  ["he-IL", "rtl"],
  ["az-Arab", "rtl"],
  ["az", "ltr"],
  ["ur", "rtl"],
  ["", "ltr"],
  ["no such language!", "ltr"],
] as const)("“%s” is written %s", (language, direction) => {
  expect(textDirection(language)).toBe(direction);
});
