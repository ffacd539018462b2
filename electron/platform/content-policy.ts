/**
 * What the page may load, the same in every host: its own files and nothing else. `blob:` is for a
 * picture that is shown while its import is still running.
 */
export const pagePolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "frame-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "object-src 'none'",
].join("; ");

const headers: Readonly<Record<string, string>> = {
  "content-security-policy": pagePolicy,
  "x-content-type-options": "nosniff",
  "referrer-policy": "no-referrer",
  "cross-origin-opener-policy": "same-origin",
  "cross-origin-resource-policy": "same-origin",
};

/**
 * The response with the headers that every answer of a host carries. A policy that the response
 * brings itself stays: the preview's is its own.
 */
export function secured(response: Response, pathname: string): Response {
  const all = new Headers(response.headers);
  for (const [name, value] of Object.entries(headers)) if (!all.has(name)) all.set(name, value);
  // A sandboxed frame has an origin like no other, so its own pictures count as foreign to it.
  if (isPreview(pathname)) all.set("cross-origin-resource-policy", "cross-origin");
  const { status, statusText } = response;
  return new Response(response.body, { status, statusText, headers: all });
}

/** True for the exported page as the Export panel shows it; its nonce is what opens it. */
export function isPreview(pathname: string): boolean {
  return pathname.startsWith("/preview/");
}

/** True for what the library answers rather than the page's own files. */
export function isLibraryContent(pathname: string): boolean {
  return pathname.startsWith("/media/") || isPreview(pathname);
}
