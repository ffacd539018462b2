import { describe, expect, test } from "vitest";
import { readOrientation } from "../../../electron/media/orientation.ts";
import { pngChunk } from "../../../electron/media/png-chunks.ts";
import { probe } from "../../../electron/media/probe.ts";
import { stripLocation } from "../../../electron/media/strip-location.ts";
import type { MediaKind } from "../../../shared/media.ts";
import {
  aJpeg,
  aPng,
  ascii,
  aWebp,
  exifBlock,
  holds,
  join,
  jpegSegment,
  riffChunk,
} from "../../support/picture-builder.ts";

const secret = "N51.5 W0.12";
const profile = jpegSegment(0xe2, ascii("ICC_PROFILE\0\x01\x01 the colours"));
const adobe = jpegSegment(0xee, ascii("Adobe\0d\0\0\0\0\x01"));

const jpegWithSecrets = (orientation: number) =>
  join(
    aJpeg(
      40,
      30,
      jpegSegment(0xe1, join(ascii("Exif\0\0"), exifBlock(orientation, secret))),
      jpegSegment(0xe1, ascii(`http://ns.adobe.com/xap/1.0/\0${secret}`)),
      profile,
      jpegSegment(0xe2, ascii(`MPF\0${secret}`)),
      jpegSegment(0xed, ascii(`Photoshop 3.0\0${secret}`)),
      adobe,
      jpegSegment(0xfe, ascii(secret)),
    ),
    ascii(`a preview appended by the camera: ${secret}`),
  );

const pngWithSecrets = (orientation: number) =>
  aPng(
    40,
    30,
    pngChunk("eXIf", exifBlock(orientation, secret)),
    pngChunk("iCCP", ascii("the colours")),
    pngChunk("tEXt", ascii(`Comment\0${secret}`)),
    pngChunk("iTXt", ascii(`XML:com.adobe.xmp\0\0\0\0\0${secret}`)),
    pngChunk("zTXt", ascii(`Raw\0\0${secret}`)),
  );

const webpWithSecrets = (orientation: number) =>
  aWebp(
    40,
    30,
    riffChunk("EXIF", exifBlock(orientation, secret)),
    riffChunk("XMP ", ascii(secret)),
  );

const gifWithSecrets = join(
  ascii("GIF89a"),
  Uint8Array.from([5, 0, 4, 0, 0, 0, 0]),
  Uint8Array.from([0x21, 0xff, 11]),
  ascii("NETSCAPE2.0"),
  Uint8Array.from([3, 1, 0, 0, 0]),
  Uint8Array.from([0x21, 0xfe, secret.length]),
  ascii(`${secret}\0`),
  Uint8Array.from([0x21, 0xff, 11]),
  ascii("XMP DataXMP"),
  Uint8Array.from([secret.length]),
  ascii(`${secret}\0`),
  Uint8Array.from([0x2c, 0, 0, 0, 0, 5, 0, 4, 0, 0, 2, 2, 0x4c, 1, 0, 0x3b]),
);

/** The least of an AVIF: item 1 is the picture, item 2 EXIF, item 3 XMP, all in `mdat`. */
function avifWithSecrets(): Uint8Array {
  const box = (type: string, ...data: Uint8Array[]) => {
    const content = join(...data);
    const size = new Uint8Array(4);
    new DataView(size.buffer).setUint32(0, content.length + 8);
    return join(size, ascii(type), content);
  };
  const bytes = (...values: number[]) => Uint8Array.from(values);
  const entry = (id: number, type: string) =>
    box("infe", bytes(2, 0, 0, 0, 0, id, 0, 0), ascii(type), bytes(0));
  const items = [ascii("the picture"), ascii(secret), ascii(`xmp ${secret}`)];
  const locations = (base: number) => {
    let at = base;
    return items.map((item, index) => {
      const place = bytes(0, index + 1, 0, 0, 0, 1, 0, 0, 0, at, 0, 0, 0, item.length);
      at += item.length;
      return place;
    });
  };
  const meta = (base: number) =>
    box(
      "meta",
      bytes(0, 0, 0, 0),
      box("iinf", bytes(0, 0, 0, 0, 0, 3), entry(1, "av01"), entry(2, "Exif"), entry(3, "mime")),
      box("iloc", bytes(0, 0, 0, 0, 0x44, 0, 0, 3), ...locations(base)),
    );
  const type = box("ftyp", ascii("avif"), bytes(0, 0, 0, 0), ascii("mif1"));
  const base = type.length + meta(0).length + 8;
  return join(type, meta(base), box("mdat", ...items));
}

const all: [MediaKind, Uint8Array][] = [
  ["jpeg", jpegWithSecrets(6)],
  ["png", pngWithSecrets(6)],
  ["webp", webpWithSecrets(6)],
  ["gif", gifWithSecrets],
  ["avif", avifWithSecrets()],
];

describe("taking location data out of a picture", () => {
  test.each(all)("leaves none of it in a %s, and the same bytes each time", (kind, bytes) => {
    expect(holds(bytes, secret)).toBe(true);
    const stripped = stripLocation(kind, bytes);
    expect(holds(stripped, secret)).toBe(false);
    expect(stripLocation(kind, bytes)).toEqual(stripped);
    expect(stripLocation(kind, stripped)).toEqual(stripped);
  });

  test.each(all.slice(0, 4))("leaves a %s a whole picture of the same size", (kind, bytes) => {
    expect(probe("x", stripLocation(kind, bytes))).toEqual(probe("x", bytes));
  });

  test("keeps a JPEG's colours, orientation and picture", () => {
    const stripped = stripLocation("jpeg", jpegWithSecrets(6));
    for (const kept of [profile, adobe]) {
      expect(Buffer.from(stripped).includes(Buffer.from(kept))).toBe(true);
    }
    const at = Buffer.from(stripped).indexOf("Exif\0\0");
    expect(readOrientation(stripped.subarray(at + 6))).toBe(6);
    expect(Array.from(stripped.subarray(-5))).toEqual([0xff, 0xd0, 0x56, 0xff, 0xd9]);
  });

  test("keeps no EXIF at all for a picture that stands upright", () => {
    for (const [kind, bytes] of [
      ["jpeg", jpegWithSecrets(1)],
      ["png", pngWithSecrets(1)],
      ["webp", webpWithSecrets(1)],
    ] as const) {
      const stripped = stripLocation(kind, bytes);
      for (const name of ["Exif", "eXIf", "EXIF"]) expect(holds(stripped, name)).toBe(false);
    }
  });

  test("keeps an animation's timing and a PNG's colour profile", () => {
    expect(holds(stripLocation("gif", gifWithSecrets), "NETSCAPE2.0")).toBe(true);
    expect(holds(stripLocation("png", pngWithSecrets(1)), "iCCP")).toBe(true);
  });

  test("overwrites an AVIF's data in place, and its picture stays where it was", () => {
    const bytes = avifWithSecrets();
    const stripped = stripLocation("avif", bytes);
    expect(stripped.length).toBe(bytes.length);
    expect(Buffer.from(stripped).indexOf("the picture")).toBe(
      Buffer.from(bytes).indexOf("the picture"),
    );
  });
});
