import { printedDay } from "../messages/printed/days.ts";
import { printedSigns } from "../messages/printed/punctuation.ts";
import type { Dateline } from "./article.ts";

/** The dateline as printed, as in “LIMA, Nov. 15 (Agency) —”; "" when nothing is given. */
export function datelineText(dateline: Dateline, language: string): string {
  const line = datelineLine(dateline, language);
  return line === "" ? "" : `${line} —`;
}

/** The dateline without its closing dash. */
export function datelineLine(dateline: Dateline, language: string): string {
  const place = datelinePlace(dateline, language);
  return joinDateline(place, datelineDate(dateline, language), dateline.source.trim(), language);
}

/** Place, day and source as the language sets them, whether as text or as elements. */
export function joinDateline(place: string, day: string, source: string, language: string): string {
  const { datelineComma, opening, closing } = printedSigns(language);
  const where = [place, day].filter((part) => part !== "").join(datelineComma);
  return source === "" ? where : `${where}${opening}${source}${closing}`.trim();
}

/** The place in capitals, as the language writes them. */
export function datelinePlace(dateline: Dateline, language: string): string {
  return upperCase(dateline.place.trim(), language);
}

/** Day and month: “Nov. 15” in English, the language's own order elsewhere. */
export function datelineDate(dateline: Dateline, language: string): string {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(dateline.date);
  if (!parts) return "";
  const [year, month, day] = parts.slice(1).map(Number) as [number, number, number];
  return printedDay({ year, month, day }, language);
}

function upperCase(text: string, language: string): string {
  return text.toLocaleUpperCase(known(language));
}

function known(language: string): string | undefined {
  try {
    return Intl.getCanonicalLocales(language)[0];
  } catch {
    return undefined;
  }
}
