import { fixed, type LanguageRules, languageRules } from "./language-rules.ts";
import { type QuoteMarks, quoteMarks } from "./quote-marks.ts";
import {
  doubleQuote,
  lateApostrophe,
  lateSignInWord,
  type Substitution,
  singleQuote,
} from "./smart-quotes.ts";

const units =
  "km|m|cm|mm|ha|kg|g|mg|t|l|ml|cl|h|min|s|ms|kW|MW|GW|kWh|MWh|GWh|V|W|A|Hz|kHz|MHz|GHz|Pa|hPa|bar|°C|°F|EUR|USD|GBP|CHF|SEK|PLN|kr|zł|Mio\\.?|Mrd\\.?|millions?|milliards?";
const unitAtEnd = new RegExp(`\\d( (?:${units}))$`, "u");
const thousandsAtEnd = /(?:^|[^\d\s]|[^\d] )(\d{1,3}(?: \d{3})+)$/u;
const address = /(?:\/\/|www\.|@|^[\w-]+(?:\.[\w-]+)+[/?#:])\S*$/iu;
const scheme = /(?:^|[\s(])(?:https?|mailto|tel|ftp)$/i;

/** What typing ends a word. */
const wordEnds = " .,;:!?)";
const signs = `"'-%€$£°${wordEnds}«»`;

/** Asked on every key: whether this one can mean anything at all after that character. */
export function mayMean(typed: string, previous: string): boolean {
  return signs.includes(typed) || "‘’‚›”".includes(previous || " ");
}

/**
 * What a typed sign becomes after the text of the line before it, in a language; `undefined` when
 * it stays what it is.
 */
export function substitution(
  before: string,
  typed: string,
  language: string,
): Substitution | undefined {
  const word = /\S*$/u.exec(before)?.[0] ?? "";
  if (typed !== " " && address.test(word)) return undefined;
  const rules = languageRules(language);
  const marks = quoteMarks(language);
  switch (typed) {
    case '"':
      return marks && doubleQuote(before, marks);
    case "'":
      return marks && singleQuote(before, marks);
    case "-":
      return dash(before, rules);
    case "%":
    case "€":
    case "$":
    case "£":
    case "°":
      return /\d $/.test(before) ? { back: 1, text: fixed + typed } : undefined;
    case "«":
    case "»":
      return guillemet(before, typed, marks);
    default:
      return punctuation(before, typed, rules, marks);
  }
}

function dash(before: string, rules: LanguageRules): Substitution | undefined {
  if (before.endsWith("–") && rules.dash === "–") return { back: 1, text: "—" };
  if (!before.endsWith("-") || before.endsWith("--")) return undefined;
  const text = before.slice(0, -1);
  // At the start of a line it begins a rule.
  if (text === "") return undefined;
  if (/\d$/.test(text)) return { back: 1, text: "–" };
  if (rules.boundDash && text.endsWith(" ")) return { back: 2, text: fixed + rules.dash };
  return { back: 1, text: rules.dash };
}

function guillemet(
  before: string,
  typed: string,
  marks: QuoteMarks | undefined,
): Substitution | undefined {
  const space = marks?.space;
  if (!space) return undefined;
  if (typed === "«") return { back: 0, text: `«${space}` };
  if (before.endsWith(" ")) return { back: 1, text: `${space}»` };
  return /\S$/u.test(before) ? { back: 0, text: `${space}»` } : undefined;
}

function punctuation(
  before: string,
  typed: string,
  rules: LanguageRules,
  marks: QuoteMarks | undefined,
): Substitution | undefined {
  if (typed === "." && /(?:^|[^.])\.\.$/u.test(before)) return { back: 2, text: "…" };
  const space = rules.spaced?.[typed];
  const spaced = space && spacedSign(before, typed, space);
  if (spaced) return spaced;
  if (marks && !wordEnds.includes(typed)) {
    return lateSignInWord(before, typed, marks) ?? lateApostrophe(before, typed, marks);
  }
  return wordEnds.includes(typed) ? endOfWord(before, typed, rules) : undefined;
}

function spacedSign(before: string, typed: string, space: string): Substitution | undefined {
  if (typed === ":" && (/\d$/.test(before) || scheme.test(before))) return undefined;
  if (/\S $/u.test(before)) return { back: 1, text: space + typed };
  return /[\p{L}\p{N}»”’)\]%€$…]$/u.test(before) ? { back: 0, text: space + typed } : undefined;
}

function endOfWord(before: string, typed: string, rules: LanguageRules): Substitution | undefined {
  const end = before.slice(-24);
  const unit = unitAtEnd.exec(end)?.[1];
  if (unit) return { back: unit.length, text: fixed + unit.slice(1) + typed };
  const number = rules.thousands && thousandsAtEnd.exec(end)?.[1];
  if (number) {
    return { back: number.length, text: number.replaceAll(" ", rules.thousands ?? "") + typed };
  }
  const clipped = rules.clipped?.exec(end)?.[0];
  if (clipped) return { back: clipped.length, text: `’${clipped.slice(1)}${typed}` };
  if (typed === " " && rules.binding?.test(end)) return { back: 0, text: fixed };
  return undefined;
}
