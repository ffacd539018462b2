const day = 86_400_000;
const locale = navigator.language;
const timeOnly = new Intl.DateTimeFormat(locale, {
  hour: "2-digit",
  minute: "2-digit",
  hourCycle: "h23",
});
const withSeconds = new Intl.DateTimeFormat(locale, {
  hour: "2-digit",
  minute: "2-digit",
  second: "2-digit",
  hourCycle: "h23",
});
const weekday = new Intl.DateTimeFormat(locale, { weekday: "short" });
const dayMonth = new Intl.DateTimeFormat(locale, { day: "numeric", month: "short" });
const dayMonthYear = new Intl.DateTimeFormat(locale, {
  day: "numeric",
  month: "short",
  year: "numeric",
});
const dayName = new Intl.DateTimeFormat(locale, { weekday: "long", day: "numeric", month: "long" });
// Made once: `toLocaleString` makes one at each call.
const grouped = new Intl.NumberFormat(locale);
const full = new Intl.DateTimeFormat(locale, {
  dateStyle: "full",
  timeStyle: "short",
  hourCycle: "h23",
});

/** A moment as a list tells it: `14:02` today, `Tue` this week, then `3 Nov`, then with its year. */
export function shortTime(instant: string, now: Date): string {
  const at = new Date(instant);
  if (at.toDateString() === now.toDateString()) return timeOnly.format(at);
  const age = now.getTime() - at.getTime();
  if (age >= 0 && age < 6 * day) return weekday.format(at);
  return (at.getFullYear() === now.getFullYear() ? dayMonth : dayMonthYear).format(at);
}

/** The time of day: `14:02`. */
export function clockTime(instant: string): string {
  return timeOnly.format(new Date(instant));
}

/** The time of day to the second, `14:02:07`, with the day when that is not today. */
export function exactTime(instant: string, now: Date): string {
  const at = new Date(instant);
  const time = withSeconds.format(at);
  return at.toDateString() === now.toDateString() ? time : `${shortTime(instant, now)}, ${time}`;
}

/** Day and time in words, for a title or a screen reader. */
export function fullTime(instant: string): string {
  return full.format(new Date(instant));
}

/** A number as the reader's locale groups it. */
export function figure(value: number): string {
  return grouped.format(value);
}

/** Day and month: `3 Nov`. */
export function shortDay(instant: string): string {
  return dayMonth.format(new Date(instant));
}

/** The day by its name: `Tuesday 3 November`. */
export function longDay(instant: string): string {
  return dayName.format(new Date(instant));
}
