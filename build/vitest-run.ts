import { tool } from "./child.ts";

/** The program and arguments that run one of the projects of `vitest.config.ts`. */
export function vitest(
  project: "unit" | "process" | "faults",
  report: string,
): ReturnType<typeof tool> {
  return tool(
    "vitest/vitest.mjs",
    "run",
    "--config",
    "build/vitest.config.ts",
    // The unit tests are two projects, see there.
    `--project=${project}*`,
    "--reporter=default",
    "--reporter=json",
    `--outputFile.json=${report}`,
  );
}
