export interface CalendarDay {
  year: number;
  month: number;
  day: number;
}

/**
 * A day of the Gregorian calendar in the Persian one, by the rule of 33 years: it agrees with the
 * sky until 2123.
 */
export function persianDay({ year, month, day }: CalendarDay): CalendarDay {
  const since = daysTo(year, month, day) - firstDay;
  // A year too many at most, which is taken back where its first day is yet to come.
  let persian = Math.floor(since / 365.2422) + 2;
  while (daysBefore(persian) > since) persian -= 1;
  const inYear = since - daysBefore(persian);
  const inHalf = inYear < 186 ? inYear : inYear - 186;
  const length = inYear < 186 ? 31 : 30;
  return {
    year: persian,
    month: Math.floor(inHalf / length) + (inYear < 186 ? 1 : 7),
    day: (inHalf % length) + 1,
  };
}

/** Days before a year's first, from the first day of year 1 on; 8 of 33 years have one more. */
function daysBefore(year: number): number {
  return 365 * (year - 1) + Math.floor((8 * year + 21) / 33);
}

function daysTo(year: number, month: number, day: number): number {
  return Math.floor(Date.UTC(year, month - 1, day) / 86_400_000);
}

/** Where the rule has the first day of year 1; the sky had it a day later. */
const firstDay = daysTo(622, 3, 21);
