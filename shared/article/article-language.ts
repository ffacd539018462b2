import type { Publication } from "../publication.ts";
import type { ArticleFields } from "./article.ts";

/** The language that an article is printed in: its own, else its publication's. */
export function articleLanguage(
  { language }: Pick<ArticleFields, "language">,
  publication: Pick<Publication, "language">,
): string {
  return language || publication.language;
}
