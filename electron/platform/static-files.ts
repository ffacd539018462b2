import { readFile, realpath } from "node:fs/promises";
import { extname, join, resolve, sep } from "node:path";

const types: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".jpg": "image/jpeg",
  ".webp": "image/webp",
  ".ico": "image/x-icon",
  ".woff2": "font/woff2",
  ".woff": "font/woff",
};

/**
 * Answers GET and HEAD for the files of one folder, `/` with its index.html; anything else is 404.
 * Files of unknown type and names that start with a dot are not served.
 */
export function staticFiles(folder: string): (request: Request) => Promise<Response> {
  return async (request) => {
    if (request.method !== "GET" && request.method !== "HEAD") return plain(405, "Not allowed");
    const { pathname } = new URL(request.url);
    const file = fileFor(folder, pathname);
    const type = file && types[extname(file)];
    if (!file || !type) return plain(404, "Not found");
    const bytes = await readInside(folder, file);
    if (!bytes) return plain(404, "Not found");
    return new Response(request.method === "HEAD" ? null : bytes, {
      headers: {
        "content-type": type,
        "content-length": String(bytes.length),
        "cache-control": pathname.startsWith("/assets/")
          ? "public, max-age=31536000, immutable" // their names carry a hash of what is in them
          : "no-cache",
      },
    });
  };
}

/** The file that a path means, or `undefined` for a path that could lead outside of the folder. */
export function fileFor(folder: string, pathname: string): string | undefined {
  let path: string;
  try {
    path = decodeURIComponent(pathname);
  } catch {
    return undefined;
  }
  if (path.includes("\0") || path.includes("\\") || path.includes(":")) return undefined;
  const names = (path === "/" ? "/index.html" : path).split("/").slice(1);
  if (names.some((name) => name === "" || name.startsWith("."))) return undefined;
  const root = resolve(folder);
  const file = join(root, ...names);
  return file.startsWith(root + sep) ? file : undefined;
}

async function readInside(folder: string, file: string): Promise<Uint8Array<ArrayBuffer> | null> {
  try {
    const [root, real] = await Promise.all([realpath(folder), realpath(file)]);
    return real.startsWith(root + sep) ? new Uint8Array(await readFile(real)) : null;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === "ENOENT" || code === "ENOTDIR" || code === "EISDIR") return null;
    throw error;
  }
}

function plain(status: number, text: string): Response {
  return new Response(`${text}\n`, {
    status,
    headers: { "content-type": "text/plain; charset=utf-8" },
  });
}
