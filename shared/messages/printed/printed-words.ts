import { forLanguage } from "./by-language.ts";
import { easternWords } from "./eastern.ts";
import { english, type PrintedWords } from "./english.ts";
import { europeanWords } from "./european.ts";
import { northernWords } from "./northern.ts";
import { rightToLeftWords } from "./right-to-left.ts";

const byLanguage: Readonly<Record<string, PrintedWords>> = {
  en: english,
  ...europeanWords,
  ...northernWords,
  ...easternWords,
  ...rightToLeftWords,
};

/** Languages that have words of their own. */
export const printedLanguages: readonly string[] = Object.keys(byLanguage);

/** Whether a language has words of its own; the others are given English ones. */
export function hasPrintedWords(language: string): boolean {
  return forLanguage(byLanguage, language) !== undefined;
}

/** The words that are printed in an article of this language; English where there are none. */
export function printedWords(language: string): PrintedWords {
  return forLanguage(byLanguage, language) ?? english;
}
