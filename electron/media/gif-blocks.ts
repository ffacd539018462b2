import { asciiAt, viewOf } from "./bytes.ts";

export interface GifBlock {
  kind: "header" | "image" | "graphic" | "text" | "comment" | "application" | "trailer";
  /** The eight letters of an application block, else "". */
  application: string;
  start: number;
  end: number;
}

const extensions: Readonly<Record<number, GifBlock["kind"]>> = {
  249: "graphic",
  1: "text",
  254: "comment",
  255: "application",
};

/** The blocks up to the trailer. Throws RangeError when the file ends within one or is garbled. */
export function* gifBlocks(bytes: Uint8Array): Generator<GifBlock> {
  const view = viewOf(bytes);
  let at = 13 + colours(view.getUint8(10));
  yield { kind: "header", application: "", start: 0, end: at };
  while (at < bytes.length) {
    const start = at;
    const kind = kindAt(view, at);
    if (kind === "trailer") at += 1;
    else if (kind === "image") at = skipData(view, at + 11 + colours(view.getUint8(at + 9)));
    else at = skipData(view, at + 2);
    const application = kind === "application" ? asciiAt(bytes, start + 3, 8) : "";
    yield { kind, application, start, end: at };
    if (kind === "trailer") return;
  }
}

function kindAt(view: DataView, at: number): GifBlock["kind"] {
  const first = view.getUint8(at);
  if (first === 0x3b) return "trailer";
  if (first === 0x2c) return "image";
  const kind = first === 0x21 ? extensions[view.getUint8(at + 1)] : undefined;
  if (kind === undefined) throw new RangeError("a GIF block is of no known kind");
  return kind;
}

/** Bytes of the colour table that a packed flag byte announces. */
function colours(flags: number): number {
  return flags & 0x80 ? 3 * 2 ** ((flags & 7) + 1) : 0;
}

function skipData(view: DataView, from: number): number {
  let at = from;
  for (let size = view.getUint8(at); size !== 0; size = view.getUint8(at)) at += size + 1;
  return at + 1;
}
