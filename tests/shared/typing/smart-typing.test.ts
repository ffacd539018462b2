import { describe, expect, it } from "vitest";
import { mayMean, substitution } from "../../../shared/typing/smart-typing.ts";

/** What stands in a line after all of this was typed, key by key, in that language. */
function typed(keys: string, language: string): string {
  let line = "";
  for (const key of keys) {
    const change = mayMean(key, line.at(-1) ?? "") ? substitution(line, key, language) : undefined;
    line = change ? line.slice(0, line.length - change.back) + change.text : line + key;
  }
  return line;
}

// A narrow space is shown as ⍽, a no-break space as ·.
const shown = (text: string) => text.replaceAll("\u202f", "⍽").replaceAll("\u00a0", "·");

const check = (language: string, keys: string, expected: string) =>
  expect(shown(typed(keys, language))).toBe(expected);

describe("quotation marks", () => {
  it.each([
    ["en", `"Go," she said, "now."`, "“Go,” she said, “now.”"],
    ["en", `He said: "She said 'no'."`, "He said: “She said ‘no’.”"],
    ["en", `("Go")`, "(“Go”)"],
    ["en", `"'No' was all"`, "“‘No’ was all”"],
    ["en", `"I was--"`, "“I was—”"],
    ["en", `6'2" tall`, `6’2" tall`],
    ["de", `"Komm", sagte er, 'bald'.`, "„Komm“, sagte er, ‚bald‘."],
    ["de", `Er sagte: "Wie geht's dir?"`, "Er sagte: „Wie geht’s dir?“"],
    ["de-CH", `"Komm", 'bald'`, "«Komm», ‹bald›"],
    ["sv", `"Kom", sa hon, 'nu'.`, "”Kom”, sa hon, ’nu’."],
    ["fi", `"Tule"`, "”Tule”"],
    ["es", `"Ven", dijo. "Ella dijo "no"."`, "«Ven», dijo. «Ella dijo “no”.»"],
    ["es-MX", `"Ven"`, "“Ven”"],
    ["es", `¿"Ven"?`, "¿«Ven»?"],
    ["pl", `"Chodź", a "on "nie""`, "„Chodź”, a·„on «nie»”"],
    ["it", `"Vieni" l'ora`, "«Vieni» l’ora"],
    ["it-CH", `"Vieni" 'ora'`, "«Vieni» ‹ora›"],
    ["pt-BR", `"Vem"`, "“Vem”"],
    ["pt-PT", `"Vem"`, "«Vem»"],
    ["nb", `"Kom"`, "«Kom»"],
    ["da", `"Kom"`, "“Kom”"],
    ["nl", `"Kom", 'nu'`, "“Kom”, ‘nu’"],
    ["ru", `"Он сказал "да""`, "«Он сказал „да“»"],
    ["hu", `"Gyere"`, "„Gyere”"],
    ["fa", `"بیا"`, "«بیا»"],
    ["ar", `"تعال"`, "”تعال“"],
    ["ar-EG", `قال 'لا' ثم "نعم"`, "قال ’لا‘ ثم ”نعم“"],
    ["ur", `"آؤ"`, "”آؤ“"],
    ["he", `"בוא", אמר 'עכשיו'`, "”בוא”, אמר ’עכשיו’"],
    ["he", `מפקד צה"ל: "צה"ל כאן"`, "מפקד צה״ל: ”צה״ל כאן”"],
    ["he", `ג'ורג' אמר`, "ג׳ורג׳ אמר"],
    ["hy", `"Արի"`, "«Արի»"],
    ["ka", `"მოდი"`, "„მოდი“"],
    ["cs", `"Pojď", 'hned'`, "„Pojď“, ‚hned‘"],
    ["el", `"Έλα"`, "«Έλα»"],
    ["uk", `"Він сказав "так""`, "«Він сказав „так“»"],
    ["zh", `"来"`, `"来"`],
    ["th", `"มา"`, "“มา”"],
    ["xx", `"Go"`, "“Go”"],
    ["ja", `"Go"`, `"Go"`],
  ])("in %s: %s", check);

  it("has its narrow spaces in French, in all its kinds", () => {
    check("fr", `"Viens", dit-elle. "Il a dit "non"."`, "«⍽Viens⍽», dit-elle. «⍽Il a dit “non”.⍽»");
    check("fr-CH", `"Viens"`, "«⍽Viens⍽»");
    check("fr", `«Viens»`, "«⍽Viens⍽»");
    check("fr", `«Viens »`, "«⍽Viens⍽»");
    check("de-CH", `«Komm»`, "«Komm»");
  });
});

describe("apostrophes", () => {
  it.each([
    ["en", "it's the dogs' day", "it’s the dogs’ day"],
    ["en", "the '90s", "the ’90s"],
    ["en", "'tis rock 'n' roll", "’tis rock ’n’ roll"],
    ["fr", "l'eau d'ici", "l’eau d’ici"],
    ["de", "'Das ist's', sagt er", "‚Das ist’s‘, sagt er"],
    ["nl", "'s avonds 't huis", "’s avonds ’t huis"],
  ])("in %s: %s", check);
});

describe("dashes and ellipses", () => {
  it.each([
    ["en", "The end--or not", "The end—or not"],
    ["en-GB", "The end -- or not", "The end – or not"],
    ["de", "Das Ende -- oder nicht", "Das Ende – oder nicht"],
    ["de", "Das Ende --- ja", "Das Ende — ja"],
    ["en", "2019--2024", "2019–2024"],
    ["en", "--- ", "--- "],
    ["en", "--", "--"],
    ["ru", "Он -- да", "Он·— да"],
    ["en", "Well...", "Well…"],
    ["en", "Well....", "Well…."],
    ["en", "a.. b", "a.. b"],
  ])("in %s: %s", check);
});

describe("spaces that do not break", () => {
  it.each([
    ["fr", "Quoi? Non! Oui ; voici : ça", "Quoi⍽? Non⍽! Oui⍽; voici·: ça"],
    ["fr", "Quoi?!", "Quoi⍽?!"],
    ["fr", "à 12:30", "à 12:30"],
    ["fr", "(!)", "(!)"],
    ["fr-CA", "Quoi? voici: ça", "Quoi? voici·: ça"],
    ["fr-CH", "voici: ça", "voici⍽: ça"],
    ["fr", "50 % de 10 €, 10 km.", "50·% de 10·€, 10·km."],
    ["fr", "10 000 élèves", "10⍽000 élèves"],
    ["fr", "M. Petit et Mme Roy", "M.·Petit et Mme·Roy"],
    ["en", "10 km away, 5 % of 3 m.", "10·km away, 5·% of 3·m."],
    ["en", "in 2024 300 people came", "in 2024 300 people came"],
    ["de", "z. B. 5 kg, Nr. 3", "z.·B. 5·kg, Nr.·3"],
    ["sv", "10 000 kronor", "10·000 kronor"],
    ["cs", "byl v lese", "byl v·lese"],
    ["pl", "był w lesie", "był w·lesie"],
    ["ru", "был в лесу", "был в·лесу"],
  ])("in %s: %s", check);
});

describe("addresses", () => {
  it.each([
    "https://example.org/a--b?x='1'&y=...",
    "www.example.org/a--b",
    "desk@example.org",
    "mailto:desk@example.org",
    "example.org/a--b",
  ])("%s stays as it is typed", (address) => {
    for (const language of ["en", "fr", "de"]) check(language, `see ${address}`, `see ${address}`);
  });
});

it("asks for nothing while letters are typed", () => {
  for (const key of "abcxyzäé0123") expect(mayMean(key, "n")).toBe(false);
});
