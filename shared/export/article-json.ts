import type * as z from "zod";
import { articleLanguage } from "../article/article-language.ts";
import { bylineText } from "../article/byline.ts";
import { datelineText } from "../article/dateline.ts";
import { pageDescription } from "../article/description.ts";
import { urlSlug } from "../article/slug.ts";
import { canonicalJson } from "../canonical-json.ts";
import { countCopy, readingMinutes } from "../copy/counts.ts";
import { copyMedia } from "../copy/pictures.ts";
import { mediaTypes } from "../media.ts";
import type { articleJsonSchema } from "./article-json-schema.ts";
import type { ExportInput } from "./formats.ts";
import {
  articleAddress,
  mediaTopicUri,
  pageTitle,
  publisherName,
  socialTitle,
} from "./page-facts.ts";
import { type ExportedPicture, findPicture, leadPicture, socialPicture } from "./pictures.ts";
import { publishableArticle } from "./publishable.ts";

export type ArticleJson = z.infer<typeof articleJsonSchema>;
type PictureJson = NonNullable<ArticleJson["search"]["socialImage"]>;

/**
 * The article as JSON. For `publication` it is clean and says nothing of how the newsroom stands
 * with it, so that exporting does not change the next export; for `desk` the copy is as it is in
 * the editor and `desk` tells the rest.
 */
export function articleJson(given: ExportInput, audience: "publication" | "desk"): ArticleJson {
  const forDesk = audience === "desk";
  const article = forDesk ? given.article : publishableArticle(given.article);
  const input: ExportInput = { ...given, article };
  const { fields, copy } = article;
  const { publication } = input;
  const counts = countCopy(copy);
  const json: ArticleJson = {
    format: "dateline-article",
    version: 3,
    id: article.id,
    language: fields.language,
    slugline: fields.slugline,
    urlSlug: urlSlug(article),
    kicker: fields.kicker,
    headline: fields.headline,
    pageTitle: pageTitle(article),
    socialHeadline: socialTitle(article),
    pushHeadline: fields.pushHeadline || fields.headline,
    standfirst: fields.standfirst,
    description: pageDescription(article),
    byline: {
      people: fields.byline.people,
      line: bylineText(fields.byline, articleLanguage(input.article.fields, input.publication)),
    },
    dateline: {
      ...fields.dateline,
      line: datelineText(fields.dateline, articleLanguage(input.article.fields, input.publication)),
    },
    category: fields.category && {
      ...fields.category,
      uri: mediaTopicUri(fields.category.mediaTopic),
    },
    tags: fields.tags,
    copy,
    pictures: [...copyMedia(copy)].map((id) => {
      const source = { kind: "media" as const, id };
      return pictureJson(input, findPicture(input, source), id);
    }),
    text: { ...counts, readingMinutes: readingMinutes(counts.words) },
    leadImage: leadImageJson(input),
    disclaimers: fields.disclaimers,
    related: fields.related,
    publication: {
      id: publication.id,
      name: publication.name,
      language: publication.language,
      timeZone: publication.timeZone,
      address: publication.address,
    },
    publisher: publisherName(input),
    address: articleAddress(input),
    created: article.createdAt,
    updated: article.updatedAt,
    published: fields.publishedAt,
    embargo: fields.embargo,
    search: { ...fields.search, socialImage: socialImageJson(input) },
    corrections: fields.corrections,
    origin: fields.origin,
    given: {
      publication: fields.publication,
      pageTitle: fields.pageTitle,
      socialHeadline: fields.socialHeadline,
      pushHeadline: fields.pushHeadline,
      bylineLine: fields.byline.line,
      urlSlug: fields.urlSlug,
      publisherLine: fields.publisherLine,
    },
  };
  if (!forDesk) return json;
  return {
    ...json,
    desk: {
      status: article.status,
      revision: article.revision,
      frozenSlug: article.frozenSlug,
      noteToDesk: fields.noteToDesk,
      length: fields.length,
      signOffs: fields.signOffs,
    },
  };
}

/** Article JSON as the text of `article.json`: keys sorted, two spaces, a newline at the end. */
export function articleJsonText(input: ExportInput): string {
  return `${canonicalJson(articleJson(input, "publication"), 2)}\n`;
}

function leadImageJson(input: ExportInput): ArticleJson["leadImage"] {
  const lead = input.article.fields.leadImage;
  if (!lead) return null;
  const wanted = lead.picture.kind === "media" ? lead.picture.id : lead.picture.address;
  return { ...lead, picture: pictureJson(input, leadPicture(input), wanted) };
}

function socialImageJson(input: ExportInput): PictureJson | null {
  const wanted = input.article.fields.search.socialImage;
  return wanted ? pictureJson(input, socialPicture(input), wanted) : null;
}

function pictureJson(
  { written }: ExportInput,
  picture: ExportedPicture | undefined,
  wanted: string,
): PictureJson {
  if (!picture) return { kind: "missing", id: wanted };
  if (picture.kind === "remote") return { kind: "remote", address: picture.address };
  const { item, path } = picture;
  return {
    kind: "file",
    id: item.id,
    file: path,
    sha256: written?.get(item.id)?.sha256 ?? item.id,
    mime: mediaTypes[item.kind].mime,
    width: item.width,
    height: item.height,
    bytes: written?.get(item.id)?.bytes ?? item.bytes,
  };
}
