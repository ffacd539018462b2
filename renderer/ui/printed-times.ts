import { createContext, useContext } from "react";
import { formatDate } from "../../shared/article/date-format.ts";
import { type Direction, partDirection, textDirection } from "../../shared/article/direction.ts";
import type { Publication } from "../../shared/publication.ts";
import { ArticleLanguage } from "./article-language.ts";

/** What of a publication says how a moment is printed. */
export type TimePrint = Pick<Publication, "dateFormat" | "timeZone">;

/** How the publication of the article prints a moment, around all that shows something of it. */
export const PrintedTimes = createContext<TimePrint>({
  dateFormat: "DD/MM/YYYY HH:mm",
  timeZone: "UTC",
});

/** A moment as exports print it, and its direction where that is not the one around it. */
export interface PrintedTime {
  text: string;
  dir: Direction | undefined;
}

/** A moment as exports print it. */
export function printedTime(
  instant: string,
  { dateFormat, timeZone }: TimePrint,
  around: Direction,
): PrintedTime {
  const text = formatDate(instant, dateFormat, knownZone(timeZone));
  return { text, dir: partDirection(text, around) };
}

/** Prints moments as the publication of the article around does. */
export function usePrintedTime(): (instant: string) => PrintedTime {
  const print = useContext(PrintedTimes);
  const around = textDirection(useContext(ArticleLanguage));
  return (instant) => printedTime(instant, print, around);
}

/** The zone, or UTC for one that this machine does not know: settings may come from another. */
export function knownZone(timeZone: string): string {
  try {
    formatDate("2024-11-15T12:00:00Z", "HH", timeZone);
    return timeZone;
  } catch (error) {
    if (error instanceof RangeError) return "UTC";
    throw error;
  }
}
