import { join } from "node:path";
import type { InlineConfig } from "vite";
import { ensureBuilt } from "./built-folder.ts";
import { root } from "./root.ts";
import { sourceAssets } from "./source-assets.ts";

const sources = [
  "electron",
  "shared",
  "package-lock.json",
  "build/host-build.ts",
  "build/source-assets.ts",
];

/** What runs as a thread starts from a file of its own. */
const threads = {
  "verify-worker.js": "electron/library/verify-worker.ts",
  "import-worker.js": "electron/services/importing/import-worker.ts",
};

/** Bundles the desktop shell into dist/desktop: main.js, its threads, and the preload as one CommonJS file. */
export function buildDesktop(): Promise<boolean> {
  return ensureBuilt({
    name: "desktop",
    sources,
    async build(outDir) {
      const { build } = await import("vite");
      await build(bundle("electron/desktop/main.ts", outDir, { format: "es", file: "main.js" }));
      for (const [file, entry] of Object.entries(threads)) {
        await build(bundle(entry, outDir, { format: "es", file }));
      }
      // A sandboxed preload is run as a plain script with a small `require`: one file, CommonJS.
      await build(
        bundle("electron/desktop/preload.ts", outDir, { format: "cjs", file: "preload.cjs" }),
      );
    },
  });
}

/** Bundles the command line into dist/cli: main.js and its threads, which need Node and dist/renderer alone. */
export function buildCli(): Promise<boolean> {
  return ensureBuilt({
    name: "cli",
    sources,
    async build(outDir) {
      const { build } = await import("vite");
      await build(bundle("electron/cli/main.ts", outDir, { format: "es", file: "main.js" }));
      for (const [file, entry] of Object.entries(threads)) {
        await build(bundle(entry, outDir, { format: "es", file }));
      }
    },
  });
}

/** Everything is bundled in, so that neither host needs node_modules where it is installed. */
function bundle(
  entry: string,
  outDir: string,
  output: { format: "es" | "cjs"; file: string },
): InlineConfig {
  return {
    root,
    configFile: false,
    logLevel: "warn",
    plugins: [sourceAssets()],
    ssr: { noExternal: true, external: ["electron"] },
    build: {
      ssr: true,
      // Without it what `sourceAssets` carries over is thrown away.
      emitAssets: true,
      outDir,
      emptyOutDir: false,
      target: "node24",
      minify: false,
      sourcemap: true,
      rolldownOptions: {
        input: join(root, entry),
        external: ["electron", /^node:/],
        output: {
          format: output.format,
          entryFileNames: output.file,
          codeSplitting: false,
        },
      },
    },
  };
}
