import type { Article } from "../article/article.ts";
import { urlSlug } from "../article/slug.ts";
import { isWebAddress } from "../links.ts";
import type { ExportInput } from "./formats.ts";
import type { ExportedPicture } from "./pictures.ts";

/** The title for search engines and the browser's tab. */
export function pageTitle({ fields }: Pick<Article, "fields">): string {
  return fields.pageTitle || fields.headline;
}

/** The title for social networks. */
export function socialTitle({ fields }: Pick<Article, "fields">): string {
  return fields.socialHeadline || fields.headline;
}

/** Who publishes it, as printed. A name kept from elsewhere holds only in its own publication. */
export function publisherName({ article, publication }: ExportInput): string {
  const { fields } = article;
  const own = fields.publication === publication.id ? fields.publisherLine : "";
  return own || publication.name;
}

/** Where readers will find the article; "" when the publication has no address. */
export function articleAddress({ article, publication }: ExportInput): string {
  if (article.fields.search.canonical !== "") return article.fields.search.canonical;
  if (!isWebAddress(publication.address)) return "";
  const base = publication.address.replace(/\/*$/, "/");
  return base + encodeURIComponent(urlSlug(article));
}

/** The picture's address: absolute when the article's own is known, else relative to the page. */
export function pictureAddress(picture: ExportedPicture, input: ExportInput): string {
  if (picture.kind === "remote") return picture.address;
  if (!isWebAddress(input.publication.address)) return picture.path;
  const base = input.publication.address.replace(/\/*$/, "/");
  return `${base}${encodeURIComponent(urlSlug(input.article))}/${picture.path}`;
}

/** The term of the IPTC Media Topics as a web address; null for none. */
export function mediaTopicUri(mediaTopic: string | null): string | null {
  const code = /^medtop:(\d{8})$/.exec(mediaTopic ?? "")?.[1];
  return code === undefined ? null : `http://cv.iptc.org/newscodes/mediatopic/${code}`;
}
