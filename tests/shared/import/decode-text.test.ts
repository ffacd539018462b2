import { describe, expect, test } from "vitest";
import { decodeText } from "../../../shared/import/decode-text.ts";

const bytes = (...values: number[]) => Uint8Array.from(values);
const utf8 = (text: string) => new TextEncoder().encode(text);

function utf16(text: string, bigEndian: boolean): number[] {
  return Array.from({ length: text.length }, (_, at) => text.charCodeAt(at)).flatMap((unit) =>
    bigEndian ? [unit >> 8, unit & 255] : [unit & 255, unit >> 8],
  );
}

describe("the text of a file's bytes", () => {
  const text = "Fähre nach Lerwick – 東京";
  const latin = "The ferry left at noon.";

  test.each([
    ["UTF-8", utf8(text), text, "utf-8", false],
    ["UTF-8 with a mark", bytes(0xef, 0xbb, 0xbf, ...utf8(text)), text, "utf-8", true],
    ["UTF-16 with a mark", bytes(0xff, 0xfe, ...utf16(text, false)), text, "utf-16le", true],
    ["UTF-16 the other way", bytes(0xfe, 0xff, ...utf16(text, true)), text, "utf-16be", true],
    ["UTF-16 without a mark", bytes(...utf16(latin, false)), latin, "utf-16le", false],
    ["the other without a mark", bytes(...utf16(latin, true)), latin, "utf-16be", false],
    [
      "Windows-1252",
      bytes(0x93, 0x46, 0xe4, 0x68, 0x94, 0x20, 0x80),
      "“Fäh” €",
      "windows-1252",
      false,
    ],
    ["one letter", utf8("a"), "a", "utf-8", false],
    ["old ends of files", utf8("Tide\r\n\u001a"), "Tide\r\n\u001a", "utf-8", false],
  ])("%s", (_name, file, expected, encoding, marked) => {
    expect(decodeText(file)).toEqual({ ok: true, text: expected, encoding, marked });
  });

  test("keeps a second byte order mark, which is text", () => {
    const file = bytes(0xef, 0xbb, 0xbf, 0xef, 0xbb, 0xbf, 0x61);
    expect(decodeText(file)).toMatchObject({ ok: true, text: "\ufeffa" });
  });

  test.each([
    ["nothing", bytes(), "empty"],
    ["a byte order mark alone", bytes(0xef, 0xbb, 0xbf), "empty"],
    ["white space alone", utf8(" \r\n\t\n"), "empty"],
    ["a picture", bytes(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13), "binary"],
    ["a zip archive", bytes(0x50, 0x4b, 3, 4, 20, 0, 6, 0, 8, 0), "binary"],
    ["text with a zero byte in it", bytes(...utf8("abc"), 0, ...utf8("def")), "binary"],
    ["control characters", bytes(1, 2, 3, 4, 5, 6, 97), "binary"],
  ])("%s is no text", (_name, file, reason) => {
    expect(decodeText(file)).toEqual({ ok: false, reason });
  });
});
