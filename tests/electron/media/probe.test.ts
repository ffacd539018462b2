import { describe, expect, test } from "vitest";
import { probe } from "../../../electron/media/probe.ts";
import { AppError } from "../../../shared/errors.ts";
import { mediaLimit } from "../../../shared/media.ts";
import {
  aJpeg,
  aPng,
  ascii,
  aWebp,
  exifBlock,
  join,
  jpegSegment,
} from "../../support/picture-builder.ts";

const gif = join(
  ascii("GIF89a"),
  Uint8Array.from([5, 0, 4, 0, 0, 0, 0]),
  Uint8Array.from([0x2c, 0, 0, 0, 0, 5, 0, 4, 0, 0, 2, 2, 0x4c, 1, 0, 0x3b]),
);

function codeOf(bytes: Uint8Array): string {
  try {
    probe("x", bytes);
  } catch (error) {
    if (error instanceof AppError) return error.code;
    throw error;
  }
  return "taken";
}

describe("probing a picture", () => {
  test("finds kind and size by the bytes", () => {
    expect(probe("x", aPng(40, 30))).toEqual({ kind: "png", width: 40, height: 30 });
    expect(probe("x", aJpeg(40, 30))).toEqual({ kind: "jpeg", width: 40, height: 30 });
    expect(probe("x", gif)).toEqual({ kind: "gif", width: 5, height: 4 });
    expect(probe("x", aWebp(40, 30))).toEqual({ kind: "webp", width: 40, height: 30 });
  });

  test.each([1, 3, 5, 6, 8])("gives the size as shown for orientation %i", (orientation) => {
    const exif = jpegSegment(0xe1, join(ascii("Exif\0\0"), exifBlock(orientation, "camera")));
    const { width, height } = probe("x", aJpeg(40, 30, exif));
    expect([width, height]).toEqual(orientation >= 5 ? [30, 40] : [40, 30]);
  });

  test("refuses what is cut off anywhere", () => {
    for (const whole of [aPng(40, 30), aJpeg(40, 30), gif, aWebp(40, 30)]) {
      for (let length = 12; length < whole.length; length += 1) {
        expect(codeOf(whole.slice(0, length)), `${length} bytes`).toBe("media.damaged");
      }
    }
  });

  test("refuses what is no picture, whatever it begins with", () => {
    expect(codeOf(new Uint8Array())).toBe("media.unsupported");
    expect(codeOf(ascii("<svg xmlns='http://www.w3.org/2000/svg'/>"))).toBe("media.unsupported");
    expect(codeOf(join(Uint8Array.from([0xff, 0xd8, 0xff]), new Uint8Array(500)))).toBe(
      "media.damaged",
    );
  });

  test("looks at size and pixels before it looks at anything else", () => {
    expect(codeOf(new Uint8Array(mediaLimit + 1))).toBe("media.too-large");
    expect(codeOf(aPng(30_000, 30_000))).toBe("media.damaged");
    expect(codeOf(aPng(0, 10))).toBe("media.damaged");
  });
});
