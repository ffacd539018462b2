import { formatDate, parseDate } from "../../shared/article/date-format.ts";

/** An instant as a `datetime-local` field wants it, in this computer's zone; "" for none. */
export function localOf(instant: string | null): string {
  const at = instant === null ? Number.NaN : Date.parse(instant);
  if (Number.isNaN(at)) return "";
  const offset = new Date(at).getTimezoneOffset() * 60_000;
  return new Date(at - offset).toISOString().slice(0, 16);
}

/** The instant that a `datetime-local` field names, in UTC; null when it is empty or half typed. */
export function instantOf(local: string): string | null {
  const at = Date.parse(local);
  return local === "" || Number.isNaN(at) ? null : new Date(at).toISOString();
}

const fieldFormat = "YYYY-MM-DD'T'HH:mm";

/** An instant as a `datetime-local` field wants it, in a zone. */
export function zonedOf(instant: string, timeZone: string): string {
  return formatDate(instant, fieldFormat, timeZone);
}

/** The instant that a `datetime-local` field names in a zone, in UTC; null as for `instantOf`. */
export function instantIn(zoned: string, timeZone: string): string | null {
  const instant = parseDate(zoned, fieldFormat, timeZone);
  return instant === undefined ? null : new Date(instant).toISOString();
}
