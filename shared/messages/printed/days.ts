import { forLanguage } from "./by-language.ts";
import { days, digits, firsts, persianDays } from "./months.ts";
import { type CalendarDay, persianDay } from "./persian-calendar.ts";

/** Day and month as a language prints them: “Nov. 15”, “15. November”; "" for no real month. */
export function printedDay(day: CalendarDay, language: string): string {
  const persian = forLanguage(persianDays, language);
  if (persian !== undefined) return filled(persian, persianDay(day), language);
  const form = forLanguage(days, language);
  if (form !== undefined) return filled(form, day, language);
  const month = englishMonths[day.month - 1];
  return month === undefined ? "" : `${month} ${day.day}`;
}

/** Whether a language has days of its own; the others are given English ones. */
export function hasPrintedDays(language: string): boolean {
  const tables = [persianDays, days, { en: "" }];
  return tables.some((table) => forLanguage(table, language) !== undefined);
}

function filled(form: string, { month, day }: CalendarDay, language: string): string {
  const [pattern = "", months = ""] = form.split(": ");
  const name = months.split(", ")[month - 1];
  if (name === undefined) return "";
  const first = day === 1 ? forLanguage(firsts, language) : undefined;
  const text = pattern.replace("{month}", name).replace("{day}", first ?? String(day));
  const signs = forLanguage(digits, language);
  return signs === undefined ? text : text.replace(/\d/g, (digit) => signs[Number(digit)]!);
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
