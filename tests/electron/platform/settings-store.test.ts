import { mkdir, readdir, readFile, rename, rmdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { openSettingsStore } from "../../../electron/platform/settings-store.ts";
import { defaultSettings } from "../../../shared/settings.ts";
import { tempFolder } from "../../support/temp-library.ts";

const defaults = defaultSettings({ id: "d1", name: "desk" });
const others = defaultSettings({ id: "d2", name: "laptop" });

describe("the settings file", () => {
  test("is made with the defaults, and keeps them when opened again", async () => {
    const folder = await tempFolder();
    expect(openSettingsStore(folder, defaults).get()).toEqual(defaults);
    expect(openSettingsStore(folder, others).get()).toEqual(defaults);
    expect(await readdir(folder)).toEqual(["settings.json"]);
  });

  test("shows what another process has written", async () => {
    const folder = await tempFolder();
    const here = openSettingsStore(folder, defaults);
    const there = openSettingsStore(folder, others);
    there.set({ ...there.get(), theme: "dark" });
    expect(here.get().theme).toBe("dark");
  });

  test.each([
    ["no JSON", "{ theme: dark"],
    ["empty", ""],
    ["of another shape", '{"version":1,"theme":"purple"}'],
    ["of a newer version", JSON.stringify({ ...defaults, version: 2 })],
  ])("that is %s is kept under another name, and the defaults are used", async (_what, text) => {
    const folder = await tempFolder();
    await writeFile(join(folder, "settings.json"), text);
    const store = openSettingsStore(folder, defaults);
    const kept = join(folder, "settings.damaged-1.json");
    expect(store).toMatchObject({ damaged: kept });
    expect(store.get()).toEqual(defaults);
    expect(await readFile(kept, "utf8")).toBe(text);
  });

  test("that cannot be read gives the settings in use, says so once and is never written over", async () => {
    const folder = await tempFolder();
    const path = join(folder, "settings.json");
    const reported: unknown[] = [];
    const open = () => openSettingsStore(folder, others, (error) => reported.push(error));
    const store = openSettingsStore(folder, defaults, (error) => reported.push(error));
    await rename(path, `${path}-away`);
    await mkdir(path);
    expect([store.get(), store.get()]).toEqual([defaults, defaults]);
    expect(reported).toHaveLength(1);
    expect(() => store.set({ ...defaults, theme: "dark" })).toThrow();
    expect(open().get()).toEqual(others);
    await rmdir(path);
    await rename(`${path}-away`, path);
    expect(open().get()).toEqual(defaults);
  });

  test("that is damaged while open never takes the settings in use away", async () => {
    const folder = await tempFolder();
    const store = openSettingsStore(folder, defaults);
    const mine = { ...defaults, theme: "dark" as const };
    store.set(mine);
    await writeFile(join(folder, "settings.json"), "oops");
    expect(store.get()).toEqual(mine);
    await writeFile(join(folder, "settings.json"), "again");
    store.set({ ...mine, theme: "light" });
    expect(store.get().theme).toBe("light");
    expect((await readdir(folder)).sort()).toEqual([
      "settings.damaged-1.json",
      "settings.damaged-2.json",
      "settings.json",
    ]);
  });
});
