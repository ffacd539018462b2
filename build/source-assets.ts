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
          const reference = this.emitFile({
            type: "asset",
            name: basename(path),
            source: readFileSync(join(dirname(id), path)),
          });
          return `new URL(import.meta.ROLLUP_FILE_URL_${reference})`;
        });
        return changed === code ? null : { code: changed, map: null };
      },
    },
  };
}
