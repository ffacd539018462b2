import { asciiAt, viewOf } from "./bytes.ts";

export interface RiffChunk {
  type: string;
  /** From the chunk's name to the byte after its padding. */
  start: number;
  end: number;
}

/** The chunks of a WebP file. Throws RangeError when one reaches beyond the end of the file. */
export function* riffChunks(bytes: Uint8Array): Generator<RiffChunk> {
  const view = viewOf(bytes);
  const last = 8 + view.getUint32(4, true);
  if (last > bytes.length) throw new RangeError("a WebP file is cut off");
  let at = 12;
  while (at + 8 <= last) {
    const size = view.getUint32(at + 4, true);
    if (at + 8 + size > last) throw new RangeError("a WebP chunk is cut off");
    const end = Math.min(at + 8 + size + (size % 2), last);
    yield { type: asciiAt(bytes, at, 4), start: at, end };
    at = end;
  }
}
