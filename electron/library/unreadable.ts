import type { OpenedArticle } from "../../shared/contract/services.ts";
import { AppError } from "../../shared/errors.ts";

/** Throws for what may be shown but not saved over or sent out: `copy.too-new` and the like. */
export function refuseUnreadable(readOnly: OpenedArticle["readOnly"]): void {
  if (readOnly === null) return;
  const { reason, detail } = readOnly;
  if (reason === "copy.too-new") throw new AppError(reason, { found: detail });
  if (reason === "article.trashed") throw new AppError(reason, { headline: detail, kept: null });
  throw new AppError(reason, { problem: detail });
}

// Checking a long text costs as much as saving it, and a hash stands for one text: what this process
// has written or checked once needs no second look.
const readable = new Set<string>();
const remembered = 200;

export function isKnownReadable(hash: string): boolean {
  return readable.has(hash);
}

export function rememberReadable(hash: string): void {
  readable.add(hash);
  for (const oldest of readable) {
    if (readable.size <= remembered) return;
    readable.delete(oldest);
  }
}
