import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Terminal } from "./terminal.ts";

const besideSources = new URL("../../dist/renderer/", import.meta.url);
const besideBuilt = new URL("../renderer/", import.meta.url);
const buildFolder = new URL("../../build/", import.meta.url);
const builder = join(fileURLToPath(buildFolder), "renderer-build.ts");

/**
 * The folder of the built page, or `undefined` when there is none and the reason has been said. In
 * a checkout the page is built first when its sources have changed.
 */
export async function freshPage(terminal: Terminal): Promise<string | undefined> {
  if (existsSync(builder)) {
    return (await build()) ? fileURLToPath(besideSources) : undefined;
  }
  const page = [besideBuilt, besideSources].find((folder) =>
    existsSync(new URL("index.html", folder)),
  );
  if (page) return fileURLToPath(page);
  terminal.say("The page of the editor is missing from this installation; install Dateline again.");
  return undefined;
}

/** Standard output is for the ready line alone, so the build speaks on standard error. */
function build(): Promise<boolean> {
  const child = spawn(process.execPath, [builder], { stdio: ["ignore", 2, 2] });
  return new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("exit", (code) => resolve(code === 0));
  });
}
