import { spawn } from "node:child_process";

/**
 * Opens an address in the default browser. False when there is none to open it in: on Linux without
 * a display, or where the system's opener is missing.
 */
export function openBrowser(address: string): Promise<boolean> {
  const command = opener(process.platform, process.env);
  if (!command) return Promise.resolve(false);
  return new Promise((resolve) => {
    const child = spawn(command.program, [...command.args, address], {
      detached: true,
      stdio: "ignore",
    });
    child.once("error", () => resolve(false));
    child.once("spawn", () => {
      child.unref();
      resolve(true);
    });
  });
}

/** The system's program that opens an address, or `undefined` where nothing could be shown. */
export function opener(
  platform: NodeJS.Platform,
  env: NodeJS.ProcessEnv,
): { program: string; args: string[] } | undefined {
  if (platform === "darwin") return { program: "open", args: [] };
  // `start` would be a shell's word, and a shell reads the & in an address.
  if (platform === "win32") return { program: "rundll32", args: ["url.dll,FileProtocolHandler"] };
  if (!env.DISPLAY && !env.WAYLAND_DISPLAY) return undefined;
  return { program: "xdg-open", args: [] };
}
