import { viewOf } from "./bytes.ts";

/** One marker of a JPEG with what belongs to it; the scan's coded data counts with its SOS marker. */
export interface JpegSegment {
  marker: number;
  /** From the 0xff of the marker to the byte after the segment. */
  start: number;
  end: number;
}

const startOfScan = 0xda;
const endOfImage = 0xd9;

/**
 * The segments of the first image in the file, up to and with its end marker. What cameras append
 * after that (previews with metadata of their own) is not among them. Throws RangeError when a
 * segment reaches beyond the end of the file.
 */
export function* jpegSegments(bytes: Uint8Array): Generator<JpegSegment> {
  const view = viewOf(bytes);
  yield { marker: 0xd8, start: 0, end: 2 };
  let at = 2;
  while (at < bytes.length) {
    if (view.getUint8(at) !== 0xff) throw new RangeError("a JPEG marker is missing");
    // Any number of fill bytes may stand before a marker.
    while (view.getUint8(at + 1) === 0xff) at += 1;
    const marker = view.getUint8(at + 1);
    if (marker === endOfImage) {
      yield { marker, start: at, end: at + 2 };
      return;
    }
    const length = standsAlone(marker) ? 0 : view.getUint16(at + 2);
    let end = at + 2 + length;
    if (end > bytes.length) throw new RangeError("a JPEG segment is cut off");
    if (marker === startOfScan) end = endOfScan(bytes, end);
    yield { marker, start: at, end };
    at = end;
  }
}

function standsAlone(marker: number): boolean {
  return marker === 0x01 || (marker >= 0xd0 && marker <= 0xd7);
}

/** Where the coded data stops: at a marker that is neither a stuffed zero nor a restart. */
function endOfScan(bytes: Uint8Array, from: number): number {
  let at = bytes.indexOf(0xff, from);
  while (at !== -1 && at + 1 < bytes.length) {
    const next = bytes[at + 1]!;
    if (next !== 0x00 && next !== 0xff && !(next >= 0xd0 && next <= 0xd7)) return at;
    at = bytes.indexOf(0xff, next === 0xff ? at + 1 : at + 2);
  }
  return bytes.length;
}
