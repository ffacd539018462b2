import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "./root.ts";

/** How many tests of a suite did what. */
export interface Counts {
  passed: number;
  failed: number;
  skipped: number;
}

/** Where the suites leave their machine-readable reports. */
export const unitReport = join(root, "test-results/unit.json");
export const processReport = join(root, "test-results/process.json");
export const faultsReport = join(root, "test-results/faults.json");
export const e2eReport = join(root, "test-results/e2e.json");

/** Vitest's report; a file that could not even be loaded counts as one failed test. */
export function unitCounts(report: string): Counts {
  const read = readReport(report) as VitestReport | undefined;
  if (!read) return { passed: 0, failed: 1, skipped: 0 };
  const unloadable = read.testResults.filter(
    (file) => file.status === "failed" && file.assertionResults.every(isNotFailed),
  ).length;
  return {
    passed: read.numPassedTests,
    failed: read.numFailedTests + unloadable,
    skipped: read.numPendingTests + read.numTodoTests,
  };
}

/** Playwright's report; a test that passed only when tried again counts as passed. */
export function e2eCounts(report: string): Counts {
  const read = readReport(report) as PlaywrightReport | undefined;
  if (!read) return { passed: 0, failed: 1, skipped: 0 };
  const { expected, flaky, unexpected, skipped } = read.stats;
  const failed = unexpected + read.errors.length;
  return { passed: expected + flaky, failed, skipped };
}

/** Why tests of Playwright's report were skipped: the reasons they gave, each once. */
export function skipReasons(report: string): string[] {
  const reasons = new Set<string>();
  collect(readReport(report), reasons);
  return [...reasons];
}

interface VitestReport {
  numPassedTests: number;
  numFailedTests: number;
  numPendingTests: number;
  numTodoTests: number;
  testResults: { status: string; assertionResults: { status: string }[] }[];
}

interface PlaywrightReport {
  stats: { expected: number; flaky: number; unexpected: number; skipped: number };
  errors: unknown[];
}

function isNotFailed({ status }: { status: string }): boolean {
  return status !== "failed";
}

function readReport(path: string): unknown {
  return existsSync(path) ? JSON.parse(readFileSync(path, "utf8")) : undefined;
}

function collect(value: unknown, reasons: Set<string>): void {
  if (typeof value !== "object" || value === null) return;
  const { type, description } = value as { type?: unknown; description?: unknown };
  if (type === "skip" && typeof description === "string") reasons.add(description);
  for (const member of Object.values(value)) collect(member, reasons);
}
