import { fileURLToPath } from "node:url";
import { defineConfig } from "@playwright/test";
import { findBrowser } from "./find-browser.ts";

const inRepository = (path: string) => fileURLToPath(new URL(`../${path}`, import.meta.url));
const asRoot = process.getuid?.() === 0;
const executablePath = findBrowser();

export default defineConfig({
  testDir: inRepository("tests/e2e"),
  outputDir: inRepository("test-results/e2e"),
  globalSetup: inRepository("build/built-host.ts"),
  workers: 1,
  forbidOnly: process.env.CI !== undefined,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: process.env.DATELINE_E2E_REPORT
    ? [["list"], ["json", { outputFile: process.env.DATELINE_E2E_REPORT }]]
    : "list",
  use: {
    browserName: "chromium",
    viewport: { width: 1440, height: 900 },
    // Without pictures and sources, which cost every test that passes a fifth of its time.
    trace: { mode: "retain-on-failure", snapshots: true, screenshots: false, sources: false },
    launchOptions: {
      ...(executablePath ? { executablePath } : {}),
      args: [
        ...(asRoot ? ["--no-sandbox"] : []),
        // The tests are about this machine alone; the browser is kept from calling home meanwhile.
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-default-apps",
        "--disable-domain-reliability",
        "--disable-sync",
        "--no-default-browser-check",
        "--no-first-run",
        "--no-pings",
      ],
    },
  },
});
