import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";

/** A backup of a library: a folder with a copy of its database. */
export interface BackupFolder {
  folder: string;
  /** When it was made, as its name says. */
  at: string;
  database: string;
}

const stamp = /^(\d{4}-\d{2}-\d{2})T(\d{2})-(\d{2})-(\d{2})Z/;

/** The backups that lie in the library's own folder, newest first; none is opened. */
export function backupFolders(folder: string): BackupFolder[] {
  const all = join(folder, "backups");
  if (!existsSync(all)) return [];
  return readdirSync(all)
    .flatMap((name) => {
      const found = stamp.exec(name);
      const database = join(all, name, "dateline.sqlite");
      if (!found || !existsSync(database)) return [];
      const [, day, hour, minute, second] = found;
      return [{ folder: join(all, name), at: `${day}T${hour}:${minute}:${second}.000Z`, database }];
    })
    .sort((a, b) => (a.folder < b.folder ? 1 : -1));
}

export function newestBackup(folder: string): BackupFolder | undefined {
  return backupFolders(folder)[0];
}
