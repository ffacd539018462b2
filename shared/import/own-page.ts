import {
  type ArticleFields,
  type Byline,
  type Correction,
  type Dateline,
  type Disclaimer,
  type LeadImage,
  newLeadImage,
  type Related,
} from "../article/article.ts";
import { bylineText } from "../article/byline.ts";
import { correctionKinds, disclaimerKinds } from "../article/kinds.ts";
import type { Publication } from "../publication.ts";
import { approvedDisclaimer } from "./disclaimers.ts";
import { type LocalPictures, sourceOf } from "./file-pictures.ts";
import {
  attribute,
  childrenOf,
  elementsOf,
  findElement,
  type HtmlElement,
  type HtmlNode,
  hasClass,
  isElement,
  lineText,
} from "./html-tree.ts";
import { isRecord, ldList, ldText, type PageData } from "./page-data.ts";

export interface OwnPage {
  fields: Partial<ArticleFields>;
  /** Holds the copy. */
  body: HtmlElement;
  /** Elements in it that are fields and not copy. */
  taken: ReadonlySet<HtmlNode>;
}

/** The parts of a page that Dateline wrote, by the classes it gives them; `undefined` for others. */
export function readOwnPage(
  root: HtmlNode,
  data: PageData,
  publication: Publication,
  pictures: LocalPictures,
): OwnPage | undefined {
  if (data.meta.get("generator") !== "Dateline") return undefined;
  const article = findElement(root, (element) => element.tagName === "article");
  const body = article && byClass(article, "body");
  if (!body) return undefined;
  const taken = new Set<HtmlNode>();
  const corrections = byClass(article, "corrections");
  const related = byClass(root, "related");
  const fields: Partial<ArticleFields> = {
    // A page without a headline may have a heading of the first level in its body.
    headline: headlineOf(article),
    kicker: textOf(article, "kicker"),
    standfirst: textOf(article, "standfirst"),
    byline: readByline(article, data),
    dateline: readDateline(article, data),
    disclaimers: readDisclaimers(body, publication, taken),
    corrections: corrections ? readCorrections(corrections) : [],
    related: related ? readRelated(related) : [],
    leadImage: readLeadImage(article, data, pictures),
  };
  return { fields, body, taken };
}

/** What is printed around the names and between them is another in every language. */
function readByline(article: HtmlElement, data: PageData): Byline {
  const signed = byClass(article, "byline");
  const author = signed && findElement(signed, (element) => attribute(element, "rel") === "author");
  const line = author && byClass(author, "line");
  const ownLine = line ? lineText(line) : "";
  // Without writers, search engines are told the line in their place.
  const writers =
    line && hasClass(line, "alone") ? [] : ldList(data.newsArticle.author).map(ldText);
  const people: Byline["people"] = writers.map((name) => ({ name, role: "writer" }));
  for (const role of ["additional-reporting", "editor", "translator", "photographer"] as const) {
    const work = byClass(article, role);
    if (work) people.push(...namesIn(work).map((name) => ({ name, role })));
  }
  if (!author || ownLine !== "" || byClass(author, "name")) return { people, line: ownLine };
  // A page of an older Dateline, which printed everything in English.
  const older = lineText(author);
  return { people, line: older === bylineText({ people, line: "" }, "en") ? "" : older };
}

function namesIn(line: HtmlElement): string[] {
  const names = [...elementsOf(line)].filter((element) => hasClass(element, "name")).map(lineText);
  const older = lineText(line).replace(/^.*? by /, "");
  return (names.length > 0 ? names : older.split(", ")).filter((name) => name !== "");
}

function headlineOf(article: HtmlElement): string {
  const header = findElement(article, (element) => element.tagName === "header");
  const heading = header && findElement(header, (element) => element.tagName === "h1");
  return heading ? lineText(heading) : "";
}

function readDateline(article: HtmlElement, data: PageData): Dateline {
  const dateline = byClass(article, "dateline");
  if (!dateline) return { place: "", date: "", source: "" };
  const time = findElement(dateline, (element) => element.tagName === "time");
  return {
    // On the page the place is in capitals.
    place: ldText(data.newsArticle.locationCreated) || textOf(dateline, "place"),
    date: (time && attribute(time, "datetime")) ?? "",
    source: textOf(dateline, "source"),
  };
}

function readDisclaimers(
  body: HtmlElement,
  publication: Publication,
  taken: Set<HtmlNode>,
): Disclaimer[] {
  const found: Disclaimer[] = [];
  let position: Disclaimer["position"] = "start";
  for (const element of childrenOf(body).filter(isElement)) {
    if (!hasClass(element, "disclaimer")) {
      position = "end";
      continue;
    }
    taken.add(element);
    const text = lineText(element);
    const kind = disclaimerKinds.find((name) => hasClass(element, name)) ?? "custom";
    const approved = approvedDisclaimer(text, publication, position);
    found.push(approved ?? { approved: null, kind, text, position });
  }
  return found;
}

function readCorrections(section: HtmlElement): Correction[] {
  return [...elementsOf(section)].flatMap((element): Correction[] => {
    const kind = correctionKinds.find((name) => hasClass(element, name));
    const time = kind && findElement(element, (inner) => inner.tagName === "time");
    const at = time && attribute(time, "datetime");
    return kind && at ? [{ kind, text: textOf(element, "text"), at, by: "" }] : [];
  });
}

function readRelated(nav: HtmlElement): Related[] {
  return [...elementsOf(nav)]
    .filter((element) => element.tagName === "li")
    .map((item) => {
      const link = findElement(item, (element) => element.tagName === "a");
      const address = (link && attribute(link, "href")) ?? "";
      const title = lineText(item);
      return { title: title === address ? "" : title, address, articleId: null };
    });
}

function readLeadImage(
  article: HtmlElement,
  data: PageData,
  pictures: LocalPictures,
): LeadImage | null {
  // Others stand in the body.
  const figure = childrenOf(article)
    .filter(isElement)
    .find((element) => element.tagName === "figure");
  const image = figure && findElement(figure, (element) => element.tagName === "img");
  const address = image && attribute(image, "src");
  if (!figure || !address) return null;
  const source = sourceOf(address, pictures);
  if (!source) return null;
  const described = ldList(data.newsArticle.image).find(isRecord);
  return {
    ...newLeadImage(source),
    alt: attribute(image, "alt") ?? "",
    caption: textOf(figure, "caption"),
    credit: textOf(figure, "credit"),
    source: textOf(figure, "source"),
    copyright: ldText(described?.copyrightNotice),
    usageTerms: ldText(described?.usageInfo),
  };
}

function byClass(root: HtmlNode, name: string): HtmlElement | undefined {
  return findElement(root, (element) => hasClass(element, name));
}

function textOf(root: HtmlNode, className: string): string {
  const element = byClass(root, className);
  return element ? lineText(element) : "";
}
