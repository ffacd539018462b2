import type { MediaItem } from "../../shared/media.ts";
import { servePicture } from "../media/handler.ts";
import type { MediaStore } from "../media/store.ts";
import { type Previews, previewPolicy } from "./previews.ts";

const notFound = () => new Response(null, { status: 404 });

/** Answers what a page asks for by address: pictures and previews. Everything else is not found. */
export function createContentHandler(
  pictures: MediaStore,
  find: (id: string) => MediaItem | undefined,
  previews: Previews,
): (request: Request) => Promise<Response> {
  return async (request) => {
    const { pathname } = new URL(request.url);
    const picture = /^\/media\/([0-9a-f]{64})\/view$/.exec(pathname);
    if (picture) return servePicture(request, picture[1]!, pictures, find);
    const preview = /^\/preview\/([0-9a-f]{32})\/(.+)$/.exec(pathname);
    if (!preview || !["GET", "HEAD"].includes(request.method)) return notFound();
    const file = previews.find(preview[1]!, decodePath(preview[2]!));
    if (!file) return notFound();
    if ("mediaId" in file) return servePicture(request, file.mediaId, pictures, find);
    return new Response(request.method === "HEAD" ? null : file.text, {
      headers: {
        "content-type": file.path.endsWith(".html") ? "text/html; charset=utf-8" : "text/plain",
        "content-security-policy": previewPolicy,
        "x-content-type-options": "nosniff",
        "referrer-policy": "no-referrer",
        "cache-control": "no-store",
      },
    });
  };
}

/** A path that cannot be decoded is no path that was planned. */
function decodePath(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch (error) {
    if (error instanceof URIError) return path;
    throw error;
  }
}
