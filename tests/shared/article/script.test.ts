import { expect, test } from "vitest";
import { otherScript } from "../../../shared/article/script.ts";
import { doc, p } from "../../support/copy-builder.ts";

const arabic = doc(
  p("بدأ عمال العبارات إضرابا مفتوحا في ميناء المدينة صباح اليوم احتجاجا على الأجور."),
);
const english = doc(p("Ferry crews began an open-ended strike in the port this morning over pay."));
const japanese = doc(
  p(
    "港のフェリーの乗組員は今朝、賃金をめぐって無期限のストライキに入った。市は代わりの便を用意する。",
  ),
);
const serbian = doc(p("Posade trajekata jutros su stupile u štrajk zbog plata i uslova rada."));

test.each([
  ["an Arabic text said to be English", arabic, "en-GB", "Arabic"],
  ["an English text said to be Arabic", english, "ar", "Latin"],
  ["a Japanese text said to be English", japanese, "en", "Japanese"],
])("%s is written in other letters", (_what, copy, language, script) => {
  expect(otherScript("", copy, language)).toBe(script);
});

test.each([
  ["an Arabic text said to be Persian, which has the same letters", arabic, "fa"],
  ["a Japanese text", japanese, "ja"],
  ["an English text", english, "en-GB"],
  ["a Serbian text in Latin letters, which are as usual", serbian, "sr"],
  ["a text in a language nobody knows", arabic, "not a language"],
  ["a name that is in other letters", doc(p("The word is سلام.")), "en"],
  ["nothing at all", doc(), "en"],
])("%s is as its language says", (_what, copy, language) => {
  expect(otherScript("", copy, language)).toBeUndefined();
});

test("an English text that quotes some Arabic is English", () => {
  const quoted = doc(p("The crews shouted that they would not sail again. إضراب مفتوح اليوم."));
  expect(otherScript("", quoted, "en")).toBeUndefined();
});
