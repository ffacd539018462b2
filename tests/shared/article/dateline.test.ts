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
  ["Wien", "2024-01-09", "", "de-AT", "WIEN, 9. Jänner —"],
  ["Lyon", "2024-05-01", "", "fr", "LYON, 1er mai —"],
  ["Roma", "2024-05-01", "", "it-IT", "ROMA, 1º maggio —"],
  ["Győr", "2024-11-15", "", "hu", "GYŐR, november 15. —"],
  ["Οία", "2024-11-15", "", "el", "ΟΙΑ, 15 Νοεμβρίου —"],
  ["دمشق", "2024-11-15", "", "ar-SY", "دمشق، 15 تشرين الثاني —"],
  ["القاهرة", "2024-11-15", "", "ar-EG", "القاهرة، ١٥ نوفمبر —"],
  ["تهران", "2024-11-15", "", "fa", "تهران، ۲۵ آبان —"],
  ["تهران", "2025-03-20", "", "fa-IR", "تهران، ۳۰ اسفند —"],
  ["تهران", "2025-03-21", "", "fa", "تهران، ۱ فروردین —"],
  ["神戸", "2024-11-15", "共同", "ja", "神戸、11月15日（共同） —"],
  ["利马", "2024-11-15", "路透社", "zh-Hans-CN", "利马，11月15日（路透社） —"],
  ["부산", "2024-11-15", "연합", "ko-KR", "부산, 11월 15일 (연합) —"],
  ["Oslo", "2024-11-15", "NTB", "no", "OSLO, 15. november (NTB) —"],
  ["", "", "路透社", "zh", "（路透社） —"],
  ["Lima", "2024-11-15", "", "not a language", "LIMA, Nov. 15 —"],
  ["Lima", "2024-13-01", "", "de", "LIMA —"],
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
