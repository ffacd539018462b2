import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { chromium } from "@playwright/test";
import { runHere, tool } from "./child.ts";

const names = [
  "chromium",
  "chromium-browser",
  "google-chrome-stable",
  "google-chrome",
  "microsoft-edge-stable",
  "microsoft-edge",
];

/** The program of a Chromium, Chrome or Edge that is installed here, or `undefined`. */
export function findBrowser(
  platform: NodeJS.Platform = process.platform,
  env: NodeJS.ProcessEnv = process.env,
  exists: (path: string) => boolean = existsSync,
): string | undefined {
  return [...candidates(platform, env), chromium.executablePath()].find(
    (path) => path !== "" && exists(path),
  );
}

/**
 * The same, installing one when there is none: Debian's package for root, else Playwright's own
 * download. `undefined` when neither worked.
 */
export async function findOrInstallBrowser(
  say: (line: string) => void,
): Promise<string | undefined> {
  const found = findBrowser();
  if (found) return found;
  if (process.platform === "linux" && process.getuid?.() === 0 && existsSync("/usr/bin/apt-get")) {
    say("No browser is installed; installing Debian’s chromium …");
    const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
    const stdio = ["ignore", "ignore", "inherit"] as const;
    await runHere("apt-get", ["update", "-q"], { stdio: [...stdio], env });
    const install = ["install", "-yq", "--no-install-recommends", "chromium"];
    await runHere("apt-get", install, { stdio: [...stdio], env });
    const installed = findBrowser();
    if (installed) return installed;
  }
  say("No browser is installed; fetching Playwright’s Chromium …");
  await runHere(...tool("@playwright/test/cli.js", "install", "chromium"));
  return findBrowser();
}

function candidates(platform: NodeJS.Platform, env: NodeJS.ProcessEnv): string[] {
  const chosen = env.DATELINE_BROWSER ?? "";
  if (platform === "darwin") return [chosen, ...macApplications(env)];
  if (platform === "win32") return [chosen, ...windowsPrograms(env)];
  const folders = ["/usr/bin", "/usr/local/bin", ...(env.PATH ?? "").split(delimiter)];
  // A snap's browser cannot see most folders for temporary files, so it comes last.
  const places = [...new Set(folders.filter((folder) => folder !== ""))];
  const inOrder = places.filter((place) => !place.startsWith("/snap"));
  return [
    chosen,
    ...[...inOrder, "/snap/bin"].flatMap((at) => names.map((name) => join(at, name))),
  ];
}

function macApplications(env: NodeJS.ProcessEnv): string[] {
  return ["Chromium", "Google Chrome", "Microsoft Edge"].flatMap((name) =>
    ["/Applications", join(env.HOME ?? "", "Applications")].map((folder) =>
      join(folder, `${name}.app`, "Contents/MacOS", name),
    ),
  );
}

function windowsPrograms(env: NodeJS.ProcessEnv): string[] {
  const folders = [env.PROGRAMFILES, env["PROGRAMFILES(X86)"], env.LOCALAPPDATA];
  const programs = [
    "Google/Chrome/Application/chrome.exe",
    "Microsoft/Edge/Application/msedge.exe",
    "Chromium/Application/chrome.exe",
  ];
  return folders.flatMap((folder) =>
    folder ? programs.map((program) => join(folder, program)) : [],
  );
}
