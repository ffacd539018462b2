import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

export default defineConfig({
  root: fileURLToPath(new URL("..", import.meta.url)),
  test: {
    include: ["tests/{shared,electron,renderer,contract,faults,build}/**/*.test.ts"],
    environment: "node",
    testTimeout: 20_000,
    hookTimeout: 20_000,
    pool: "forks",
    execArgv: ["--disable-warning=ExperimentalWarning"],
    // Importing the real electron outside of its own program would set out to download it; so that
    // electron-store meets the stand-in, it has to be loaded by the test runner.
    server: { deps: { inline: ["electron-store"] } },
  },
});
