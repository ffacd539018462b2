import { asciiAt, joinBytes } from "./bytes.ts";
import { type JpegSegment, jpegSegments } from "./jpeg-segments.ts";
import { orientationOnly, readOrientation } from "./orientation.ts";

const exifPrefix = "Exif\0\0";

/** Keeps the picture, its colour profile and its orientation. */
export function stripJpeg(bytes: Uint8Array): Uint8Array {
  const segments = [...jpegSegments(bytes)];
  const orientation = orientationOf(bytes, segments);
  const kept = segments
    .filter((segment) => belongsToPicture(bytes, segment))
    .map(({ start, end }) => bytes.subarray(start, end));
  if (orientation !== 1) kept.splice(afterJfif(kept), 0, exifSegment(orientation));
  return joinBytes(kept);
}

function belongsToPicture(bytes: Uint8Array, { marker, start, end }: JpegSegment): boolean {
  const isApplication = marker >= 0xe0 && marker <= 0xef;
  if (marker === 0xfe) return false;
  if (!isApplication) return true;
  const name = asciiAt(bytes, start + 4, Math.min(12, end - start - 4));
  if (marker === 0xe0) return name.startsWith("JFIF\0");
  if (marker === 0xe2) return name.startsWith("ICC_PROFILE\0");
  // Without Adobe's segment a picture of four colours, or of RGB, is read in the wrong ones.
  return marker === 0xee && name.startsWith("Adobe");
}

function orientationOf(bytes: Uint8Array, segments: readonly JpegSegment[]): number {
  const exif = segments.find(
    ({ marker, start }) =>
      marker === 0xe1 && asciiAt(bytes, start + 4, exifPrefix.length) === exifPrefix,
  );
  if (!exif) return 1;
  return readOrientation(bytes.subarray(exif.start + 4 + exifPrefix.length, exif.end));
}

function exifSegment(orientation: number): Uint8Array {
  const tiff = orientationOnly(orientation);
  const length = 2 + exifPrefix.length + tiff.length;
  const head = [0xff, 0xe1, length >> 8, length & 0xff];
  return joinBytes([
    Uint8Array.from([...head, ...[...exifPrefix].map((letter) => letter.charCodeAt(0))]),
    tiff,
  ]);
}

/** JFIF asks to stand first after the start of the image. */
function afterJfif(kept: readonly Uint8Array[]): number {
  const second = kept[1];
  return second?.[1] === 0xe0 ? 2 : 1;
}
