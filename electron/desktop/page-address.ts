/** The scheme that the page is served from, private to this program. */
export const scheme = "app";
export const host = "dateline";
export const pageAddress = `${scheme}://${host}/`;

/** True for an address of our own scheme and host; nothing that merely looks like it. */
export function isOurs(address: string): boolean {
  const url = URL.parse(address);
  return url?.protocol === `${scheme}:` && url.host === host && url.username === "";
}

/** True for the page itself, whatever stands after the #. */
export function isPage(address: string): boolean {
  return isOurs(address) && new URL(address).pathname === "/";
}

/** True for the exported page that the Export panel shows in its frame. */
export function isPreviewPage(address: string): boolean {
  return isOurs(address) && new URL(address).pathname.startsWith("/preview/");
}
