import { type SearchMistake, searchFields } from "../article/search-query.ts";
import { statuses } from "../article/status.ts";

/** What somebody typed into a search and that is looked for as words, as a sentence. */
export function searchMistakeSentence({ kind, text }: SearchMistake): string {
  switch (kind) {
    case "field":
      return `There is no field “${text}”; it is looked for as a word. There are: ${searchFields.join(", ")}, status, before, after.`;
    case "status":
      return `There is no status “${text}”; it is looked for as a word. There are: ${statuses.join(", ")}.`;
    case "date":
      return `“${text}” is not a date; it is looked for as a word. A date is a year, a month or a day, as in 2024, 2024-03 or 2024-03-09.`;
  }
}
