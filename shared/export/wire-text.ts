import type { ArticleFields, Disclaimer } from "../article/article.ts";
import { articleLanguage } from "../article/article-language.ts";
import { formatDate } from "../article/date-format.ts";
import { relatedLabel } from "../article/related-label.ts";
import { layOut, type WireParts, withSpacing } from "../article/wire-layout.ts";
import { oneLine, relatedLines } from "../article/wire-lines.ts";
import { type PrintedPart, printedAs } from "../article/wire-print.ts";
import type { Publication } from "../publication.ts";
import { copyContext } from "./copy-context.ts";
import type { ExportInput } from "./formats.ts";
import { pageTitle, publisherName } from "./page-facts.ts";
import { leadPicture } from "./pictures.ts";
import { plainParagraphs } from "./plain-paragraphs.ts";
import { publishableArticle } from "./publishable.ts";

/**
 * The article as a wire carries it. One that came from a wire text and was not changed since gives
 * the same bytes again, in the publication it belongs to.
 */
export function wireText(given: ExportInput): string {
  const input = { ...given, article: publishableArticle(given.article) };
  const { origin } = input.article.fields;
  const standard = layOut(partsOf(input));
  return origin?.format === "wire-text" ? withSpacing(standard, origin.layout) : standard;
}

function partsOf(input: ExportInput): WireParts {
  const { article, publication } = input;
  const { fields, copy } = article;
  const picture = leadPicture(input);
  const asPrinted = (part: PrintedPart, value: string, of?: string) =>
    fields.publication === publication.id ? printedAs(part, value, fields.origin, of) : value;
  const usualLabel = relatedLabel(publication, articleLanguage(fields, publication));
  const label = asPrinted("relatedLabel", usualLabel, publication.relatedLabel);
  return {
    pageTitle: hasNoPageTitle(fields) ? "" : oneLine(pageTitle(article)),
    picture: picture?.kind === "remote" ? oneLine(picture.address) : "",
    publisher: oneLine(asPrinted("publisher", publisherName(input))),
    category: oneLine(asPrinted("category", fields.category?.name ?? "")),
    date: asPrinted("date", printedDate(fields.publishedAt, publication)),
    headline: oneLine(fields.headline),
    paragraphs: [
      ...disclaimers(fields, "start"),
      ...plainParagraphs(copy, copyContext(input)),
      ...disclaimers(fields, "end"),
    ],
    relatedLabel: fields.related.length > 0 ? label || usualLabel : label,
    related: asPrinted("related", relatedLines(fields.related).join("\n")).split("\n"),
  };
}

/** A wire text that had no page title gets none, as long as nobody has given it one. */
function hasNoPageTitle({ pageTitle, origin }: ArticleFields): boolean {
  return pageTitle === "" && origin?.format === "wire-text" && origin.layout.pageTitle === "";
}

function printedDate(instant: string | null, { dateFormat, timeZone }: Publication): string {
  return instant === null ? "" : formatDate(instant, dateFormat, timeZone);
}

function disclaimers(fields: ArticleFields, position: Disclaimer["position"]): string[] {
  return fields.disclaimers
    .filter((disclaimer) => disclaimer.position === position)
    .map((disclaimer) => oneLine(disclaimer.text));
}
