import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";

/**
 * Runs a module of ours in a Node process of its own and gives what it printed. `uid` is the user it
 * runs as, where this one may choose.
 */
export async function runModule(
  url: URL,
  args: readonly string[],
  options: { uid?: number; env?: NodeJS.ProcessEnv } = {},
): Promise<string> {
  const child = spawn(
    process.execPath,
    ["--disable-warning=ExperimentalWarning", fileURLToPath(url), ...args],
    { stdio: ["ignore", "pipe", "pipe"], ...options },
  );
  let out = "";
  let err = "";
  child.stdout.setEncoding("utf8").on("data", (chunk: string) => {
    out += chunk;
  });
  child.stderr.setEncoding("utf8").on("data", (chunk: string) => {
    err += chunk;
  });
  const code = await new Promise((resolve) => child.once("close", resolve));
  if (code !== 0) throw new Error(`the module ended with ${code}: ${err}`);
  return out;
}
