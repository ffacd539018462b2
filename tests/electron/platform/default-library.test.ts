import { expect, test } from "vitest";
import { defaultLibraryFolder } from "../../../electron/platform/default-library.ts";

test.each<[NodeJS.Platform, NodeJS.ProcessEnv, string]>([
  ["linux", {}, "/home/ana/.local/share/dateline"],
  ["linux", { XDG_DATA_HOME: "/data" }, "/data/dateline"],
  ["linux", { XDG_DATA_HOME: "data" }, "/home/ana/.local/share/dateline"],
  ["darwin", {}, "/home/ana/Library/Application Support/Dateline"],
  [
    "win32",
    { APPDATA: "C:\\Users\\ana\\AppData\\Roaming" },
    "C:\\Users\\ana\\AppData\\Roaming\\Dateline",
  ],
])("on %s with %o the library lies in %s", (platform, env, folder) => {
  expect(defaultLibraryFolder(platform, env, "/home/ana")).toBe(folder);
});
