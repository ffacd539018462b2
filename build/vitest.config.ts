import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const builtHost = fileURLToPath(new URL("built-host.ts", import.meta.url));

const shared = {
  environment: "node",
  setupFiles: [fileURLToPath(new URL("../tests/support/seed.ts", import.meta.url))],
  testTimeout: 20_000,
  hookTimeout: 20_000,
  pool: "forks" as const,
  execArgv: ["--disable-warning=ExperimentalWarning"],
  // Importing the real electron outside of its own program would set out to download it; so that
  // electron-store meets the stand-in, it has to be loaded by the test runner.
  server: { deps: { inline: ["electron-store"] } },
};

export default defineConfig({
  root: fileURLToPath(new URL("..", import.meta.url)),
  test: {
    // By default one core stays free, which on a machine of two is half of it.
    maxWorkers: "100%",
    projects: [
      // Most tests leave nothing behind in a module, so that a process may run one file after another.
      {
        test: {
          ...shared,
          name: "unit",
          include: ["tests/{shared,electron,renderer,contract,build}/**/*.test.ts"],
          exclude: ["tests/electron/desktop/**"],
          isolate: false,
        },
      },
      // These put a stand-in in the place of Electron, each its own.
      {
        test: { ...shared, name: "unit-desktop", include: ["tests/electron/desktop/**/*.test.ts"] },
      },
      // Tests that start programs of ours and kill some: too slow to run before every commit.
      {
        test: {
          ...shared,
          name: "process",
          include: ["tests/process/**/*.test.ts"],
          globalSetup: builtHost,
        },
      },
      // Bad days: programs killed, power cut, disks that fail. Few rounds unless DATELINE_FAULTS=full.
      {
        test: {
          ...shared,
          name: "faults",
          include: ["tests/faults/**/*.test.ts"],
          globalSetup: builtHost,
          testTimeout: process.env.DATELINE_FAULTS === "full" ? 3_600_000 : 120_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
