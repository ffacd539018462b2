import { safeAddress } from "../../shared/links.ts";

const allowed = new Set(["http:", "https:", "mailto:"]);

/** What Windows takes at most as an address to open. */
const longest = 2083;

/**
 * The address as it may be handed to the system to open, or `undefined`: the web and mail only, and
 * nothing that carries a user name or password.
 */
export function externalAddress(raw: string): string | undefined {
  const safe = safeAddress(raw);
  const url = safe === undefined ? null : URL.parse(safe);
  if (!url || !allowed.has(url.protocol)) return undefined;
  if (url.username !== "" || url.password !== "" || url.href.length > longest) return undefined;
  return url.href;
}
