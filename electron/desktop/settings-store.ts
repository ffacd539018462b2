import { ipcMain } from "electron";
import ElectronStore from "electron-store";
import type { Settings } from "../../shared/settings.ts";
import {
  openSettingsStore,
  type SettingsStore,
  type StoreOptions,
  type WholeStore,
} from "../platform/settings-store.ts";

/** The settings of a library folder, kept by electron-store in the same file as everywhere else. */
export function openDesktopSettings(
  folder: string,
  defaults: Settings,
  report?: (error: unknown) => void,
): SettingsStore {
  return openSettingsStore(folder, defaults, report, electronStore);
}

function electronStore({ configName, ...options }: StoreOptions): WholeStore {
  const store = new ElectronStore({ ...options, name: configName });
  // It would tell any frame that asks where this user's files are; our page never needs it.
  ipcMain.removeAllListeners("electron-store-get-data");
  return store;
}
