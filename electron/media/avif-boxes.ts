import { asciiAt, viewOf } from "./bytes.ts";

export interface Box {
  type: string;
  start: number;
  /** Where the content begins, after size and type. */
  content: number;
  end: number;
}

/** The boxes between two places. Throws RangeError when one reaches beyond the second. */
export function* boxes(bytes: Uint8Array, from: number, to: number): Generator<Box> {
  const view = viewOf(bytes);
  let at = from;
  while (at < to) {
    const size = view.getUint32(at);
    const type = asciiAt(bytes, at + 4, 4);
    // Size 1 announces a 64-bit size after the type, size 0 a box that goes on to the end.
    const large = size === 1;
    const length = size === 0 ? to - at : large ? Number(view.getBigUint64(at + 8)) : size;
    const content = at + (large ? 16 : 8);
    const end = at + length;
    if (length < content - at || end > to) throw new RangeError("a box is cut off");
    yield { type, start: at, content, end };
    at = end;
  }
}
