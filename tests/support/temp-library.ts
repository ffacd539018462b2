import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";
import { type Library, openLibrary } from "../../electron/library/open-library.ts";
import type { Writer } from "../../electron/library/write-revision.ts";
import { headlessHost } from "../../electron/platform/host.ts";
import { type Log, silentLog } from "../../electron/platform/log.ts";
import { openSettingsStore } from "../../electron/platform/settings-store.ts";
import { type OpenedServices, openServices } from "../../electron/services/create-services.ts";

/** An empty folder that is gone when the test is over. */
export async function tempFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "dateline-test-"));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

/** An open library in a folder of its own, closed when the test is over. */
export async function tempLibrary(folder?: string): Promise<Library> {
  const library = await openLibrary(folder ?? (await tempFolder()));
  onTestFinished(() => library.database.close());
  return library;
}

export interface TempServicesOptions {
  folder?: string;
  now?: () => Date;
  log?: Log;
  firstRunSample?: boolean;
  rescueFolders?: readonly string[];
}

/** Services over a library in a folder of its own, closed when the test is over. */
export async function tempServices(
  options: TempServicesOptions = {},
): Promise<OpenedServices & { folder: string }> {
  const folder = options.folder ?? (await tempFolder());
  const opened = await openServices({
    host: headlessHost("cli"),
    log: silentLog,
    openSettings: openSettingsStore,
    rescueFolders: [`${folder}-rescue`],
    ...options,
    folder,
  });
  onTestFinished(async () => {
    await opened.close();
    await rm(`${folder}-rescue`, { recursive: true, force: true });
  });
  return { ...opened, folder };
}

/** A writer named Ana at a moment of a day, given as minutes from its start. */
export function writerAt(minute: number, given: Partial<Writer> = {}): Writer {
  return {
    author: "Ana",
    device: { id: "device-1", name: "desk" },
    now: new Date(Date.UTC(2024, 10, 15, 9, 0, 0) + minute * 60_000),
    ...given,
  };
}
