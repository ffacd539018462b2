import type { Services } from "../../shared/contract/services.ts";
import type { AppError } from "../../shared/errors.ts";
import type { Settings } from "../../shared/settings.ts";
import type { Host } from "../platform/host.ts";
import type { Log } from "../platform/log.ts";
import type { SettingsStore } from "../platform/settings-store.ts";
import type { EventHub } from "../rpc/event-hub.ts";

export interface OpenOptions {
  /** The library folder; made when it is not there yet. */
  folder: string;
  host: Host;
  log: Log;
  now?: () => Date;
  openSettings(folder: string, defaults: Settings): SettingsStore;
  /** Puts a sample article into a library that is made by this very call. */
  firstRunSample?: boolean;
}

export interface OpenedServices {
  services: Services;
  events: EventHub;
  /** Answers GET and HEAD of /media/<id>/view and /preview/<nonce>/<path>; 404 for all else. */
  content(request: Request): Promise<Response>;
  /** What a person should hear of after opening: settings set aside, a library only to be read. */
  notices: readonly AppError[];
  close(): Promise<void>;
}

/** Opens a library and wires the services over it: the one place where that happens. */
export async function openServices(_options: OpenOptions): Promise<OpenedServices> {
  throw new Error("being built");
}
