import { fileURLToPath } from "node:url";
import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

export default defineConfig({
  root: fileURLToPath(new URL("../renderer/", import.meta.url)),
  base: "/",
  plugins: [react()],
  build: {
    outDir: fileURLToPath(new URL("../dist/renderer/", import.meta.url)),
    emptyOutDir: true,
    // The Chromium of the Electron we ship, and what browsers a desk has had for a while.
    target: "chrome140",
    // The content policy allows no data: fonts, and a picture inlined is one the policy refuses.
    assetsInlineLimit: 0,
    // Its helper would fetch what the browser of the target preloads by itself.
    modulePreload: { polyfill: false },
    // Loaded from this machine, one file opens faster than several.
    chunkSizeWarningLimit: 2000,
  },
});
