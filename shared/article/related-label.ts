import { english } from "../messages/printed/english.ts";
import { printedWords } from "../messages/printed/printed-words.ts";
import type { Publication } from "../publication.ts";

/** What stands above related articles: the label somebody chose, else the word of the language. */
export function relatedLabel({ relatedLabel }: Publication, language: string): string {
  return relatedLabel === english.related ? printedWords(language).related : relatedLabel;
}
