import type { MediaKind } from "../../shared/media.ts";
import { boxes } from "./avif-boxes.ts";
import { gifBlocks } from "./gif-blocks.ts";
import { jpegSegments } from "./jpeg-segments.ts";
import { pngChunks } from "./png-chunks.ts";
import { riffChunks } from "./riff-chunks.ts";

/** Says why a picture cannot be whole, going by its own structure; undefined when it is. */
export function incompleteBecause(kind: MediaKind, bytes: Uint8Array): string | undefined {
  try {
    return ends[kind](bytes) ? undefined : "the end of the file is missing";
  } catch (error) {
    if (error instanceof RangeError) return "the file is cut off or garbled";
    throw error;
  }
}

const ends: Readonly<Record<MediaKind, (bytes: Uint8Array) => boolean>> = {
  jpeg: (bytes) => [...jpegSegments(bytes)].at(-1)?.marker === 0xd9,
  png: (bytes) => {
    const types = [...pngChunks(bytes)].map((chunk) => chunk.type);
    return types.at(-1) === "IEND" && types.includes("IDAT");
  },
  gif: (bytes) => [...gifBlocks(bytes)].at(-1)?.kind === "trailer",
  webp: (bytes) =>
    [...riffChunks(bytes)].some(({ type }) => ["VP8 ", "VP8L", "ANMF"].includes(type)),
  avif: (bytes) => {
    const types = [...boxes(bytes, 0, bytes.length)].map((box) => box.type);
    return types.includes("meta") && types.includes("mdat");
  },
};
