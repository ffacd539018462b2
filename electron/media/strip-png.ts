import { joinBytes } from "./bytes.ts";
import { orientationOnly, readOrientation } from "./orientation.ts";
import { type PngChunk, pngChunk, pngChunks } from "./png-chunks.ts";

const dropped = new Set(["eXIf", "tEXt", "zTXt", "iTXt", "tIME"]);

/** Keeps every chunk but texts, times and EXIF; the orientation stays. */
export function stripPng(bytes: Uint8Array): Uint8Array {
  const chunks = [...pngChunks(bytes)];
  const orientation = orientationOf(bytes, chunks);
  const parts: Uint8Array[] = [bytes.subarray(0, 8)];
  for (const { type, start, end } of chunks) {
    if (!dropped.has(type)) parts.push(bytes.subarray(start, end));
    if (type === "IHDR" && orientation !== 1) {
      parts.push(pngChunk("eXIf", orientationOnly(orientation)));
    }
  }
  return joinBytes(parts);
}

function orientationOf(bytes: Uint8Array, chunks: readonly PngChunk[]): number {
  const exif = chunks.find((chunk) => chunk.type === "eXIf");
  return exif ? readOrientation(bytes.subarray(exif.start + 8, exif.end - 4)) : 1;
}
