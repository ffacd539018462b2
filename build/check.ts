import { type Captured, capture, tool } from "./child.ts";
import { unitReport } from "./test-reports.ts";
import { vitest } from "./vitest-run.ts";

interface Step {
  name: string;
  run(): Promise<Captured>;
}

const steps: Step[] = [
  {
    name: "format and lint",
    run: () => capture(...tool("@biomejs/biome/bin/biome", "check", "--error-on-warnings")),
  },
  { name: "layers", run: () => capture(process.execPath, ["build/check-layers.ts"]) },
  { name: "types", run: () => capture(...tool("typescript/bin/tsc", "-b", "--pretty")) },
];

const units: Step = { name: "unit tests", run: runUnits };

let failed = 0;
// The first three are short and leave one core free; the tests want both.
await Promise.all(steps.map(report));
await report(units);
process.exitCode = failed > 0 ? 1 : 0;

function runUnits(): Promise<Captured> {
  return capture(...vitest("unit", unitReport));
}

async function report({ name, run }: Step): Promise<void> {
  const { code, seconds, output } = await run();
  if (code !== 0) failed += 1;
  console.log(`${code === 0 ? "✓" : "✗"} ${name} (${seconds.toFixed(1)} s)`);
  if (code !== 0) console.log(output.replace(/^/gm, "    "));
}
