/**
 * Dates as a publication prints them. A format is made of DD, MM, YYYY, HH and mm; text in 'single
 * quotes' is literal, and so is every other character.
 */
type Piece = { kind: "field"; field: Field } | { kind: "text"; text: string };
type Field = "YYYY" | "MM" | "DD" | "HH" | "mm";

interface LocalTime {
  year: number;
  month: number;
  day: number;
  hour: number;
  minute: number;
}

/** An instant (RFC 3339) as printed in a time zone. Throws RangeError for what is no instant. */
export function formatDate(instant: string, format: string, timeZone: string): string {
  const time = localTime(new Date(instant).getTime(), timeZone);
  const values: Record<Field, string> = {
    YYYY: String(time.year).padStart(4, "0"),
    MM: two(time.month),
    DD: two(time.day),
    HH: two(time.hour),
    mm: two(time.minute),
  };
  return pieces(format)
    .map((piece) => (piece.kind === "field" ? values[piece.field] : piece.text))
    .join("");
}

/**
 * The instant that a printed date means in a time zone, as RFC 3339 with the zone's offset, or
 * `undefined` when the text does not have the format or names no real day. An hour that occurs
 * twice means the first; an hour that the clocks skip is read with the offset before the change.
 */
export function parseDate(text: string, format: string, timeZone: string): string | undefined {
  const order: Field[] = [];
  const pattern = pieces(format)
    .map((piece) => {
      if (piece.kind === "text") return escapePattern(piece.text);
      order.push(piece.field);
      return piece.field === "YYYY" ? "(\\d{4})" : "(\\d{1,2})";
    })
    .join("");
  const match = new RegExp(`^${pattern}$`, "u").exec(text.trim());
  if (!match) return undefined;
  const value = (field: Field, otherwise: number) => {
    const at = order.indexOf(field);
    return at < 0 ? otherwise : Number(match[at + 1]);
  };
  const time = {
    year: value("YYYY", Number.NaN),
    month: value("MM", Number.NaN),
    day: value("DD", Number.NaN),
    hour: value("HH", 0),
    minute: value("mm", 0),
  };
  return isReal(time) ? instantOf(time, timeZone) : undefined;
}

function pieces(format: string): Piece[] {
  const found: Piece[] = [];
  for (const [token] of format.matchAll(/'[^']*'?|YYYY|MM|DD|HH|mm|./gsu)) {
    if (token === "YYYY" || token === "MM" || token === "DD" || token === "HH" || token === "mm") {
      found.push({ kind: "field", field: token });
    } else if (token.startsWith("'")) {
      const text = token === "''" ? "'" : token.replaceAll("'", "");
      found.push({ kind: "text", text });
    } else {
      found.push({ kind: "text", text: token });
    }
  }
  return found;
}

function isReal(time: LocalTime): boolean {
  const { year, month, day, hour, minute } = time;
  if (![year, month, day].every(Number.isInteger) || hour > 23 || minute > 59) return false;
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

function instantOf(time: LocalTime, timeZone: string): string {
  const wall = Date.UTC(time.year, time.month - 1, time.day, time.hour, time.minute);
  const day = 24 * 60 * 60_000;
  // The offsets on either side of any change that is near; the earlier one is tried first.
  const before = offsetMinutes(wall - day, timeZone);
  const after = offsetMinutes(wall + day, timeZone);
  const offset =
    [before, after].find(
      (minutes) => offsetMinutes(wall - minutes * 60_000, timeZone) === minutes,
    ) ?? before;
  const date = `${String(time.year).padStart(4, "0")}-${two(time.month)}-${two(time.day)}`;
  return `${date}T${two(time.hour)}:${two(time.minute)}:00${offsetText(offset)}`;
}

function offsetText(minutes: number): string {
  if (minutes === 0) return "Z";
  const size = Math.abs(minutes);
  return `${minutes < 0 ? "-" : "+"}${two(Math.floor(size / 60))}:${two(size % 60)}`;
}

/** Minutes that a zone's clocks are ahead of UTC at a moment (milliseconds since 1970). */
function offsetMinutes(moment: number, timeZone: string): number {
  const time = localTime(moment, timeZone);
  const wall = Date.UTC(time.year, time.month - 1, time.day, time.hour, time.minute);
  return Math.round((wall - Math.floor(moment / 60_000) * 60_000) / 60_000);
}

function localTime(moment: number, timeZone: string): LocalTime {
  const parts = clock(timeZone).formatToParts(moment);
  const number = (type: string) => Number(parts.find((part) => part.type === type)?.value);
  return {
    year: number("year"),
    month: number("month"),
    day: number("day"),
    hour: number("hour"),
    minute: number("minute"),
  };
}

const clocks = new Map<string, Intl.DateTimeFormat>();

// A formatter costs about as much to make as a thousand uses of it.
function clock(timeZone: string): Intl.DateTimeFormat {
  const made = clocks.get(timeZone);
  if (made) return made;
  const fresh = new Intl.DateTimeFormat("en-GB", {
    timeZone,
    calendar: "iso8601",
    numberingSystem: "latn",
    hourCycle: "h23",
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
    hour: "2-digit",
    minute: "2-digit",
  });
  clocks.set(timeZone, fresh);
  return fresh;
}

function two(value: number): string {
  return String(value).padStart(2, "0");
}

function escapePattern(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&");
}
