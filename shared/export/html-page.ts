import { type CopyContext, copyContext } from "./copy-context.ts";
import type { ExportInput } from "./formats.ts";
import { copyHtml } from "./html-copy.ts";
import { attributes } from "./html-escape.ts";
import { headHtml } from "./html-head.ts";
import {
  bylineHtml,
  contributorsHtml,
  correctionsHtml,
  datelineHtml,
  disclaimersHtml,
  figureHtml,
  publishedHtml,
  relatedHtml,
  textElement,
} from "./html-parts.ts";
import { publisherName } from "./page-facts.ts";
import { leadPicture } from "./pictures.ts";
import { publishableArticle } from "./publishable.ts";

/** The article as a complete page that reads well without any script. */
export function htmlPage(given: ExportInput): string {
  const input = { ...given, article: publishableArticle(given.article) };
  const context = copyContext(input);
  const { language, direction } = context;
  return stack([
    "<!doctype html>",
    `<html${attributes({ lang: language, dir: direction })}>`,
    `<head>\n${headHtml(input)}\n</head>`,
    "<body>",
    "<main>",
    articleHtml(input, context),
    relatedHtml(input.article.fields.related, input.publication, context),
    "</main>",
    textElement("footer", undefined, publisherName(input), direction),
    "</body>",
    "</html>\n",
  ]);
}

function articleHtml(input: ExportInput, context: CopyContext): string {
  const { article, publication } = input;
  const { fields, copy } = article;
  const { direction } = context;
  const body = [
    disclaimersHtml(fields.disclaimers, "start", direction),
    copyHtml(copy, context),
    disclaimersHtml(fields.disclaimers, "end", direction),
  ];
  const meta = [
    bylineHtml(fields, context),
    datelineHtml(fields.dateline, context),
    publishedHtml(fields.publishedAt, publication, direction),
  ];
  return stack([
    "<article>",
    "<header>",
    textElement("p", "kicker", fields.kicker, direction),
    textElement("h1", undefined, fields.headline, direction),
    textElement("p", "standfirst", fields.standfirst, direction),
    ...meta,
    "</header>",
    figureHtml(fields.leadImage, leadPicture(input), direction),
    `<div class="body">`,
    ...body,
    "</div>",
    contributorsHtml(fields, context),
    correctionsHtml(fields.corrections, publication, context),
    "</article>",
  ]);
}

function stack(parts: readonly string[]): string {
  return parts.filter((part) => part !== "").join("\n");
}
