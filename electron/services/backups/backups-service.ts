import type { Backup, LibraryService } from "../../../shared/contract/services.ts";
import type { Generation } from "../../library/backup-generations.ts";
import type { Context } from "../context.ts";
import type { BackupKeeper } from "./backup-keeper.ts";
import { findBackup, listBackups } from "./backup-places.ts";
import { restoreBackup } from "./restore-backup.ts";

type BackupMethods = Pick<LibraryService, "backups" | "backUp" | "restoreBackup">;

/** The part of the library service that makes backups and brings them back. */
export function createBackupMethods(context: Context, keeper: BackupKeeper): BackupMethods {
  return {
    async backups() {
      const { generations, unreadable } = await listBackups(keeper.folders);
      const own = generations.filter((one) => one.library === context.library.id);
      const { folder, running, failure } = keeper;
      return { folder, backups: own.map(told), unreadable, running, failure };
    },

    async backUp() {
      return told(await keeper.make("hand"));
    },

    async restoreBackup({ name, ids }) {
      const generation = await findBackup(keeper.folders, name);
      await keeper.make("restore", generation.name);
      return restoreBackup(context, generation, ids);
    },
  };
}

function told(generation: Generation): Backup {
  const { name, folder, at, reason, articles, media, mediaMissing, altered, bytes } = generation;
  return { name, folder, at, reason, articles, media, mediaMissing, altered, bytes };
}
