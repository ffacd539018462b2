import { headlessHost } from "../../../electron/platform/host.ts";
import { createLog } from "../../../electron/platform/log.ts";
import { openSettingsStore } from "../../../electron/platform/settings-store.ts";
import { type OpenedServices, openServices } from "../../../electron/services/create-services.ts";

/** Services over a library as a program has them; `lines` gets what it logs. */
export function openFaultServices(
  folder: string,
  lines: (line: string) => void = () => {},
): Promise<OpenedServices> {
  return openServices({
    folder,
    host: headlessHost("cli"),
    log: createLog(lines),
    openSettings: openSettingsStore,
    rescueFolders: [`${folder}-rescue`],
  });
}
