import { pageDescription } from "../article/description.ts";
import { mediaTypes } from "../media.ts";
import type { ExportInput } from "./formats.ts";
import { attributes, escapeText, scriptJson } from "./html-escape.ts";
import { pageStyle } from "./html-style.ts";
import { newsArticle } from "./json-ld.ts";
import {
  articleAddress,
  pageTitle,
  pictureAddress,
  publisherName,
  socialTitle,
} from "./page-facts.ts";
import { socialPicture } from "./pictures.ts";

/** The head of the page: what browsers, search engines and social networks read. */
export function headHtml(input: ExportInput): string {
  const { fields } = input.article;
  const address = articleAddress(input);
  const robots = fields.search.noindex ? "noindex" : "max-image-preview:large";
  return [
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${escapeText(pageTitle(input.article))}</title>`,
    meta("name", "description", pageDescription(input.article)),
    meta("name", "author", authors(input)),
    meta("name", "keywords", fields.tags.join(", ")),
    meta("name", "robots", robots),
    meta("name", "generator", "Dateline"),
    address === "" ? "" : `<link${attributes({ rel: "canonical", href: address })}>`,
    openGraph(input, address),
    twitter(input),
    `<script type="application/ld+json">\n${scriptJson(newsArticle(input))}\n</script>`,
    `<style>\n${pageStyle}</style>`,
  ]
    .filter((line) => line !== "")
    .join("\n");
}

function openGraph(input: ExportInput, address: string): string {
  const { article } = input;
  const { fields } = article;
  const picture = socialPicture(input);
  const file = picture?.kind === "file" ? picture.item : undefined;
  return lines([
    meta("property", "og:type", "article"),
    meta("property", "og:title", socialTitle(article)),
    meta("property", "og:description", pageDescription(article)),
    meta("property", "og:url", address),
    meta("property", "og:site_name", publisherName(input)),
    meta("property", "og:locale", fields.language.replaceAll("-", "_")),
    meta("property", "og:image", picture ? pictureAddress(picture, input) : ""),
    meta("property", "og:image:type", file ? mediaTypes[file.kind].mime : ""),
    meta("property", "og:image:width", file ? String(file.width) : ""),
    meta("property", "og:image:height", file ? String(file.height) : ""),
    meta("property", "og:image:alt", picture ? (fields.leadImage?.alt ?? "") : ""),
    meta("property", "article:published_time", fields.publishedAt ?? ""),
    meta("property", "article:modified_time", article.updatedAt),
    meta("property", "article:section", fields.category?.name ?? ""),
    ...fields.tags.map((tag) => meta("property", "article:tag", tag)),
  ]);
}

function twitter(input: ExportInput): string {
  const picture = socialPicture(input);
  return lines([
    meta("name", "twitter:card", picture ? "summary_large_image" : "summary"),
    meta("name", "twitter:title", socialTitle(input.article)),
    meta("name", "twitter:description", pageDescription(input.article)),
    meta("name", "twitter:image", picture ? pictureAddress(picture, input) : ""),
    meta("name", "twitter:image:alt", picture ? (input.article.fields.leadImage?.alt ?? "") : ""),
  ]);
}

function authors({ article }: ExportInput): string {
  const { people, line } = article.fields.byline;
  const writers = people.filter((person) => person.role === "writer").map((person) => person.name);
  return writers.join(", ") || line;
}

function meta(key: "name" | "property", name: string, content: string): string {
  return content === "" ? "" : `<meta${attributes({ [key]: name, content })}>`;
}

function lines(parts: readonly string[]): string {
  return parts.filter((part) => part !== "").join("\n");
}
