import type { MediaKind } from "../../shared/media.ts";
import { blankAvifMetadata } from "./strip-avif.ts";
import { stripGif } from "./strip-gif.ts";
import { stripJpeg } from "./strip-jpeg.ts";
import { stripPng } from "./strip-png.ts";
import { stripWebp } from "./strip-webp.ts";

/**
 * The same picture without anything that could tell where, when or by which camera it was taken:
 * no EXIF but the orientation, no XMP, no IPTC, no comments, no embedded previews. Pixels and colour
 * profile stay byte for byte. Same bytes in, same bytes out. Throws RangeError for a picture whose
 * structure does not hold, which `probe` lets no picture through with.
 */
export function stripLocation(kind: MediaKind, bytes: Uint8Array): Uint8Array {
  return strippers[kind](bytes);
}

const strippers: Readonly<Record<MediaKind, (bytes: Uint8Array) => Uint8Array>> = {
  jpeg: stripJpeg,
  png: stripPng,
  gif: stripGif,
  webp: stripWebp,
  avif: blankAvifMetadata,
};
