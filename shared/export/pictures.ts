import type { LeadImage } from "../article/article.ts";
import { slugFrom, urlSlug } from "../article/slug.ts";
import { copyPictures } from "../copy/pictures.ts";
import { isWebAddress } from "../links.ts";
import { isMediaId, type MediaItem, mediaTypes } from "../media.ts";
import type { PictureSource } from "../picture-schema.ts";
import type { ExportInput } from "./formats.ts";

/** Where a picture of an exported article is to be found. */
export type ExportedPicture =
  | { kind: "file"; path: string; item: MediaItem }
  | { kind: "remote"; address: string };

/** The picture at the head of the article, or `undefined` when there is none to show. */
export function leadPicture(input: ExportInput): ExportedPicture | undefined {
  const lead: LeadImage | null = input.article.fields.leadImage;
  return lead ? findPicture(input, lead.picture) : undefined;
}

/** Where a picture is to be found; `undefined` for one the library does not have. */
export function findPicture(
  input: ExportInput,
  source: PictureSource,
): ExportedPicture | undefined {
  return source.kind === "media" ? stored(input, source.id) : remote(source.address);
}

/** The picture for social networks: the article's own, else the lead image. */
export function socialPicture(input: ExportInput): ExportedPicture | undefined {
  const { socialImage } = input.article.fields.search;
  if (!socialImage) return leadPicture(input);
  return isMediaId(socialImage) ? stored(input, socialImage) : remote(socialImage);
}

/** Every stored picture that leaves with the article, once each, in the order of their use. */
export function exportedFiles(input: ExportInput): Extract<ExportedPicture, { kind: "file" }>[] {
  const found = new Map<string, Extract<ExportedPicture, { kind: "file" }>>();
  const inBody = [...copyPictures(input.article.copy)].map(({ picture }) =>
    findPicture(input, picture),
  );
  for (const picture of [leadPicture(input), socialPicture(input), ...inBody]) {
    if (picture?.kind === "file") found.set(picture.item.id, picture);
  }
  return [...found.values()];
}

function stored(input: ExportInput, id: string): ExportedPicture | undefined {
  const item = input.media.get(id);
  return item && { kind: "file", path: picturePath(input, item), item };
}

function remote(address: string): ExportedPicture | undefined {
  return isWebAddress(address) ? { kind: "remote", address } : undefined;
}

/**
 * Named after the article, never after the picture's own file: that name was given by whoever took
 * or leaked it. ASCII only, since the files go through archives and servers of every age.
 */
function picturePath(input: ExportInput, item: MediaItem): string {
  const slug = slugFrom(urlSlug(input.article)).replace(/[^a-z0-9-]+/g, "");
  const name = slug.slice(0, 60).replace(/^-+|-+$/g, "") || "picture";
  return `images/${name}-${item.id.slice(0, 8)}.${mediaTypes[item.kind].extension}`;
}
