// In every runtime this folder runs in; the types belong to none of them.
declare const TextDecoder: {
  new (
    label: string,
    options?: { fatal?: boolean; ignoreBOM?: boolean },
  ): { decode(bytes: Uint8Array): string };
};

export type TextEncoding = "utf-8" | "utf-16le" | "utf-16be" | "windows-1252";

export type DecodedText =
  | {
      ok: true;
      /** Without the byte order mark. */
      text: string;
      encoding: TextEncoding;
      /** True when the file began with a byte order mark. */
      marked: boolean;
    }
  | { ok: false; reason: "empty" | "binary" };

/**
 * The text of a file's bytes: by its byte order mark, else UTF-8, else UTF-16 when every other byte
 * of what looks like text is zero, else Windows-1252. Bytes that are no text at all are `binary`.
 */
export function decodeText(bytes: Uint8Array): DecodedText {
  if (bytes.length === 0) return { ok: false, reason: "empty" };
  const decoded = byMark(bytes) ?? byContent(bytes);
  if (!decoded || isBinary(decoded.text)) return { ok: false, reason: "binary" };
  if (decoded.text.trim() === "") return { ok: false, reason: "empty" };
  return { ok: true, ...decoded };
}

type Decoded = { text: string; encoding: TextEncoding; marked: boolean };

function byMark(bytes: Uint8Array): Decoded | undefined {
  const [a, b, c] = bytes;
  if (a === 0xef && b === 0xbb && c === 0xbf) return decode(bytes.subarray(3), "utf-8", true);
  if (a === 0xff && b === 0xfe) return decode(bytes.subarray(2), "utf-16le", true);
  if (a === 0xfe && b === 0xff) return decode(bytes.subarray(2), "utf-16be", true);
  return undefined;
}

function byContent(bytes: Uint8Array): Decoded | undefined {
  const sample = bytes.subarray(0, 4096);
  const zeros = [0, 0];
  sample.forEach((byte, at) => {
    if (byte === 0) zeros[at % 2]! += 1;
  });
  const half = sample.length / 2;
  if (zeros[1]! > half * 0.4 && zeros[0]! < half * 0.05) return decode(bytes, "utf-16le", false);
  if (zeros[0]! > half * 0.4 && zeros[1]! < half * 0.05) return decode(bytes, "utf-16be", false);
  if (zeros[0]! + zeros[1]! > 0) return undefined;
  try {
    const text = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
    return { text, encoding: "utf-8", marked: false };
  } catch {
    // Not UTF-8; of the older encodings this is the one that western newsrooms meet.
    return decode(bytes, "windows-1252", false);
  }
}

function decode(bytes: Uint8Array, encoding: TextEncoding, marked: boolean): Decoded {
  return { text: new TextDecoder(encoding, { ignoreBOM: true }).decode(bytes), encoding, marked };
}

/** Control characters have no place in text; a stray one is forgiven, a file full of them is not. */
function isBinary(text: string): boolean {
  let odd = 0;
  const sample = text.slice(0, 65_536);
  for (let at = 0; at < sample.length; at += 1) {
    const code = sample.charCodeAt(at);
    if (code === 0) return true;
    if ((code < 32 && !isTextControl(code)) || code === 0xfffd) odd += 1;
  }
  return odd > 0 && odd / sample.length > 0.01;
}

// Tab, line feed, vertical tab, form feed, carriage return, and the end-of-file mark of old systems.
function isTextControl(code: number): boolean {
  return (code >= 9 && code <= 13) || code === 26;
}
