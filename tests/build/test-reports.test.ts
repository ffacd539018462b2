import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { e2eCounts, skipReasons, unitCounts } from "../../build/test-reports.ts";

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "dateline-reports-"));
});
afterAll(() => rm(folder, { recursive: true }));

async function report(value: unknown): Promise<string> {
  const path = join(folder, "report.json");
  await writeFile(path, JSON.stringify(value));
  return path;
}

test("unit tests are counted, and a file that could not be loaded is a failure", async () => {
  const path = await report({
    numPassedTests: 5,
    numFailedTests: 1,
    numPendingTests: 2,
    numTodoTests: 0,
    testResults: [
      { status: "failed", assertionResults: [{ status: "failed" }, { status: "passed" }] },
      { status: "failed", assertionResults: [] },
      { status: "passed", assertionResults: [{ status: "passed" }] },
    ],
  });
  expect(unitCounts(path)).toEqual({ passed: 5, failed: 2, skipped: 2 });
});

test("browser tests are counted, and the reasons of those skipped are kept", async () => {
  const skipped = { annotations: [{ type: "skip", description: "no binary" }] };
  const path = await report({
    stats: { expected: 7, flaky: 1, unexpected: 2, skipped: 2 },
    errors: [{ message: "a worker ended" }],
    suites: [{ specs: [{ tests: [skipped, skipped] }] }],
  });
  expect(e2eCounts(path)).toEqual({ passed: 8, failed: 3, skipped: 2 });
  expect(skipReasons(path)).toEqual(["no binary"]);
});

test("a suite that left no report has failed", () => {
  const nothing = { passed: 0, failed: 1, skipped: 0 };
  expect(unitCounts(join(folder, "none.json"))).toEqual(nothing);
  expect(e2eCounts(join(folder, "none.json"))).toEqual(nothing);
});
