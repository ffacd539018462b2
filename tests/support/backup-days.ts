import { join } from "node:path";
import { onTestFinished } from "vitest";
import { openLibrary } from "../../electron/library/open-library.ts";
import { openMediaStore } from "../../electron/media/store.ts";
import { newDevice } from "../../electron/platform/device.ts";
import { silentLog } from "../../electron/platform/log.ts";
import { openSettingsStore } from "../../electron/platform/settings-store.ts";
import { BackupKeeper } from "../../electron/services/backups/backup-keeper.ts";
import type { Context } from "../../electron/services/context.ts";
import type { AppError } from "../../shared/errors.ts";
import { defaultSettings } from "../../shared/settings.ts";
import { tempFolder } from "./temp-library.ts";

/** A library with a keeper of its backups and a clock that the test turns. */
export interface BackupDays {
  context: Context;
  keeper: BackupKeeper;
  /** Turns the clock on by that many hours. */
  pass(hours: number): void;
  /** What a person was told. */
  told: AppError[];
}

export async function backupDays(folder?: string): Promise<BackupDays> {
  const place = folder ?? (await tempFolder());
  let time = Date.UTC(2024, 10, 15, 9);
  const now = () => new Date(time);
  const library = await openLibrary(place, now);
  const told: AppError[] = [];
  const context: Context = {
    library,
    pictures: openMediaStore(join(place, "media")),
    settings: openSettingsStore(place, defaultSettings(newDevice())),
    log: silentLog,
    now,
    publish: () => {},
    notices: told,
    notify: (error) => void told.push(error),
  };
  const keeper = new BackupKeeper(context);
  onTestFinished(async () => {
    await keeper.stop();
    await library.close();
  });
  return {
    context,
    keeper,
    pass(hours) {
      time += hours * 3_600_000;
    },
    told,
  };
}
