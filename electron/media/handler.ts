import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import { resolve, sep } from "node:path";
import { Readable } from "node:stream";
import { isMediaId, type MediaItem, mediaTypes } from "../../shared/media.ts";
import { readRange } from "./range.ts";
import type { MediaStore } from "./store.ts";

/** Pictures never change under their address, so a window may keep them for a year. */
const headers = {
  "cache-control": "private, max-age=31536000, immutable",
  "content-security-policy": "default-src 'none'; sandbox",
  "x-content-type-options": "nosniff",
  "cross-origin-resource-policy": "same-origin",
  "accept-ranges": "bytes",
};

/** Answers GET and HEAD of a picture by its id, in one piece or a single range of it. */
export async function servePicture(
  request: Request,
  id: string,
  store: MediaStore,
  find: (id: string) => MediaItem | undefined,
): Promise<Response> {
  if (request.method !== "GET" && request.method !== "HEAD") {
    return new Response(null, { status: 405, headers: { allow: "GET, HEAD" } });
  }
  const item = isMediaId(id) ? find(id) : undefined;
  const path = item && insideFolder(store, item);
  const size = path === undefined ? undefined : await fileSize(path);
  if (!item || path === undefined || size === undefined) return new Response(null, { status: 404 });

  const etag = `"${id}"`;
  if (request.headers.get("if-none-match") === etag) {
    return new Response(null, { status: 304, headers: { ...headers, etag } });
  }
  const about = { ...headers, etag, "content-type": mediaTypes[item.kind].mime };
  const range = readRange(request.headers.get("range"), size);
  if (range === "unsatisfiable") {
    return new Response(null, {
      status: 416,
      headers: { ...about, "content-range": `bytes */${size}` },
    });
  }
  const { start, end } = range ?? { start: 0, end: size - 1 };
  const body = request.method === "HEAD" ? null : stream(path, start, end);
  return new Response(body, {
    status: range ? 206 : 200,
    headers: {
      ...about,
      "content-length": String(end - start + 1),
      ...(range ? { "content-range": `bytes ${start}-${end}/${size}` } : {}),
    },
  });
}

/** The id's shape makes leaving the folder impossible; this proves it for whoever changes that. */
function insideFolder(store: MediaStore, item: MediaItem): string | undefined {
  const path = resolve(store.pathOf(item));
  return path.startsWith(resolve(store.folder) + sep) ? path : undefined;
}

async function fileSize(path: string): Promise<number | undefined> {
  try {
    const found = await stat(path);
    return found.isFile() ? found.size : undefined;
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return undefined;
    throw error;
  }
}

function stream(path: string, start: number, end: number): ReadableStream<Uint8Array> {
  // A cancelled request closes the file: that is how `toWeb` ends the stream it was given.
  return Readable.toWeb(createReadStream(path, { start, end })) as ReadableStream<Uint8Array>;
}
