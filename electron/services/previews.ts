import { randomBytes } from "node:crypto";
import type { PlannedFile } from "../../shared/export/bundle.ts";

const keptPreviews = 8;

/** The bundles that can be looked at: the last few, each under an address nobody can guess. */
export interface Previews {
  /** Keeps a bundle and gives the address of its page. */
  keep(files: readonly PlannedFile[], page: string): string;
  find(nonce: string, path: string): PlannedFile | undefined;
}

export function createPreviews(): Previews {
  const kept = new Map<string, ReadonlyMap<string, PlannedFile>>();
  return {
    keep(files, page) {
      const nonce = randomBytes(16).toString("hex");
      kept.set(nonce, new Map(files.map((file) => [file.path, file])));
      for (const oldest of kept.keys()) {
        if (kept.size <= keptPreviews) break;
        kept.delete(oldest);
      }
      return `/preview/${nonce}/${page}`;
    },
    find: (nonce, path) => kept.get(nonce)?.get(path),
  };
}

/**
 * A preview is a page like any other on the web: its styles, its own pictures, and nothing else. The
 * sandbox takes scripts, forms and its origin away.
 */
export const previewPolicy =
  "default-src 'none'; style-src 'unsafe-inline'; img-src 'self'; frame-ancestors 'self'; sandbox";
