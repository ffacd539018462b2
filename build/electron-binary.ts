import { spawn } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "./root.ts";

const folder = join(root, "node_modules/electron");

/** Time limits in milliseconds: for a first answer from where Electron lies, and for all of it. */
const answerLimit = 10_000;
const fetchLimit = 10 * 60_000;

/** The path of Electron's program, or `undefined` while npm has installed only its types. */
export function electronBinary(): string | undefined {
  const pathFile = join(folder, "path.txt");
  if (!existsSync(pathFile)) return undefined;
  const binary = join(folder, "dist", readFileSync(pathFile, "utf8"));
  return existsSync(binary) ? binary : undefined;
}

/** Why a window of Electron cannot be shown here, as half a sentence, or `undefined`. */
export function desktopObstacle(
  platform: NodeJS.Platform,
  env: NodeJS.ProcessEnv,
  userId: number | undefined,
): string | undefined {
  if (platform !== "linux") return undefined;
  if (!env.DISPLAY && !env.WAYLAND_DISPLAY) return "there is no display to open a window on";
  if (userId === 0) return "Electron does not run as root with its sandbox on";
  return undefined;
}

/**
 * Electron's program, fetched when it is not here yet. Gives half a sentence that says why when it
 * cannot be had. Reports once, then every few seconds, what it is doing.
 */
export async function fetchElectron(
  say: (line: string) => void,
): Promise<{ binary: string } | { problem: string }> {
  const present = electronBinary();
  if (present) return { binary: present };
  if (!(await answers())) return { problem: "Electron’s binary cannot be reached from here" };
  say("Fetching Electron’s binary, about 120 MB, this first time only …");
  const ended = await install(say);
  const binary = electronBinary();
  if (binary) return { binary };
  const problem =
    ended === "too long"
      ? "fetching Electron’s binary took longer than ten minutes"
      : "Electron’s binary could not be fetched";
  return { problem };
}

/** False at once, or after ten seconds of silence, where fetching would only hang. */
async function answers(): Promise<boolean> {
  // A mirror of one's own is believed: its address is built by the installer alone.
  if (process.env.ELECTRON_MIRROR || process.env.npm_config_electron_mirror) return true;
  try {
    await fetch("https://github.com/electron/electron/releases", {
      method: "HEAD",
      redirect: "manual",
      signal: AbortSignal.timeout(answerLimit),
    });
    return true;
  } catch {
    return false;
  }
}

function install(say: (line: string) => void): Promise<"ended" | "too long"> {
  const child = spawn(process.execPath, [join(folder, "install.js")], {
    stdio: ["ignore", "inherit", "pipe"],
  });
  child.stderr.resume();
  const started = performance.now();
  const progress = setInterval(() => {
    say(`  … ${Math.round((performance.now() - started) / 1000)} s`);
  }, 5_000);
  return new Promise((resolve, reject) => {
    const limit = setTimeout(() => {
      child.kill();
      resolve("too long");
    }, fetchLimit);
    child.once("error", reject);
    child.once("exit", () => {
      clearTimeout(limit);
      clearInterval(progress);
      resolve("ended");
    });
  });
}
