import { createHmac } from "node:crypto";

/**
 * Shows a window that has lost its host that this is the host it had, before the window gives its
 * token or a text away: another program may have taken the port meanwhile. Says nothing of the token.
 */
export function proofFor(nonce: string | null, token: string): string | undefined {
  if (nonce === null || !/^[\w-]{16,64}$/.test(nonce)) return undefined;
  return createHmac("sha256", token).update(`dateline ${nonce}`).digest("hex");
}
