import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import type { Plugin } from "vite";

const assetUrl = /new URL\(\s*"(\.\/[^"]+\.[a-z0-9]+)",\s*import\.meta\.url\s*\)/g;

/**
 * Carries files that a source names as `new URL("./file.ext", import.meta.url)` over to the bundle,
 * where that address would otherwise point at nothing.
 */
export function sourceAssets(): Plugin {
  return {
    name: "dateline:source-assets",
    transform: {
      filter: { code: /import\.meta\.url/ },
      handler(code, id) {
        const changed = code.replace(assetUrl, (_whole, path: string) => {
          const source = readFileSync(join(dirname(id), path));
          // Named here and not by the bundler, which for a program on Node gives a page's address.
          const print = createHash("sha256").update(source).digest("hex").slice(0, 8);
          const fileName = `assets/${print}-${basename(path)}`;
          this.emitFile({ type: "asset", fileName, source });
          return `new URL("./${fileName}", import.meta.url)`;
        });
        return changed === code ? null : { code: changed, map: null };
      },
    },
  };
}
