import { backupCommand, backupsCommand } from "./backups.ts";
import { checkCommand } from "./check.ts";
import type { Command } from "./command.ts";
import { doctorCommand } from "./doctor.ts";
import { exportCommand } from "./export.ts";
import { formatsCommand } from "./formats.ts";
import { historyCommand } from "./history.ts";
import { importCommand } from "./import.ts";
import { listCommand } from "./list.ts";
import { exportLibraryCommand, importLibraryCommand } from "./open-files.ts";
import { restoreCommand } from "./restore.ts";
import { restoreBackupCommand } from "./restore-backup.ts";
import { serveCommand } from "./serve.ts";
import { showCommand } from "./show.ts";
import { purgeCommand, trashCommand, untrashCommand } from "./trash.ts";

/** Every command, in the order of the help. */
export const commands: readonly Command[] = [
  importCommand,
  listCommand,
  showCommand,
  exportCommand,
  formatsCommand,
  checkCommand,
  historyCommand,
  restoreCommand,
  trashCommand,
  untrashCommand,
  purgeCommand,
  backupsCommand,
  backupCommand,
  restoreBackupCommand,
  exportLibraryCommand,
  importLibraryCommand,
  doctorCommand,
  serveCommand,
];
