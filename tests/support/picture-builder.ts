import { deflateSync } from "node:zlib";
import { pngChunk } from "../../electron/media/png-chunks.ts";

const signature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

/** A grey PNG of that size, with further chunks after its header. */
export function aPng(width = 4, height = 3, ...more: Uint8Array[]): Uint8Array {
  const header = new Uint8Array(13);
  const view = new DataView(header.buffer);
  view.setUint32(0, width);
  view.setUint32(4, height);
  header.set([8, 0, 0, 0, 0], 8);
  const rows = new Uint8Array(Math.min(height, 100) * (Math.min(width, 100) + 1));
  return join(
    Uint8Array.from(signature),
    pngChunk("IHDR", header),
    ...more,
    pngChunk("IDAT", deflateSync(rows)),
    pngChunk("IEND", new Uint8Array()),
  );
}

/** A TIFF block with an orientation and a text that should not get out. */
export function exifBlock(orientation: number, secret: string): Uint8Array {
  const text = ascii(`${secret}\0`);
  const tiff = new Uint8Array(38 + text.length);
  const view = new DataView(tiff.buffer);
  tiff.set(ascii("II"));
  view.setUint16(2, 42, true);
  view.setUint32(4, 8, true);
  view.setUint16(8, 2, true);
  // Orientation, SHORT; then Make, ASCII, kept after the directory.
  view.setUint16(10, 0x0112, true);
  view.setUint16(12, 3, true);
  view.setUint32(14, 1, true);
  view.setUint16(18, orientation, true);
  view.setUint16(22, 0x010f, true);
  view.setUint16(24, 2, true);
  view.setUint32(26, text.length, true);
  view.setUint32(30, 38, true);
  tiff.set(text, 38);
  return tiff;
}

/** A JPEG by its structure, of that size as stored; its coded data is not to be decoded. */
export function aJpeg(width: number, height: number, ...more: Uint8Array[]): Uint8Array {
  const frame = [8, height >> 8, height & 255, width >> 8, width & 255, 1, 1, 0x11, 0];
  return join(
    Uint8Array.from([0xff, 0xd8]),
    jpegSegment(0xe0, ascii("JFIF\0\x01\x01\0\0\x01\0\x01\0\0")),
    ...more,
    jpegSegment(0xc0, Uint8Array.from(frame)),
    jpegSegment(0xda, Uint8Array.from([1, 1, 0, 0, 63, 0])),
    Uint8Array.from([0x12, 0xff, 0x00, 0x34, 0xff, 0xd0, 0x56, 0xff, 0xd9]),
  );
}

export function jpegSegment(marker: number, data: Uint8Array): Uint8Array {
  const length = data.length + 2;
  return join(Uint8Array.from([0xff, marker, length >> 8, length & 255]), data);
}

/** A WebP by its structure, with the chunks given after its VP8X header. */
export function aWebp(width: number, height: number, ...more: Uint8Array[]): Uint8Array {
  const vp8x = new Uint8Array(10);
  vp8x[0] = 0x0c;
  const view = new DataView(vp8x.buffer);
  view.setUint16(4, (width - 1) & 0xffff, true);
  view.setUint16(7, (height - 1) & 0xffff, true);
  const image = riffChunk("VP8 ", Uint8Array.from([0x30, 1, 0, 0x9d, 1, 0x2a, 4, 0, 3, 0, 0, 0]));
  const body = join(ascii("WEBP"), riffChunk("VP8X", vp8x), image, ...more);
  return riffChunk("RIFF", body);
}

export function riffChunk(type: string, data: Uint8Array): Uint8Array {
  const size = new Uint8Array(4);
  new DataView(size.buffer).setUint32(0, data.length, true);
  return join(ascii(type), size, data, new Uint8Array(data.length % 2));
}

export function ascii(text: string): Uint8Array {
  return Uint8Array.from(text, (letter) => letter.charCodeAt(0));
}

export function join(...parts: Uint8Array[]): Uint8Array {
  return new Uint8Array(Buffer.concat(parts));
}

/** True when the bytes hold that text somewhere. */
export function holds(bytes: Uint8Array, text: string): boolean {
  return Buffer.from(bytes).includes(text, 0, "latin1");
}
