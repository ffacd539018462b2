import { forLanguage } from "./by-language.ts";

/** The signs that an export sets between what people wrote, with the spaces that go with them. */
export interface PrintedSigns {
  /** Between names that are listed. */
  comma: string;
  /** Between the place and the day of a dateline. */
  datelineComma: string;
  colon: string;
  opening: string;
  closing: string;
}

const latin: PrintedSigns = {
  comma: ", ",
  datelineComma: ", ",
  colon: ": ",
  opening: " (",
  closing: ")",
};
const arabic: PrintedSigns = { ...latin, comma: "، ", datelineComma: "، " };
const chinese: PrintedSigns = {
  comma: "、",
  datelineComma: "，",
  colon: "：",
  opening: "（",
  closing: "）",
};

const byLanguage: Readonly<Record<string, PrintedSigns>> = {
  fr: { ...latin, colon: "\u00a0: " },
  ja: { ...chinese, datelineComma: "、" },
  zh: chinese,
  ko: { ...latin, comma: "·" },
};

/** Languages of the Arabic script, or what of them is written in it. */
const arabicScript =
  /^(?:ar|arz|ary|apc|ckb|fa|prs|ps|sd|ug|ur)(?:[-_](?!latn|cyrl|deva)|$)|[-_]arab(?:[-_]|$)/i;

/** The signs of a language; those of English where none are known. */
export function printedSigns(language: string): PrintedSigns {
  if (arabicScript.test(language)) return arabic;
  return forLanguage(byLanguage, language) ?? latin;
}
