import { homedir } from "node:os";
import { posix, win32 } from "node:path";

/** Where the library lies when nobody says otherwise: the system's folder for a user's data. */
export function defaultLibraryFolder(
  platform: NodeJS.Platform = process.platform,
  env: NodeJS.ProcessEnv = process.env,
  home: string = homedir(),
): string {
  if (platform === "win32") {
    return win32.join(env.APPDATA || win32.join(home, "AppData", "Roaming"), "Dateline");
  }
  if (platform === "darwin") {
    return posix.join(home, "Library", "Application Support", "Dateline");
  }
  const data = env.XDG_DATA_HOME;
  // The XDG rules say that a relative path there is to be ignored.
  const base = data && posix.isAbsolute(data) ? data : posix.join(home, ".local", "share");
  return posix.join(base, "dateline");
}
