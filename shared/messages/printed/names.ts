import { forLanguage } from "./by-language.ts";
import { printedWords } from "./printed-words.ts";
import { printedSigns } from "./punctuation.ts";

/** Names as one line: “Ana Ruiz, Ola Berg and Li Wei”. */
export function printedNames(names: readonly string[], language: string): string {
  const between = betweenNames(names, language);
  return names.map((name, at) => (at === 0 ? name : between[at - 1]! + name)).join("");
}

/**
 * What is printed between a name and the next, for each but the last. Our own rules, not those of
 * `Intl.ListFormat`: its data differ between machines.
 */
export function betweenNames(names: readonly string[], language: string): string[] {
  const { comma } = printedSigns(language);
  return names
    .slice(1)
    .map((name, at) => (at < names.length - 2 ? comma : andBefore(name, language)));
}

/** Every form of “and” that may stand between two names, with its spaces, the longest first. */
export function formsOfAnd(language: string): string[] {
  const special = forLanguage(beforeSounds, language);
  const { and } = printedWords(language);
  return special ? [special.and, and] : [and];
}

/** Whether a name may hold the language's word for “and” itself: “Ramón y Cajal”, “أحمد وليد”. */
export function mayNameHoldAnd(language: string): boolean {
  return forLanguage(betweenNamesOnly, language) === undefined;
}

const betweenNamesOnly: Readonly<Record<string, true>> = {
  da: true,
  de: true,
  el: true,
  en: true,
  fi: true,
  fr: true,
  hi: true,
  nb: true,
  nl: true,
  sv: true,
  th: true,
  tr: true,
};

function andBefore(name: string, language: string): string {
  const special = forLanguage(beforeSounds, language);
  return special?.before.test(name) ? special.and : printedWords(language).and;
}

/** Where the word depends on how the name after it begins. */
const beforeSounds: Readonly<Record<string, { before: RegExp; and: string }>> = {
  es: { before: /^(?:[ií]|h[ií](?![aeoáéó]))/i, and: " e " },
  // The letter is written together with the name, but for a name in other letters.
  he: { before: /^(?!\p{Script=Hebrew})/u, and: " ו-" },
};
