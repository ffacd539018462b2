import { homedir, tmpdir, userInfo } from "node:os";
import { isAbsolute, join, posix, win32 } from "node:path";

/**
 * Where a program keeps what is this machine's own business: not settings, not the library.
 * DATELINE_STATE names another.
 */
export function stateFolder(
  platform: NodeJS.Platform = process.platform,
  env: NodeJS.ProcessEnv = process.env,
  home: string = homedir(),
): string {
  const named = env.DATELINE_STATE;
  if (named && isAbsolute(named)) return named;
  if (platform === "win32") {
    return win32.join(env.LOCALAPPDATA || win32.join(home, "AppData", "Local"), "Dateline State");
  }
  if (platform === "darwin") {
    return posix.join(home, "Library", "Application Support", "Dateline State");
  }
  const state = env.XDG_STATE_HOME;
  // The XDG rules say that a relative path there is to be ignored.
  const base = state && posix.isAbsolute(state) ? state : posix.join(home, ".local", "state");
  return posix.join(base, "dateline");
}

/**
 * Folders for texts that the library does not take, best first. They lie on more than one disk on
 * many machines: where one is full, another may not be.
 */
export function rescueFolders(): string[] {
  return [
    join(stateFolder(), "rescue"),
    join(homedir(), "Dateline rescue"),
    join(tmpdir(), `dateline-rescue-${userName()}`),
  ];
}

function userName(): string {
  try {
    return userInfo().username.replace(/[^\w-]/g, "_");
  } catch {
    // A user of whom the system has no record, as in some containers.
    return String(process.getuid?.() ?? "user");
  }
}
