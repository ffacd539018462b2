import { join } from "node:path";
import { parseArgs } from "node:util";
import { build, Platform } from "electron-builder";
import { fetchElectron } from "./electron-binary.ts";
import { installers } from "./electron-builder.config.ts";
import { buildDesktop } from "./host-build.ts";
import { buildRenderer } from "./renderer-build.ts";
import { root } from "./root.ts";

/** Makes installers into release/: for this system, or for those named: --win --mac --linux. */

const { values } = parseArgs({
  options: { win: { type: "boolean" }, mac: { type: "boolean" }, linux: { type: "boolean" } },
});
const named = [
  ...(values.win ? [Platform.WINDOWS] : []),
  ...(values.mac ? [Platform.MAC] : []),
  ...(values.linux ? [Platform.LINUX] : []),
];

const electron = await fetchElectron(console.error);
if ("problem" in electron) {
  console.error(`No installer was made: ${electron.problem}.`);
  process.exit(1);
}
await Promise.all([buildRenderer(), buildDesktop()]);
const targets = (named.length > 0 ? named : [Platform.current()]).map((platform) =>
  platform.createTarget(),
);
for (const target of targets) {
  const forThisSystem = named.length === 0 || [...target.keys()][0] === Platform.current();
  const made = await build({
    projectDir: root,
    targets: target,
    config: {
      ...installers,
      ...(forThisSystem ? { electronDist: join(root, "node_modules/electron/dist") } : {}),
    },
  });
  for (const file of made) console.log(file);
}
