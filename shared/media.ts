/** Picture kinds the library takes. */
export type MediaKind = "jpeg" | "png" | "gif" | "webp" | "avif";

/** A stored picture. Its id is the SHA-256 of its bytes, in hex: same bytes, same item. */
export interface MediaItem {
  id: string;
  kind: MediaKind;
  name: string;
  bytes: number;
  /** In pixels, as shown: turned by the orientation that the file itself states. */
  width: number;
  height: number;
  addedAt: string;
}

/** Largest picture file taken, in bytes. */
export const mediaLimit = 50 * 1024 * 1024;

/** Largest picture taken, in pixels: beyond this decoding alone can bring a window down. */
export const pixelLimit = 150_000_000;

export const mediaTypes: Readonly<Record<MediaKind, { mime: string; extension: string }>> = {
  jpeg: { mime: "image/jpeg", extension: "jpg" },
  png: { mime: "image/png", extension: "png" },
  gif: { mime: "image/gif", extension: "gif" },
  webp: { mime: "image/webp", extension: "webp" },
  avif: { mime: "image/avif", extension: "avif" },
};

/** The kind of picture by its first bytes, never by its name; `undefined` when it is none we take. */
export function sniffKind(bytes: Uint8Array): MediaKind | undefined {
  if (starts(bytes, [0xff, 0xd8, 0xff])) return "jpeg";
  if (starts(bytes, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])) return "png";
  if (ascii(bytes, 0, "GIF87a") || ascii(bytes, 0, "GIF89a")) return "gif";
  if (ascii(bytes, 0, "RIFF") && ascii(bytes, 8, "WEBP")) return "webp";
  if (ascii(bytes, 4, "ftyp") && (ascii(bytes, 8, "avif") || ascii(bytes, 8, "avis")))
    return "avif";
  return undefined;
}

/** Where a window finds a picture; the same address in every host. */
export function mediaAddress(id: string): string {
  return `/media/${id}/view`;
}

/** True for what can be a media id: 64 hex digits. */
export function isMediaId(text: string): boolean {
  return /^[0-9a-f]{64}$/.test(text);
}

function starts(bytes: Uint8Array, prefix: readonly number[]): boolean {
  return prefix.every((byte, index) => bytes[index] === byte);
}

function ascii(bytes: Uint8Array, at: number, text: string): boolean {
  for (let i = 0; i < text.length; i += 1) {
    if (bytes[at + i] !== text.charCodeAt(i)) return false;
  }
  return true;
}
