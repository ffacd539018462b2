import { imageSize } from "image-size";
import { AppError } from "../../shared/errors.ts";
import { type MediaKind, mediaLimit, pixelLimit, sniffKind } from "../../shared/media.ts";
import { incompleteBecause } from "./complete.ts";

export interface Probed {
  kind: MediaKind;
  /** In pixels as shown: turned by the orientation that the file states. */
  width: number;
  height: number;
}

/**
 * Finds out what a picture is from its bytes, without decoding it. Throws `media.unsupported`,
 * `media.too-large` (in bytes) or `media.damaged`, which more pixels than can be shown count as.
 */
export function probe(name: string, bytes: Uint8Array): Probed {
  if (bytes.length > mediaLimit) {
    throw new AppError("media.too-large", { name, bytes: bytes.length, limit: mediaLimit });
  }
  const kind = sniffKind(bytes);
  if (kind === undefined) throw new AppError("media.unsupported", { name });
  const { width, height, orientation } = measure(name, bytes);
  if (!(width > 0 && height > 0)) throw damaged(name, "it has no size");
  if (width * height > pixelLimit) {
    throw damaged(name, `${width} × ${height} pixels are more than Dateline can show`);
  }
  const problem = incompleteBecause(kind, bytes);
  if (problem !== undefined) throw damaged(name, problem);
  // Orientations 5 to 8 of EXIF are the ones that lay the picture on its side.
  const turned = orientation !== undefined && orientation >= 5 && orientation <= 8;
  return turned ? { kind, width: height, height: width } : { kind, width, height };
}

function measure(name: string, bytes: Uint8Array) {
  try {
    return imageSize(bytes);
  } catch (error) {
    // The library throws plain errors (TypeError, RangeError) for whatever it cannot make sense of.
    throw damaged(name, "its header makes no sense", error);
  }
}

function damaged(name: string, problem: string, cause?: unknown): AppError {
  return new AppError("media.damaged", { name, problem }, { cause });
}
