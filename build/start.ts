import { getuid } from "node:process";
import { runHere } from "./child.ts";
import { desktopObstacle, fetchElectron } from "./electron-binary.ts";
import { buildDesktop } from "./host-build.ts";
import { buildRenderer } from "./renderer-build.ts";
import { root } from "./root.ts";

/** Electron that ends this soon and badly has not shown a window: its sandbox is not allowed here. */
const stillbornSeconds = 5;

const given = process.argv.slice(2);
const obstacle = await openDesktop();
if (obstacle !== undefined) {
  say(
    `The desktop window cannot be opened (${obstacle}), so the same editor opens in the browser.`,
  );
  process.exitCode = await openInBrowser();
}

/** Runs the desktop window to its end; gives the reason when there cannot be one. */
async function openDesktop(): Promise<string | undefined> {
  const problem = desktopObstacle(process.platform, process.env, getuid?.());
  if (problem) return problem;
  const electron = await fetchElectron(say);
  if ("problem" in electron) return electron.problem;
  await Promise.all([buildRenderer(), buildDesktop()]);
  const { code, seconds } = await runHere(electron.binary, [root, ...given]);
  if (code !== 0 && seconds < stillbornSeconds) return "Electron could not start on this system";
  process.exitCode = code;
  return undefined;
}

async function openInBrowser(): Promise<number> {
  const cli = ["--disable-warning=ExperimentalWarning", "electron/cli/main.ts"];
  const { code } = await runHere(process.execPath, [...cli, "serve", ...given]);
  return code;
}

function say(line: string): void {
  process.stderr.write(`${line}\n`);
}
