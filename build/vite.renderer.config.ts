import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

const root = new URL("../renderer/", import.meta.url).pathname;

export default defineConfig({
  root,
  base: "/",
  plugins: [react()],
  build: {
    outDir: new URL("../dist/renderer/", import.meta.url).pathname,
    emptyOutDir: true,
    target: "chrome140",
    // The content policy allows no data: fonts, and a picture inlined is one the policy refuses.
    assetsInlineLimit: 0,
  },
});
