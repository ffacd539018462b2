import { textDirection } from "../article/direction.ts";
import { copyContext } from "./copy-context.ts";
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
  const { language } = input.article.fields;
  const lang = language === "" ? input.publication.language : language;
  return stack([
    "<!doctype html>",
    `<html${attributes({ lang, dir: textDirection(lang) })}>`,
    `<head>\n${headHtml(input)}\n</head>`,
    "<body>",
    "<main>",
    articleHtml(input),
    relatedHtml(input.article.fields.related, input.publication.relatedLabel),
    "</main>",
    textElement("footer", undefined, publisherName(input)),
    "</body>",
    "</html>\n",
  ]);
}

function articleHtml(input: ExportInput): string {
  const { article, publication } = input;
  const { fields, copy } = article;
  const body = [
    disclaimersHtml(fields.disclaimers, "start"),
    copyHtml(copy, copyContext(input)),
    disclaimersHtml(fields.disclaimers, "end"),
  ];
  const meta = [
    bylineHtml(fields),
    datelineHtml(fields.dateline, fields.language),
    publishedHtml(fields.publishedAt, publication),
  ];
  return stack([
    "<article>",
    "<header>",
    textElement("p", "kicker", fields.kicker),
    textElement("h1", undefined, fields.headline),
    textElement("p", "standfirst", fields.standfirst),
    ...meta,
    "</header>",
    figureHtml(fields.leadImage, leadPicture(input)),
    `<div class="body">`,
    ...body,
    "</div>",
    contributorsHtml(fields),
    correctionsHtml(fields.corrections, publication),
    "</article>",
  ]);
}

function stack(parts: readonly string[]): string {
  return parts.filter((part) => part !== "").join("\n");
}
