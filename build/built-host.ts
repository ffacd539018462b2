import { buildCli } from "./host-build.ts";
import { buildRenderer } from "./renderer-build.ts";

/** Before tests that run `dateline`: builds what they start, when its sources have changed. */
export default async function builtHost(): Promise<void> {
  await buildRenderer();
  await buildCli();
}
