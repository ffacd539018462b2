import { isMediaId } from "../media.ts";
import type { Copy, GalleryPicture, Picture } from "./copy.ts";
import { allBlocks } from "./walk.ts";

/** Every picture of the copy in reading order, those of galleries and in boxes included. */
export function* copyPictures(copy: Copy): Generator<Picture | GalleryPicture> {
  for (const block of allBlocks(copy)) {
    if (block.type === "picture") yield block;
    else if (block.type === "gallery") yield* block.pictures;
  }
}

/** Ids of the library's pictures that the copy shows, once each, in reading order. */
export function copyMedia(copy: Copy): Set<string> {
  const ids = new Set<string>();
  for (const { picture } of copyPictures(copy)) {
    if (picture.kind === "media" && isMediaId(picture.id)) ids.add(picture.id);
  }
  return ids;
}
