import { type Box, boxes } from "./avif-boxes.ts";
import { asciiAt, viewOf } from "./bytes.ts";

/**
 * Overwrites the bytes of every EXIF and XMP item with zeros. Taking them out would move the
 * picture's own data, whose places are written all over the file. How an AVIF is turned is a
 * property of its own and stays.
 */
export function blankAvifMetadata(bytes: Uint8Array): Uint8Array {
  const blanked = bytes.slice();
  const meta = [...boxes(bytes, 0, bytes.length)].find((box) => box.type === "meta");
  if (!meta) return blanked;
  // A full box: version and flags stand before its content.
  const parts = [...boxes(bytes, meta.content + 4, meta.end)];
  const information = parts.find((box) => box.type === "iinf");
  const location = parts.find((box) => box.type === "iloc");
  const data = parts.find((box) => box.type === "idat");
  if (!information || !location) return blanked;
  const metadata = metadataItems(bytes, information);
  for (const { item, inside, offset, length } of extents(bytes, location)) {
    if (!metadata.has(item)) continue;
    const start = inside && data ? data.content + offset : offset;
    if (start + length > bytes.length) throw new RangeError("an AVIF item is cut off");
    blanked.fill(0, start, start + length);
  }
  return blanked;
}

/** The ids of items of type Exif and of type mime, which XMP is kept as. */
function metadataItems(bytes: Uint8Array, information: Box): Set<number> {
  const view = viewOf(bytes);
  const version = view.getUint8(information.content);
  const entries = information.content + 4 + (version === 0 ? 2 : 4);
  const found = new Set<number>();
  for (const entry of boxes(bytes, entries, information.end)) {
    const wide = view.getUint8(entry.content) >= 3;
    const at = entry.content + 4;
    const item = wide ? view.getUint32(at) : view.getUint16(at);
    const type = asciiAt(bytes, at + (wide ? 6 : 4), 4);
    if (type === "Exif" || type === "mime") found.add(item);
  }
  return found;
}

interface Extent {
  item: number;
  /** True when the offset counts within the `idat` box, not within the file. */
  inside: boolean;
  offset: number;
  length: number;
}

function* extents(bytes: Uint8Array, location: Box): Generator<Extent> {
  const view = viewOf(bytes);
  const version = view.getUint8(location.content);
  const sizes = view.getUint16(location.content + 4);
  const [offsetSize, lengthSize, baseSize] = [sizes >> 12, (sizes >> 8) & 15, (sizes >> 4) & 15];
  const indexSize = version === 0 ? 0 : sizes & 15;
  let at = location.content + 6;
  const read = (size: number): number => {
    const value = size === 8 ? Number(view.getBigUint64(at)) : size === 0 ? 0 : readUint(size);
    at += size;
    return value;
  };
  const readUint = (size: number) => (size === 2 ? view.getUint16(at) : view.getUint32(at));

  const items = read(version < 2 ? 2 : 4);
  for (let i = 0; i < items; i += 1) {
    const item = read(version < 2 ? 2 : 4);
    const method = version === 0 ? 0 : read(2) & 15;
    read(2);
    const base = read(baseSize);
    const count = read(2);
    for (let j = 0; j < count; j += 1) {
      read(indexSize);
      const offset = base + read(offsetSize);
      yield { item, inside: method === 1, offset, length: read(lengthSize) };
    }
  }
}
