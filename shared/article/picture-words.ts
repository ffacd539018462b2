import { copyPictures } from "../copy/pictures.ts";
import type { PictureSource } from "../picture-schema.ts";
import type { ArticleContent } from "./article.ts";

/** What was written about a picture, which goes for it wherever it stands; "" for what is not known. */
export interface PictureWords {
  alt: string;
  credit: string;
}

export const noWords: PictureWords = { alt: "", credit: "" };

/** What an article says about one of the library's pictures, taken together from all its places. */
export function wordsIn({ fields, copy }: ArticleContent, id: string): PictureWords {
  const { leadImage } = fields;
  const places = [...(leadImage ? [leadImage] : []), ...copyPictures(copy)];
  return places.filter(({ picture }) => shows(picture, id)).reduce<PictureWords>(orElse, noWords);
}

/** The first, and what it does not say from the second. */
export function orElse(first: PictureWords, second: PictureWords): PictureWords {
  return {
    alt: first.alt.trim() || second.alt.trim(),
    credit: first.credit.trim() || second.credit.trim(),
  };
}

export function knowsAll({ alt, credit }: PictureWords): boolean {
  return alt !== "" && credit !== "";
}

/** Whether both are the same one of the library's pictures. */
export function isSamePicture(one: PictureSource, other: PictureSource): boolean {
  return other.kind === "media" && shows(one, other.id);
}

function shows(picture: PictureSource, id: string): boolean {
  return picture.kind === "media" && picture.id === id;
}
