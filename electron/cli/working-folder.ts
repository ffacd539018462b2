import { fileURLToPath } from "node:url";

const packageFolder = fileURLToPath(new URL("../..", import.meta.url)).replace(/[\\/]$/, "");

/**
 * The folder that relative paths start from: where the user stands. `npm run cli` goes to the
 * package's folder first and tells where it came from; that is believed only when it did just that,
 * since a script run by npm hands the same variable down to everything it starts.
 */
export function workingFolder(cwd: string, env: NodeJS.ProcessEnv): string {
  const movedByNpm = env.npm_lifecycle_event === "cli" && cwd === packageFolder;
  return (movedByNpm && env.INIT_CWD) || cwd;
}
