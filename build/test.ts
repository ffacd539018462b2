import { existsSync } from "node:fs";
import { rm } from "node:fs/promises";
import { join } from "node:path";
import { runHere, tool } from "./child.ts";
import { electronBinary } from "./electron-binary.ts";
import { findOrInstallBrowser } from "./find-browser.ts";
import { root } from "./root.ts";
import {
  type Counts,
  e2eCounts,
  e2eReport,
  faultsReport,
  processReport,
  skipReasons,
  unitCounts,
  unitReport,
} from "./test-reports.ts";
import { vitest } from "./vitest-run.ts";

const failures: string[] = [];
const counts: Counts[] = [];
const notes: string[] = [];

await rm(join(root, "test-results"), { recursive: true, force: true });

await step("check", process.execPath, ["build/check.ts"]);
counts.push(unitCounts(unitReport));

if (await step("build", process.execPath, ["build/build.ts"])) {
  await step("tests of running programs", ...vitest("process", processReport));
  counts.push(unitCounts(processReport));
  await step("bad days", ...vitest("faults", faultsReport));
  counts.push(unitCounts(faultsReport));
  await browserTests();
}

if (!existsSync(join(root, "../shared/samples"))) {
  notes.push("tests on the newsroom’s own samples: ../shared is not beside this checkout");
}
if (!electronBinary()) notes.push("the desktop window’s smoke test: Electron’s binary is not here");
for (const note of notes) console.log(`Skipped ${note}.`);
for (const failure of failures) console.log(`Failed: ${failure}.`);

const total = (kind: keyof Counts) => counts.reduce((sum, each) => sum + each[kind], 0);
// A step that fails with every test passing (a type error, say) must not close on "0 failed".
const failed = Math.max(total("failed"), failures.length);
console.log(`Dateline: ${total("passed")} passed, ${failed} failed, ${total("skipped")} skipped`);
process.exitCode = failed > 0 ? 1 : 0;

async function browserTests(): Promise<void> {
  const browser = await findOrInstallBrowser(console.log);
  if (!browser) {
    failures.push("browser tests: no browser is installed and none could be fetched");
    return;
  }
  const env = { ...process.env, DATELINE_BROWSER: browser, DATELINE_E2E_REPORT: e2eReport };
  const run = tool("@playwright/test/cli.js", "test", "--config", "build/playwright.config.ts");
  await step("browser tests", ...run, env);
  counts.push(e2eCounts(e2eReport));
  for (const reason of skipReasons(e2eReport)) notes.push(`in the browser tests: ${reason}`);
}

async function step(
  name: string,
  program: string,
  args: readonly string[],
  env: NodeJS.ProcessEnv = process.env,
): Promise<boolean> {
  console.log(`\n── ${name}`);
  const { code, seconds } = await runHere(program, args, { env });
  console.log(`── ${name}: ${code === 0 ? "done" : "failed"} in ${seconds.toFixed(0)} s\n`);
  if (code !== 0) failures.push(name);
  return code === 0;
}
