import { english } from "../messages/printed/english.ts";
import { printedWords } from "../messages/printed/printed-words.ts";
import type { Publication } from "../publication.ts";

/** What stands above related articles: the label somebody chose, else the word of the language. */
export function relatedLabel(publication: Publication, language: string): string {
  return isWordOfLanguage(publication) ? printedWords(language).related : publication.relatedLabel;
}

/** Whether nobody chose a label of the publication's own. */
export function isWordOfLanguage({ relatedLabel }: Publication): boolean {
  return relatedLabel === english.related;
}
