const rightToLeft = new Set([
  "Arab",
  "Hebr",
  "Thaa",
  "Syrc",
  "Nkoo",
  "Adlm",
  "Rohg",
  "Mand",
  "Samr",
]);

/** Left to right or right to left. */
export type Direction = "ltr" | "rtl";

const rightToLeftLetter =
  /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Thaana}\p{Script=Syriac}\p{Script=Nko}\p{Script=Adlam}\p{Script=Hanifi_Rohingya}\p{Script=Mandaic}\p{Script=Samaritan}]/u;
// Asked first, since a range is found many times faster than a script.
const mayBeRightToLeft = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff\ud800-\udbff]/;
const letters = /\p{L}/gu;

/** The direction in which a language (BCP 47) is written; left to right when it is not known. */
export function textDirection(language: string): Direction {
  try {
    const script = new Intl.Locale(language).maximize().script ?? "";
    return rightToLeft.has(script) ? "rtl" : "ltr";
  } catch {
    // Not a language tag at all: people type what they like, and a check tells them.
    return "ltr";
  }
}

/**
 * The direction of a line that is written in another than the article around it; `undefined` for one
 * that goes with the article. A name or two at its beginning turns no line: it takes three words, of
 * which most letters run the other way, the first among them.
 */
export function ownDirection(text: string, around: Direction): Direction | undefined {
  if (around === "ltr" && !mayBeRightToLeft.test(text)) return undefined;
  const other = around === "ltr" ? "rtl" : "ltr";
  if (firstDirection(text) !== other || text.trim().split(/\s+/u, 3).length < 3) return undefined;
  let balance = 0;
  for (const [letter] of text.matchAll(letters)) {
    balance += directionOf(letter) === other ? 1 : -1;
  }
  return balance > 0 ? other : undefined;
}

/**
 * The direction of a name or a credit that stands beside other text on its line, when it is not the
 * one around it: without being told apart, its signs would change places with what stands beside it.
 */
export function partDirection(text: string, around: Direction): Direction | undefined {
  const own = firstDirection(text);
  return own === around ? undefined : own;
}

function firstDirection(text: string): Direction | undefined {
  const first = /\p{L}/u.exec(text)?.[0];
  return first === undefined ? undefined : directionOf(first);
}

function directionOf(letter: string): Direction {
  return rightToLeftLetter.test(letter) ? "rtl" : "ltr";
}
