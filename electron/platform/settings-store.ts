import { existsSync, readFileSync, renameSync } from "node:fs";
import { join } from "node:path";
import Conf from "conf";
import type { Settings } from "../../shared/settings.ts";
import { settingsSchema } from "../../shared/settings-schema.ts";
import { syncFolderNow } from "./atomic-write.ts";
import { libraryProblem } from "./file-problem.ts";

/** The settings file of one library. Reads always show what any process wrote last. */
export interface SettingsStore {
  /** While the file cannot be read, the last that could: every save asks who writes. */
  get(): Settings;
  /** Throws while the file that is there cannot be read: it is not written over unseen. */
  set(settings: Settings): void;
  /** The name under which a file that could not be used was kept, or null when all was well. */
  readonly damaged: string | null;
}

/** What is used of conf, and of electron-store, which is made from it. */
export interface WholeStore {
  get store(): Record<string, unknown>;
  set store(value: Record<string, unknown>);
}

export interface StoreOptions {
  cwd: string;
  configName: string;
  fileExtension: string;
}

/**
 * Opens `settings.json` in a library folder, through conf unless `make` says otherwise. `report` hears
 * once when the file cannot be read.
 */
export function openSettingsStore(
  folder: string,
  defaults: Settings,
  report: (error: unknown) => void = () => {},
  make: (options: StoreOptions) => WholeStore = (options) => new Conf(options),
): SettingsStore {
  const path = join(folder, "settings.json");
  let lastGood = defaults;
  let damaged: string | null = null;
  let made: WholeStore | undefined;
  let isUnreadable = false;

  /** Moves a file that cannot be used out of the way, so that nothing is written over it. */
  function read(): Settings | undefined {
    if (!existsSync(path)) return undefined;
    const found = parse(readFileSync(path, "utf8"));
    if (found === undefined) damaged = setAside(folder, path);
    return found;
  }

  function tryReading(): Settings | undefined {
    try {
      const found = read();
      isUnreadable = false;
      return found;
    } catch (error) {
      if (!isUnreadable) report(error);
      isUnreadable = true;
      return undefined;
    }
  }

  /** Made when it is written to: it reads the file itself, and fails where that cannot be read. */
  function store(): WholeStore {
    made ??= make({ cwd: folder, configName: "settings", fileExtension: "json" });
    return made;
  }

  const present = tryReading();
  if (present) lastGood = present;
  else if (!isUnreadable) writeIfPossible(store, defaults);

  return {
    get() {
      lastGood = tryReading() ?? lastGood;
      return lastGood;
    },
    set(settings) {
      read();
      store().store = settings;
      // The store puts the file in place whole, but the new name may still be taken back.
      syncFolderNow(folder);
      lastGood = settings;
    },
    get damaged() {
      return damaged;
    },
  };
}

function parse(text: string): Settings | undefined {
  try {
    return settingsSchema.safeParse(JSON.parse(text)).data;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

function setAside(folder: string, path: string): string {
  for (let number = 1; ; number += 1) {
    const kept = join(folder, `settings.damaged-${number}.json`);
    if (existsSync(kept)) continue;
    renameSync(path, kept);
    return kept;
  }
}

/** A library that can only be read still opens; its settings are then the defaults, unsaved. */
function writeIfPossible(store: () => WholeStore, defaults: Settings): void {
  try {
    store().store = defaults;
  } catch (error) {
    const code = libraryProblem(error, "")?.code;
    if (code !== "library.full" && code !== "library.read-only") throw error;
  }
}
