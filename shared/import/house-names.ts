import type { ArticleCategory } from "../article/article.ts";
import { parseDate } from "../article/date-format.ts";
import { slugFrom } from "../article/slug.ts";
import type { Publication } from "../publication.ts";

/** The publication that goes by this name, whatever its capitals. */
export function publicationNamed(
  name: string,
  publications: readonly Publication[],
): Publication | undefined {
  return publications.find((publication) => sameName(publication.name, name));
}

/** The category of that name on a publication's list, whatever its capitals. */
export function categoryNamed(name: string, publication: Publication): ArticleCategory | undefined {
  return publication.categories.find((category) => sameName(category.name, name));
}

/** The category of that name, or, when the publication does not have it, one without a topic. */
export function categoryOf(name: string, publication: Publication): ArticleCategory {
  return categoryNamed(name, publication) ?? { id: slugFrom(name), name, mediaTopic: null };
}

/** The instant a line means when it is a date as the publication prints it, or RFC 3339. */
export function printedDate(line: string, publication: Publication): string | undefined {
  if (line.length > longestName) return undefined;
  const { dateFormat, timeZone } = publication;
  return parseDate(line, dateFormat, timeZone) ?? instant(line);
}

/** The same instant when the text is RFC 3339 with a zone. */
export function instant(text: string): string | undefined {
  const pattern = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d+)?(?:Z|[+-]\d{2}:\d{2})$/;
  return pattern.test(text) && !Number.isNaN(Date.parse(text)) ? text : undefined;
}

/** The instant, also where seconds are left out, a space parts day and hour, or the zone has no colon. */
export function anyInstant(text: string): string | undefined {
  const parts =
    /^(\d{4}-\d{2}-\d{2})[T ](\d{2}:\d{2})(:\d{2}(?:\.\d+)?)?\s*(Z|[+-]\d{2}:?\d{2})$/.exec(
      text.trim(),
    );
  if (!parts) return undefined;
  const [, day, minute, second = ":00", zone = ""] = parts;
  return instant(`${day}T${minute}${second}${zone.replace(/(\d{2})(\d{2})$/, "$1:$2")}`);
}

function sameName(a: string, b: string): boolean {
  if (b.length > longestName) return false;
  return fold(a) === fold(b);
}

/** No name of a house is longer; a line that is need not be looked at. */
const longestName = 300;

function fold(name: string): string {
  return name.normalize("NFC").replace(/\s+/g, " ").trim().toLowerCase();
}
