import { viewOf } from "./bytes.ts";

const orientationTag = 0x0112;

/** The orientation that a TIFF block (the content of an Exif segment) states; 1 when it states none. */
export function readOrientation(tiff: Uint8Array): number {
  try {
    const view = viewOf(tiff);
    const little = view.getUint16(0) === 0x4949;
    const directory = view.getUint32(4, little);
    const entries = view.getUint16(directory, little);
    for (let i = 0; i < entries; i += 1) {
      const entry = directory + 2 + i * 12;
      if (view.getUint16(entry, little) === orientationTag) {
        const value = view.getUint16(entry + 8, little);
        return value >= 1 && value <= 8 ? value : 1;
      }
    }
    return 1;
  } catch (error) {
    // Reading beyond the end: whoever wrote this block, no viewer turns the picture by it.
    if (error instanceof RangeError) return 1;
    throw error;
  }
}

/** A TIFF block that states an orientation and nothing else. */
export function orientationOnly(orientation: number): Uint8Array {
  const tiff = new Uint8Array(26);
  const view = viewOf(tiff);
  view.setUint16(0, 0x4d4d);
  view.setUint16(2, 42);
  view.setUint32(4, 8);
  view.setUint16(8, 1);
  view.setUint16(10, orientationTag);
  view.setUint16(12, 3);
  view.setUint32(14, 1);
  view.setUint16(18, orientation);
  return tiff;
}
