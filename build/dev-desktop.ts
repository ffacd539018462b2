import { type ChildProcess, spawn } from "node:child_process";
import { watch } from "node:fs";
import { join } from "node:path";
import { desktopObstacle, fetchElectron } from "./electron-binary.ts";
import { buildDesktop } from "./host-build.ts";
import { buildRenderer } from "./renderer-build.ts";
import { root } from "./root.ts";

const obstacle = desktopObstacle(process.platform, process.env, process.getuid?.());
const electron = obstacle ? { problem: obstacle } : await fetchElectron(console.error);
if ("problem" in electron) {
  console.error(`The desktop window cannot be opened (${electron.problem}); use “npm run dev”.`);
  process.exit(1);
}
const { binary } = electron;

const env = {
  ...process.env,
  DATELINE_LIBRARY: process.env.DATELINE_LIBRARY ?? join(root, "dist/dev-library"),
};
let window: ChildProcess | undefined;
let restarting = false;
let timer: NodeJS.Timeout | undefined;

await restart();
for (const folder of ["electron", "renderer", "shared"]) {
  watch(join(root, folder), { recursive: true }, () => {
    clearTimeout(timer);
    timer = setTimeout(restart, 200);
  });
}

async function restart(): Promise<void> {
  if (restarting) return;
  restarting = true;
  try {
    await Promise.all([buildRenderer(), buildDesktop()]);
  } catch (error) {
    console.error(error);
    return;
  } finally {
    restarting = false;
  }
  window?.removeAllListeners("exit");
  window?.kill();
  window = spawn(binary, [root, ...process.argv.slice(2)], { stdio: "inherit", env });
  window.once("exit", (code) => process.exit(code ?? 0));
}
