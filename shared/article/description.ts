import { publishedText } from "../copy/notes.ts";
import { lines } from "../copy/walk.ts";
import type { ArticleContent } from "./article.ts";

/** As much as search engines show. */
const descriptionLength = 155;

/** What the article is about: the search description, else the standfirst, else how it begins. */
export function pageDescription({ fields, copy }: ArticleContent): string {
  if (fields.search.description !== "") return fields.search.description;
  if (fields.standfirst !== "") return fields.standfirst;
  let text = "";
  for (const line of lines(copy)) {
    if (line.role !== "text" && line.role !== "item") continue;
    text = `${text} ${publishedText(line.runs)}`.replace(/\s+/g, " ").trim();
    if (text.length > descriptionLength) return cutAtWord(text);
  }
  return text;
}

function cutAtWord(text: string): string {
  const cut = text.slice(0, descriptionLength);
  const end = cut.lastIndexOf(" ");
  return `${(end > 80 ? cut.slice(0, end) : cut).toWellFormed().replace(/[\s,;:.–—-]+$/u, "")}…`;
}
