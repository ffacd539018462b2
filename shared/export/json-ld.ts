import { articleLanguage } from "../article/article-language.ts";
import { datelineLine } from "../article/dateline.ts";
import { pageDescription } from "../article/description.ts";
import { countCopy } from "../copy/counts.ts";
import { mediaTypes } from "../media.ts";
import type { ExportInput } from "./formats.ts";
import { creditLine } from "./html-parts.ts";
import { articleAddress, mediaTopicUri, pictureAddress, publisherName } from "./page-facts.ts";
import { type ExportedPicture, leadPicture } from "./pictures.ts";

/**
 * The article for search engines: schema.org's NewsArticle. `input` holds the publishable article.
 * What is not known is left out, never sent empty.
 */
export function newsArticle(input: ExportInput): Record<string, unknown> {
  const { article, publication } = input;
  const { fields } = article;
  const address = articleAddress(input);
  const picture = leadPicture(input);
  const topic = mediaTopicUri(fields.category?.mediaTopic ?? null);
  const authors = fields.byline.people.filter((person) => person.role === "writer");
  return given({
    "@context": "https://schema.org",
    "@type": "NewsArticle",
    "@id": address,
    url: address,
    mainEntityOfPage: address && { "@type": "WebPage", "@id": address },
    headline: fields.headline,
    alternativeHeadline: fields.pageTitle === fields.headline ? "" : fields.pageTitle,
    description: pageDescription(article),
    articleSection: fields.category?.name,
    about: topic && [{ "@type": "Thing", name: fields.category?.name, sameAs: topic }],
    keywords: fields.tags,
    dateline: datelineLine(fields.dateline, articleLanguage(fields, publication)),
    locationCreated: fields.dateline.place && { "@type": "Place", name: fields.dateline.place },
    inLanguage: fields.language,
    dateCreated: article.createdAt,
    datePublished: fields.publishedAt,
    dateModified: article.updatedAt,
    author:
      authors.length > 0
        ? authors.map(({ name }) => ({ "@type": "Person", name }))
        : fields.byline.line && [{ "@type": "Person", name: fields.byline.line }],
    editor: peopleOf(input, "editor"),
    translator: peopleOf(input, "translator"),
    contributor: peopleOf(input, "additional-reporting"),
    publisher: given({
      "@type": "NewsMediaOrganization",
      name: publisherName(input),
      url: publication.address,
    }),
    image: picture && [imageObject(input, picture)],
    isAccessibleForFree: true,
    wordCount: countCopy(article.copy).words,
    correction: fields.corrections.map((correction) => ({
      "@type": "CorrectionComment",
      text: correction.text,
      datePublished: correction.at,
    })),
  });
}

function imageObject(input: ExportInput, picture: ExportedPicture): Record<string, unknown> {
  const lead = input.article.fields.leadImage!;
  const file = picture.kind === "file" ? picture.item : undefined;
  const address = pictureAddress(picture, input);
  return given({
    "@type": "ImageObject",
    url: address,
    contentUrl: address,
    encodingFormat: file && mediaTypes[file.kind].mime,
    width: file?.width,
    height: file?.height,
    caption: lead.caption,
    creditText: creditLine(lead),
    creator: lead.credit && { "@type": "Person", name: lead.credit },
    copyrightNotice: lead.copyright,
    usageInfo: /^https?:\/\/\S+$/i.test(lead.usageTerms) ? lead.usageTerms : "",
  });
}

function peopleOf({ article }: ExportInput, role: string): unknown[] {
  return article.fields.byline.people
    .filter((person) => person.role === role)
    .map(({ name }) => ({ "@type": "Person", name }));
}

function given(members: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(members).filter(
      ([, value]) =>
        value !== undefined &&
        value !== null &&
        value !== "" &&
        !(Array.isArray(value) && value.length === 0),
    ),
  );
}
