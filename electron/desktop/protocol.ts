import { protocol } from "electron";
import { isLibraryContent, secured } from "../platform/content-policy.ts";
import { staticFiles } from "../platform/static-files.ts";
import { isOurs, scheme } from "./page-address.ts";

/** Makes our scheme count as a secure origin of its own. Must run before the program is ready. */
export function registerScheme(): void {
  protocol.registerSchemesAsPrivileged([
    {
      scheme,
      privileges: {
        standard: true,
        secure: true,
        supportFetchAPI: true,
        stream: true,
        codeCache: true,
      },
    },
  ]);
}

/** Serves the page from a folder, and pictures and previews from the library. */
export function serveScheme(page: string, content: (request: Request) => Promise<Response>): void {
  protocol.handle(scheme, pageHandler(page, content));
}

/** The same as a plain function; what is not ours, or not there, is 404. */
export function pageHandler(
  page: string,
  content: (request: Request) => Promise<Response>,
): (request: Request) => Promise<Response> {
  const files = staticFiles(page);
  return async (request) => {
    const { pathname } = new URL(request.url);
    if (!isOurs(request.url)) return secured(new Response(null, { status: 404 }), pathname);
    const response = isLibraryContent(pathname) ? await content(request) : await files(request);
    return secured(response, pathname);
  };
}
