import { join } from "node:path";
import { readyLine, serve } from "../../../electron/loopback/main.ts";
import { headlessHost } from "../../../electron/platform/host.ts";
import { silentLog } from "../../../electron/platform/log.ts";
import { openSettingsStore } from "../../../electron/platform/settings-store.ts";
import { openServices } from "../../../electron/services/create-services.ts";
import { root } from "../../support/dateline-cli.ts";

// `dateline serve` without its schedule of backups: the first would begin in the middle of a
// measurement and leave a second library of that size behind.
const [library = ""] = process.argv.slice(2);
const opened = await openServices({
  folder: library,
  host: headlessHost("loopback"),
  log: silentLog,
  openSettings: openSettingsStore,
});
const host = await serve({
  opened,
  library,
  page: join(root, "dist/renderer"),
  port: 0,
  newKey: true,
  state: `${library}-state`,
  log: silentLog,
});
console.log(readyLine(host.address));
