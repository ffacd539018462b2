import { type ArticleFields, type LeadImage, newFields, newLeadImage } from "../article/article.ts";
import { pageDescription } from "../article/description.ts";
import type { Finding } from "../article/finding.ts";
import { copyOf } from "../copy/copy.ts";
import { isWebAddress } from "../links.ts";
import { importSentences as say } from "../messages/findings.ts";
import type { Publication } from "../publication.ts";
import { FilePictures, sourceOf } from "./file-pictures.ts";
import type { ImportInput, ImportResult } from "./formats.ts";
import { anyInstant, categoryOf, publicationNamed } from "./house-names.ts";
import { copyFromTree } from "./html-copy.ts";
import { captionOf, findPageText, type PageText, takenElements } from "./html-root.ts";
import { attribute, type HtmlNode, lineText, parseHtml } from "./html-tree.ts";
import { readOwnPage } from "./own-page.ts";
import { completeAddresses } from "./page-addresses.ts";
import { isRecord, ldList, ldText, type PageData, readPageData } from "./page-data.ts";
import { bylineOf, type PageHead, readPageHead } from "./page-head.ts";

/** An article from a web page or a piece of one. */
export function readHtmlArticle(input: ImportInput): ImportResult {
  const document = parseHtml(input.text);
  const data = readPageData(document);
  completeAddresses(document, data.canonical || (data.meta.get("og:url") ?? ""));
  const publication = publicationOf(data, input);
  const text = findPageText(document);
  const pictures = new FilePictures();
  const own = readOwnPage(document, data, publication, pictures);
  const head = readPageHead(
    text.root,
    text.headline,
    new Set<HtmlNode>(text.furniture),
    text.measures,
  );
  const fields: ArticleFields = {
    ...commonFields(data, text, publication),
    ...(own ? own.fields : foreignFields(data, text, head, pictures)),
  };
  const taken = takenElements({
    headline: text.headline,
    picture: fields.leadImage ? text.picture : undefined,
    furniture: [...text.furniture, ...head.taken],
  });
  const { blocks, findings } = own
    ? copyFromTree(own.body, input.newId, own.taken, pictures)
    : copyFromTree(text.root, input.newId, taken, pictures);
  const copy = copyOf(blocks);
  fields.search.description = ownDescription(data, { fields, copy });
  fields.origin = { format: "html", file: input.file, layout: {} };
  if (!own) findings.push(...leftOutFindings(text.leftOut));
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
    withoutSite(data);
  const social = meta.get("og:title") ?? "";
  const section = ldText(newsArticle.articleSection) || (meta.get("article:section") ?? "");
  const language = ldText(newsArticle.inLanguage) || data.language || publication.language;
  return {
    ...newFields(publication.id, language),
    headline,
    pageTitle: data.title === headline ? "" : data.title,
    socialHeadline: social === headline || social === data.title ? "" : social,
    category: section === "" ? null : categoryOf(section, publication),
    tags: tagsOf(data),
    publishedAt: publishedIn(data) ?? null,
    search: {
      description: "",
      socialImage: null,
      canonical: canonicalOf(data, publication),
      noindex: /\bnoindex\b/.test(meta.get("robots") ?? ""),
    },
  };
}

/** Pages put the name of their site behind the title. */
function withoutSite({ title, meta }: PageData): string {
  const site = meta.get("og:site_name") ?? "";
  const end = [" | ", " - ", " – ", " — "].map((dash) => `${dash}${site}`);
  const found = site === "" ? undefined : end.find((each) => title.endsWith(each));
  return found === undefined ? title : title.slice(0, -found.length);
}

function publishedIn({ newsArticle, meta }: PageData): string | undefined {
  const published = ldText(newsArticle.datePublished) || (meta.get("article:published_time") ?? "");
  return anyInstant(published);
}

function foreignFields(
  data: PageData,
  text: PageText,
  head: PageHead,
  pictures: FilePictures,
): Partial<ArticleFields> {
  const authors = ldList(data.newsArticle.author)
    .map(ldText)
    .filter((name) => name !== "" && !isWebAddress(name));
  if (authors.length === 0 && data.meta.has("author")) authors.push(data.meta.get("author")!);
  return {
    byline: bylineOf(authors, head),
    standfirst: head.standfirst,
    publishedAt: publishedIn(data) ?? anyInstant(head.published) ?? null,
    leadImage: leadImageOf(data, text, pictures),
  };
}

function leadImageOf(
  { newsArticle, meta }: PageData,
  { picture }: PageText,
  pictures: FilePictures,
): LeadImage | null {
  const described = ldList(newsArticle.image)[0];
  const shown = picture && attribute(picture.image, "src");
  const address =
    (shown && sourceOf(shown, pictures) && shown) ||
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

function leftOutFindings(kinds: PageText["leftOut"]): Finding[] {
  return [...new Set(kinds)].map((kind): Finding => {
    const count = kinds.filter((each) => each === kind).length;
    const counted = { what: say.leftOutInAll(kind), count };
    const reason = say.leftOut(kind, count);
    return { code: "import.dropped", level: "warn", field: "copy", reason, counted };
  });
}

function pictureFinding({ meta }: PageData): Finding {
  const reason = say.pictureElsewhere(meta.get("og:image")!);
  return { code: "import.dropped", level: "warn", field: "leadImage", reason };
}

function headlineFinding(): Finding {
  const reason = say.missing("headline");
  return { code: "import.missing", level: "warn", field: "headline", reason };
}
