import { type ArticleFields, type LeadImage, newFields, newLeadImage } from "../article/article.ts";
import { pageDescription } from "../article/description.ts";
import type { Finding } from "../article/finding.ts";
import { copyOf } from "../copy/copy.ts";
import { isWebAddress } from "../links.ts";
import { importSentences as say } from "../messages/findings.ts";
import type { Publication } from "../publication.ts";
import { FilePictures, sourceOf } from "./file-pictures.ts";
import type { ImportInput, ImportResult } from "./formats.ts";
import { categoryOf, instant, publicationNamed } from "./house-names.ts";
import { copyFromTree } from "./html-copy.ts";
import { captionOf, findPageText, type PageText, takenElements } from "./html-root.ts";
import { attribute, lineText, parseHtml } from "./html-tree.ts";
import { readOwnPage } from "./own-page.ts";
import { isRecord, ldList, ldText, type PageData, readPageData } from "./page-data.ts";

/** An article from a web page or a piece of one. */
export function readHtmlArticle(input: ImportInput): ImportResult {
  const document = parseHtml(input.text);
  const data = readPageData(document);
  const publication = publicationOf(data, input);
  const text = findPageText(document);
  const pictures = new FilePictures();
  const own = readOwnPage(document, data, publication, pictures);
  const fields: ArticleFields = {
    ...commonFields(data, text, publication),
    ...(own ? own.fields : foreignFields(data, text, pictures)),
  };
  const taken = fields.leadImage ? text : { ...text, picture: undefined };
  const { blocks, findings } = own
    ? copyFromTree(own.body, input.newId, own.taken, pictures)
    : copyFromTree(text.root, input.newId, takenElements(taken), pictures);
  const copy = copyOf(blocks);
  fields.search.description = ownDescription(data, { fields, copy });
  fields.origin = { format: "html", file: input.file, layout: {} };
  if (!own && text.furniture.length > 0) findings.push(furnitureFinding(text.furniture.length));
  if (own && !fields.leadImage && data.meta.has("og:image")) findings.push(pictureFinding(data));
  if (fields.headline === "") findings.push(headlineFinding());
  return { fields, copy, findings, pictures: pictures.all };
}

function publicationOf(data: PageData, input: ImportInput): Publication {
  const { publications, defaultPublication } = input;
  const name = ldText(data.newsArticle.publisher) || data.meta.get("og:site_name") || "";
  return publicationNamed(name, [defaultPublication, ...publications]) ?? defaultPublication;
}

/** What pages of every making say in the same way. */
function commonFields(data: PageData, text: PageText, publication: Publication): ArticleFields {
  const { newsArticle, meta } = data;
  const headline =
    (text.headline && lineText(text.headline)) ||
    ldText(newsArticle.headline) ||
    (meta.get("og:title") ?? "") ||
    data.title;
  const social = meta.get("og:title") ?? "";
  const section = ldText(newsArticle.articleSection) || (meta.get("article:section") ?? "");
  const language = ldText(newsArticle.inLanguage) || data.language || publication.language;
  const published = ldText(newsArticle.datePublished) || (meta.get("article:published_time") ?? "");
  return {
    ...newFields(publication.id, language),
    headline,
    pageTitle: data.title === headline ? "" : data.title,
    socialHeadline: social === headline || social === data.title ? "" : social,
    category: section === "" ? null : categoryOf(section, publication),
    tags: tagsOf(data),
    publishedAt: instant(published) ?? null,
    search: {
      description: "",
      socialImage: null,
      canonical: canonicalOf(data, publication),
      noindex: /\bnoindex\b/.test(meta.get("robots") ?? ""),
    },
  };
}

function foreignFields(
  data: PageData,
  text: PageText,
  pictures: FilePictures,
): Partial<ArticleFields> {
  const authors = ldList(data.newsArticle.author)
    .map(ldText)
    .filter((name) => name !== "");
  if (authors.length === 0 && data.meta.has("author")) authors.push(data.meta.get("author")!);
  return {
    byline: { people: authors.map((name) => ({ name, role: "writer" })), line: "" },
    leadImage: leadImageOf(data, text, pictures),
  };
}

function leadImageOf(
  { newsArticle, meta }: PageData,
  { picture }: PageText,
  pictures: FilePictures,
): LeadImage | null {
  const described = ldList(newsArticle.image)[0];
  const address =
    (picture && attribute(picture.image, "src")) ||
    (meta.get("og:image") ?? "") ||
    (isRecord(described)
      ? ldText(described.contentUrl) || ldText(described.url)
      : ldText(described));
  const source = sourceOf(address, pictures);
  if (!source) return null;
  const facts = isRecord(described) ? described : {};
  return {
    ...newLeadImage(source),
    alt: (picture && attribute(picture.image, "alt")) ?? meta.get("og:image:alt") ?? "",
    caption: (picture?.figure && captionOf(picture.figure)) || ldText(facts.caption),
    credit: ldText(facts.creditText),
    copyright: ldText(facts.copyrightNotice),
  };
}

function tagsOf({ tags, newsArticle, meta }: PageData): string[] {
  if (tags.length > 0) return tags;
  const keywords = newsArticle.keywords ?? meta.get("keywords");
  if (typeof keywords !== "string")
    return ldList(keywords)
      .map(ldText)
      .filter((tag) => tag !== "");
  return keywords
    .split(",")
    .map((tag) => tag.trim())
    .filter((tag) => tag !== "");
}

/** An address that the publication would give by itself is not one that somebody chose. */
function canonicalOf({ canonical }: PageData, { address }: Publication): string {
  if (!isWebAddress(canonical)) return "";
  return address !== "" && canonical.startsWith(address) ? "" : canonical;
}

/** Likewise a description that follows from the rest of the article. */
function ownDescription(data: PageData, content: Pick<ImportResult, "fields" | "copy">): string {
  const described = data.meta.get("description") ?? ldText(data.newsArticle.description);
  return described === pageDescription(content) ? "" : described;
}

function furnitureFinding(count: number): Finding {
  const reason = say.leftOut("furniture", count);
  const counted = { what: say.leftOutInAll("furniture"), count };
  return { code: "import.dropped", level: "warn", field: "copy", reason, counted };
}

function pictureFinding({ meta }: PageData): Finding {
  const reason = say.pictureElsewhere(meta.get("og:image")!);
  return { code: "import.dropped", level: "warn", field: "leadImage", reason };
}

function headlineFinding(): Finding {
  const reason = say.missing("headline");
  return { code: "import.missing", level: "warn", field: "headline", reason };
}
