import { narrow } from "./quote-marks.ts";

/** No-break space. */
export const fixed = "\u00a0";

/** What a language wants besides its quotation marks. */
export interface LanguageRules {
  /** What two hyphens become between words. */
  dash: "–" | "—";
  /** The space before these signs does not break, and is put there when it is missing. */
  spaced?: Readonly<Record<string, string>>;
  /** The space that parts the thousands of a number. */
  thousands?: string;
  /** Words after which the line does not break; anchored at the caret. */
  binding?: RegExp;
  /** Words that begin with an apostrophe, after their opening mark. */
  clipped?: RegExp;
  /** The space before a dash does not break. */
  boundDash?: true;
}

const french: LanguageRules = {
  dash: "–",
  spaced: { ";": narrow, "!": narrow, "?": narrow, ":": fixed },
  thousands: narrow,
  binding: /(?:^|[\s(«])(?:MM?\.|Mmes?|Mlles?|Drs?|Mes?|n[°º]|art\.|p\.)$/,
};

const slavicLetters = (letters: string) => new RegExp(`(?:^|[\\s(„«‚“])[${letters}]$`, "iu");

const english: LanguageRules = {
  dash: "—",
  clipped: /‘(?:tis|twas|twere|em|til|cause|round|bout|n|nuff)$/i,
};

const german: LanguageRules = {
  dash: "–",
  binding: /(?:^|[\s(„«])(?:[zudivos]\.|Nr\.|Abs\.|Art\.|S\.|Dr\.|§§?)$/,
};

const northern: LanguageRules = { dash: "–", thousands: fixed };

const russian: LanguageRules = {
  dash: "—",
  boundDash: true,
  thousands: fixed,
  binding: slavicLetters("вксуоиая"),
};

const byLanguage: Readonly<Record<string, LanguageRules>> = {
  be: russian,
  bg: { ...russian, dash: "–", binding: slavicLetters("вксуоиая") },
  cs: { dash: "–", thousands: fixed, binding: slavicLetters("ksvzouai") },
  da: { dash: "–" },
  de: german,
  en: english,
  "en-au": { ...english, dash: "–" },
  "en-gb": { ...english, dash: "–" },
  "en-ie": { ...english, dash: "–" },
  "en-nz": { ...english, dash: "–" },
  "en-za": { ...english, dash: "–" },
  es: { dash: "—", thousands: fixed },
  et: northern,
  fi: northern,
  fr: french,
  "fr-ca": { ...french, spaced: { ":": fixed } },
  "fr-ch": { ...french, spaced: { ";": narrow, "!": narrow, "?": narrow, ":": narrow } },
  hu: northern,
  it: { dash: "–" },
  lt: northern,
  lv: northern,
  nb: northern,
  nl: { dash: "–", clipped: /‘(?:s|t|n|k|m|r|ns)$/i },
  nn: northern,
  no: northern,
  pl: { dash: "–", thousands: fixed, binding: slavicLetters("aiouwz") },
  pt: { dash: "—" },
  ro: { dash: "–" },
  ru: russian,
  sk: { dash: "–", thousands: fixed, binding: slavicLetters("ksvzouai") },
  sl: { dash: "–" },
  sv: northern,
  uk: { ...russian, binding: slavicLetters("взкусоіаяйє") },
};

/** The rules of a language; what nothing is known of gets dashes and apostrophes as in English. */
export function languageRules(language: string): LanguageRules {
  const [base = "", ...regions] = language.toLowerCase().split(/[-_]/);
  for (const region of regions) {
    const rules = byLanguage[`${base}-${region}`];
    if (rules) return rules;
  }
  return byLanguage[base] ?? { dash: "—" };
}
