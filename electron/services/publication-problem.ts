import { formatDate, parseDate } from "../../shared/article/date-format.ts";
import type { Publication } from "../../shared/publication.ts";

/** What is wrong with a publication that its schema cannot see; undefined when nothing is. */
export function publicationProblem(publication: Publication): string | undefined {
  const { timeZone, dateFormat, language, disclaimers, defaultDisclaimer } = publication;
  if (!isTimeZone(timeZone)) return `there is no time zone “${timeZone}”`;
  if (!isLanguage(language)) return `“${language}” is not a language tag, such as en or pt-BR`;
  if (!isReadable(dateFormat, timeZone)) {
    return `dates printed as “${dateFormat}” could not be read back; it needs DD, MM and YYYY`;
  }
  if (defaultDisclaimer !== null && !disclaimers.some(({ id }) => id === defaultDisclaimer)) {
    return `its default disclaimer “${defaultDisclaimer}” is not in its list`;
  }
  const repeated =
    firstRepeated(disclaimers.map(({ id }) => id)) ??
    firstRepeated(publication.categories.map(({ id }) => id));
  if (repeated !== undefined) return `“${repeated}” is in its lists twice`;
  const limit = Object.entries(publication.limits).find(([, { warn, stop }]) => warn > stop);
  return limit && `for ${limit[0]} the warning (${limit[1].warn}) comes after the limit`;
}

function isTimeZone(name: string): boolean {
  return succeeds(() => new Intl.DateTimeFormat("en", { timeZone: name }));
}

function isLanguage(tag: string): boolean {
  return succeeds(() => Intl.getCanonicalLocales(tag));
}

/** A day that no other field could be mistaken for, in the middle of a zone's ordinary time. */
const sampleDay = "2024-11-28T10:47:00Z";

function isReadable(format: string, timeZone: string): boolean {
  return succeeds(() => {
    const read = parseDate(formatDate(sampleDay, format, timeZone), format, timeZone);
    if (read === undefined) throw new RangeError("not a date");
  });
}

function succeeds(attempt: () => unknown): boolean {
  try {
    attempt();
    return true;
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}

function firstRepeated(names: readonly string[]): string | undefined {
  return names.find((name, index) => names.indexOf(name) !== index);
}
