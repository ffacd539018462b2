import { asciiAt, joinBytes, viewOf } from "./bytes.ts";
import { orientationOnly, readOrientation } from "./orientation.ts";
import { type RiffChunk, riffChunks } from "./riff-chunks.ts";

const exifFlag = 0x08;
const xmpFlag = 0x04;

/** Keeps every chunk but EXIF and XMP; the orientation stays. */
export function stripWebp(bytes: Uint8Array): Uint8Array {
  const chunks = [...riffChunks(bytes)];
  const orientation = orientationOf(bytes, chunks);
  const parts: Uint8Array[] = [bytes.slice(0, 12)];
  for (const { type, start, end } of chunks) {
    if (type === "VP8X") parts.push(withFlags(bytes.slice(start, end), orientation));
    else if (type !== "EXIF" && type !== "XMP ") parts.push(bytes.subarray(start, end));
  }
  if (orientation !== 1) parts.push(exifChunk(orientation));
  const file = joinBytes(parts);
  viewOf(file).setUint32(4, file.length - 8, true);
  return file;
}

/** The chunk that announces which others there are. */
function withFlags(vp8x: Uint8Array, orientation: number): Uint8Array {
  const flags = vp8x[8]! & ~(exifFlag | xmpFlag);
  vp8x[8] = orientation === 1 ? flags : flags | exifFlag;
  return vp8x;
}

function exifChunk(orientation: number): Uint8Array {
  const tiff = orientationOnly(orientation);
  const head = Uint8Array.from([0x45, 0x58, 0x49, 0x46, 0, 0, 0, 0]);
  viewOf(head).setUint32(4, tiff.length, true);
  return joinBytes([head, tiff]);
}

function orientationOf(bytes: Uint8Array, chunks: readonly RiffChunk[]): number {
  const exif = chunks.find((chunk) => chunk.type === "EXIF");
  if (!exif) return 1;
  // Some programs put the JPEG prefix before the block here too.
  const prefixed = asciiAt(bytes, exif.start + 8, 4) === "Exif";
  return readOrientation(bytes.subarray(exif.start + (prefixed ? 14 : 8), exif.end));
}
