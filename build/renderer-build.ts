import { ensureBuilt } from "./built-folder.ts";

/** Builds the page into dist/renderer when its sources have changed; false when it was fresh. */
export function buildRenderer(): Promise<boolean> {
  return ensureBuilt({
    name: "renderer",
    sources: ["renderer", "shared", "package-lock.json", "build/vite.renderer.config.ts"],
    async build(outDir) {
      // Loaded only when there is something to build: it takes longer than the check.
      const { build } = await import("vite");
      const { default: config } = await import("./vite.renderer.config.ts");
      await build({
        ...config,
        configFile: false,
        logLevel: "warn",
        build: { ...config.build, outDir },
      });
    },
  });
}

if (import.meta.main) await buildRenderer();
