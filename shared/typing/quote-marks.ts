export type Pair = readonly [open: string, close: string];

/** The quotation marks of a language. */
export interface QuoteMarks {
  /** What the double key makes. */
  outer: Pair;
  /** What the double key makes within an open quotation; only where that is another pair of double marks. */
  inner?: Pair;
  /** What the single key makes where a quotation can begin. */
  single: Pair;
  /** What the keys make after a letter where nothing is to be closed: signs of abbreviations. */
  inWord?: { double: string; single: string };
  /** Stands within the outer marks, beside each. */
  space?: string;
}

/** Narrow no-break space, as French printers set it. */
export const narrow = "\u202f";

const curly: Pair = ["“", "”"];
const singleCurly: Pair = ["‘", "’"];
const guillemets: Pair = ["«", "»"];
const singleGuillemets: Pair = ["‹", "›"];
const low: Pair = ["„", "“"];
const singleLow: Pair = ["‚", "‘"];
const lowHigh: Pair = ["„", "”"];
const right: Pair = ["”", "”"];
const singleRight: Pair = ["’", "’"];

const english: QuoteMarks = { outer: curly, single: singleCurly };
const german: QuoteMarks = { outer: low, single: singleLow };
const romance: QuoteMarks = { outer: guillemets, inner: curly, single: singleCurly };
const swiss: QuoteMarks = { outer: guillemets, single: singleGuillemets };
const french: QuoteMarks = { ...romance, space: narrow };
const nordic: QuoteMarks = { outer: right, single: singleRight };
const cyrillic: QuoteMarks = { outer: guillemets, inner: low, single: singleLow };
const polish: QuoteMarks = { outer: lowHigh, inner: guillemets, single: ["‚", "’"] };
const rightToLeft: QuoteMarks = { outer: ["”", "“"], single: ["’", "‘"] };

// Gershayim and geresh.
const hebrew: QuoteMarks = { ...nordic, inWord: { double: "״", single: "׳" } };
const ethiopic: QuoteMarks = { outer: guillemets, single: singleGuillemets };

/** By language, or by language and region where the region has marks of its own. */
const byLanguage: Readonly<Record<string, QuoteMarks>> = {
  am: ethiopic,
  ar: rightToLeft,
  bg: german,
  ca: romance,
  cs: german,
  da: english,
  de: german,
  "de-ch": swiss,
  "de-li": swiss,
  el: romance,
  es: romance,
  "es-419": english,
  "es-mx": english,
  "es-us": english,
  et: german,
  eu: romance,
  fa: { outer: guillemets, single: singleGuillemets },
  fi: nordic,
  fr: french,
  "fr-ch": { ...swiss, space: narrow },
  gl: romance,
  he: hebrew,
  hr: { outer: lowHigh, single: ["‚", "’"] },
  hu: { outer: lowHigh, inner: ["»", "«"], single: singleCurly },
  hy: { outer: guillemets, single: singleGuillemets },
  is: german,
  it: romance,
  "it-ch": swiss,
  iw: hebrew,
  ka: german,
  lt: german,
  mk: german,
  nb: { outer: guillemets, single: singleCurly },
  nn: { outer: guillemets, single: singleCurly },
  no: { outer: guillemets, single: singleCurly },
  pl: polish,
  "pt-pt": romance,
  ro: { outer: lowHigh, inner: guillemets, single: singleCurly },
  ru: cyrillic,
  be: cyrillic,
  sk: german,
  sl: german,
  sq: romance,
  sr: { outer: lowHigh, single: singleRight },
  sv: nordic,
  uk: { outer: guillemets, inner: low, single: singleLow },
  ti: ethiopic,
  ur: rightToLeft,
  yi: hebrew,
};

// Their input methods write their own marks; what is typed straight is meant so.
const straight = new Set(["ja", "zh", "ko"]);

/** The marks of a language; English ones where nothing else is known, none where none are typed. */
export function quoteMarks(language: string): QuoteMarks | undefined {
  const [base = "", ...regions] = language.toLowerCase().split(/[-_]/);
  if (straight.has(base)) return undefined;
  for (const region of regions) {
    const marks = byLanguage[`${base}-${region}`];
    if (marks) return marks;
  }
  return byLanguage[base] ?? english;
}
