import type { Dateline } from "./article.ts";

/** The dateline as printed, as in “LIMA, Nov. 15 (Agency) —”; "" when nothing is given. */
export function datelineText(dateline: Dateline, language: string): string {
  const line = datelineLine(dateline, language);
  return line === "" ? "" : `${line} —`;
}

/** The dateline without its closing dash. */
export function datelineLine(dateline: Dateline, language: string): string {
  const where = [datelinePlace(dateline, language), datelineDate(dateline, language)]
    .filter((part) => part !== "")
    .join(datelineComma(language));
  const source = dateline.source.trim();
  return [where, source === "" ? "" : `(${source})`].filter((part) => part !== "").join(" ");
}

/** The place in capitals, as the language writes them. */
export function datelinePlace(dateline: Dateline, language: string): string {
  return upperCase(dateline.place.trim(), language);
}

/** What stands between place and date: a comma as the language's script has it. */
export function datelineComma(language: string): string {
  return scriptOf(language) === "Arab" ? "، " : ", ";
}

/** Day and month: “Nov. 15” in English, the language's own order elsewhere. */
export function datelineDate(dateline: Dateline, language: string): string {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(dateline.date);
  if (!parts) return "";
  const [year, month, day] = parts.slice(1).map(Number) as [number, number, number];
  if (isEnglish(language)) return `${englishMonths[month - 1]} ${day}`;
  const noon = new Date(Date.UTC(year, month - 1, day, 12));
  return new Intl.DateTimeFormat(known(language), {
    day: "numeric",
    month: "long",
    timeZone: "UTC",
  }).format(noon);
}

// The Associated Press leaves March to July whole.
const englishMonths = [
  "Jan.",
  "Feb.",
  "March",
  "April",
  "May",
  "June",
  "July",
  "Aug.",
  "Sept.",
  "Oct.",
  "Nov.",
  "Dec.",
] as const;

function isEnglish(language: string): boolean {
  return known(language)?.split("-")[0]?.toLowerCase() === "en" || known(language) === undefined;
}

function upperCase(text: string, language: string): string {
  return text.toLocaleUpperCase(known(language));
}

function scriptOf(language: string): string | undefined {
  const tag = known(language);
  return tag === undefined ? undefined : new Intl.Locale(tag).maximize().script;
}

function known(language: string): string | undefined {
  try {
    return Intl.getCanonicalLocales(language)[0];
  } catch {
    return undefined;
  }
}
