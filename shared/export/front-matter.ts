import { stringify } from "yaml";
import type { ArticleFields } from "../article/article.ts";
import { articleLanguage } from "../article/article-language.ts";
import { bylineText } from "../article/byline.ts";
import { pageDescription } from "../article/description.ts";
import { urlSlug } from "../article/slug.ts";
import type { ExportInput } from "./formats.ts";
import { articleAddress, publisherName } from "./page-facts.ts";
import { leadPicture } from "./pictures.ts";

/** The fields of the publishable article as YAML between `---` lines; ends with a newline. */
export function frontMatter(input: ExportInput): string {
  const { article } = input;
  const { fields } = article;
  const members = given({
    title: fields.headline,
    pageTitle: fields.pageTitle,
    socialHeadline: fields.socialHeadline,
    pushHeadline: fields.pushHeadline,
    kicker: fields.kicker,
    standfirst: fields.standfirst,
    description: pageDescription(article),
    searchDescription: fields.search.description,
    slug: urlSlug(article),
    slugline: fields.slugline,
    language: fields.language,
    author: bylineText(fields.byline, articleLanguage(input.article.fields, input.publication)),
    byline: fields.byline.people,
    bylineLine: fields.byline.line,
    dateline: given({ ...fields.dateline }),
    date: fields.publishedAt,
    created: article.createdAt,
    updated: article.updatedAt,
    category: fields.category?.name,
    mediaTopic: fields.category?.mediaTopic,
    tags: fields.tags,
    image: imageMembers(input),
    disclaimers: fields.disclaimers.map((disclaimer) => given({ ...disclaimer })),
    related: fields.related.map((item) => given({ ...item })),
    corrections: fields.corrections.map((correction) => given({ ...correction })),
    publisher: publisherName(input),
    canonical: articleAddress(input),
    noindex: fields.search.noindex || undefined,
  });
  // Readers of YAML 1.1 take a bare `on` for true and a bare date for a date: quote every string.
  const yaml = stringify(members, {
    version: "1.1",
    defaultStringType: "QUOTE_DOUBLE",
    defaultKeyType: "PLAIN",
    lineWidth: 0,
  });
  return `---\n${yaml}---\n`;
}

function imageMembers(input: ExportInput): Record<string, unknown> | undefined {
  const lead: ArticleFields["leadImage"] = input.article.fields.leadImage;
  if (!lead) return undefined;
  const picture = leadPicture(input);
  return given({
    file: picture?.kind === "file" ? picture.path : undefined,
    address: picture?.kind === "remote" ? picture.address : undefined,
    width: picture?.kind === "file" ? picture.item.width : undefined,
    height: picture?.kind === "file" ? picture.item.height : undefined,
    alt: lead.alt,
    caption: lead.caption,
    credit: lead.credit,
    source: lead.source,
    copyright: lead.copyright,
    usageTerms: lead.usageTerms,
  });
}

function given(members: Record<string, unknown>): Record<string, unknown> | undefined {
  const kept = Object.entries(members).filter(([, value]) => !isNothing(value));
  return kept.length === 0 ? undefined : Object.fromEntries(kept);
}

function isNothing(value: unknown): boolean {
  return (
    value === undefined ||
    value === null ||
    value === "" ||
    (Array.isArray(value) && value.length === 0)
  );
}
