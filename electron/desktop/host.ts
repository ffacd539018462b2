import { type BrowserWindow, dialog, shell } from "electron";
import { AppError } from "../../shared/errors.ts";
import { appVersion } from "../platform/app-version.ts";
import type { Host } from "../platform/host.ts";
import { openOutside } from "./security.ts";

/** The desktop around the services; dialogs stand in front of the window that is there. */
export function desktopHost(window: () => BrowserWindow | undefined): Host {
  return {
    info: () => ({
      name: "desktop",
      version: appVersion(),
      platform: process.platform,
      can: { pickFolder: true, reveal: true },
    }),
    async pickFolder(title) {
      const owner = window();
      const options = { title, properties: ["openDirectory", "createDirectory"] as const };
      const asked = { ...options, properties: [...options.properties] };
      const { canceled, filePaths } = owner
        ? await dialog.showOpenDialog(owner, asked)
        : await dialog.showOpenDialog(asked);
      return canceled ? null : (filePaths[0] ?? null);
    },
    async reveal(path) {
      shell.showItemInFolder(path);
    },
    async openLink(address) {
      if (await openOutside(address)) return;
      const problem = "only addresses of the web and of mail are opened";
      throw new AppError("input.invalid", { what: "the link", problem });
    },
  };
}
