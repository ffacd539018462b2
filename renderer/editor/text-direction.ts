const rightToLeft = new Set([
  "ar",
  "arc",
  "ckb",
  "dv",
  "fa",
  "he",
  "ks",
  "ps",
  "sd",
  "ug",
  "ur",
  "yi",
]);

/** Direction of a language's script, from its BCP 47 tag. */
export function directionOf(language: string): "ltr" | "rtl" {
  const [name = "", script = ""] = language.toLowerCase().split("-");
  if (script === "latn" || script === "cyrl") return "ltr";
  return rightToLeft.has(name) || script === "arab" || script === "hebr" ? "rtl" : "ltr";
}
