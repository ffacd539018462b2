import { createHmac } from "node:crypto";

/**
 * Shows a window that has lost its host that this is that host or the one after it, before the window
 * gives its token or a text away: another program may have taken the port meanwhile. One proof for
 * each token; they say nothing of the tokens. Undefined for what is no nonce.
 */
export function proofsFor(nonce: string | null, tokens: readonly string[]): string[] | undefined {
  if (nonce === null || !/^[\w-]{16,64}$/.test(nonce)) return undefined;
  return tokens.map((token) =>
    createHmac("sha256", token).update(`dateline ${nonce}`).digest("hex"),
  );
}
