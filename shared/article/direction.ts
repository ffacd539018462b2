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

/** The direction in which a language (BCP 47) is written; left to right when it is not known. */
export function textDirection(language: string): "ltr" | "rtl" {
  try {
    const script = new Intl.Locale(language).maximize().script ?? "";
    return rightToLeft.has(script) ? "rtl" : "ltr";
  } catch {
    // Not a language tag at all: people type what they like, and a check tells them.
    return "ltr";
  }
}
