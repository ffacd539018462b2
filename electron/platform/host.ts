import type { HostInfo } from "../../shared/contract/services.ts";
import { AppError } from "../../shared/errors.ts";
import { appVersion } from "./app-version.ts";

/** What surrounds the services: a desktop shell, a loopback server or a terminal. */
export interface Host {
  info(): HostInfo;
  /** A folder the user picks, or null. Throws `host.unavailable` where nobody can be asked. */
  pickFolder(title: string): Promise<string | null>;
  reveal(path: string): Promise<void>;
  /** Opens an address that the caller has already found to be safe. */
  openLink(address: string): Promise<void>;
}

/**
 * A host without dialogs. `open` is how it opens a link, where it can; everything else that needs a
 * screen is `host.unavailable`.
 */
export function headlessHost(
  name: "loopback" | "cli",
  open?: (address: string) => Promise<void>,
): Host {
  return {
    info: () => ({
      name,
      version: appVersion(),
      platform: process.platform,
      can: { pickFolder: false, reveal: false },
    }),
    pickFolder: () => unavailable("Choosing a folder"),
    reveal: () => unavailable("Showing a file in its folder"),
    openLink: open ?? (() => unavailable("Opening a link")),
  };
}

function unavailable(what: string): Promise<never> {
  return Promise.reject(new AppError("host.unavailable", { what }));
}
