import { crc32 } from "node:zlib";
import { asciiAt, joinBytes, viewOf } from "./bytes.ts";

export interface PngChunk {
  type: string;
  /** From the chunk's length to the byte after its checksum. */
  start: number;
  end: number;
}

/** The chunks up to IEND. Throws RangeError when one reaches beyond the end of the file. */
export function* pngChunks(bytes: Uint8Array): Generator<PngChunk> {
  const view = viewOf(bytes);
  let at = 8;
  while (at < bytes.length) {
    const end = at + 12 + view.getUint32(at);
    if (end > bytes.length) throw new RangeError("a PNG chunk is cut off");
    const type = asciiAt(bytes, at + 4, 4);
    yield { type, start: at, end };
    if (type === "IEND") return;
    at = end;
  }
}

/** A chunk with its length and checksum. */
export function pngChunk(type: string, data: Uint8Array): Uint8Array {
  const named = joinBytes([Uint8Array.from(type, (letter) => letter.charCodeAt(0)), data]);
  const chunk = new Uint8Array(named.length + 8);
  chunk.set(named, 4);
  viewOf(chunk).setUint32(0, data.length);
  viewOf(chunk).setUint32(named.length + 4, crc32(named));
  return chunk;
}
