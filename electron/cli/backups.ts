import { foldersWithoutOpening, listBackups } from "../services/backups/backup-places.ts";
import type { Command } from "./command.ts";
import { table } from "./terminal.ts";

export const backupsCommand: Command = {
  name: "backups",
  usage: "backups",
  summary: "the library's backups: name, time, why, articles, pictures, bytes; newest first",
  arguments: "none",
  async run({ library, json, terminal }) {
    // Not through the services: whoever looks for a backup may have a library that does not open.
    const { generations, unreadable } = await listBackups(foldersWithoutOpening(library));
    for (const { folder, problem } of unreadable) {
      terminal.say(`${folder} cannot be used as a backup: ${problem}.`);
    }
    if (json) terminal.json(generations);
    else {
      const rows = generations.map(({ name, at, reason, articles, media, bytes }) => [
        name,
        at,
        reason,
        String(articles),
        String(media),
        String(bytes),
      ]);
      for (const line of table(rows, terminal.columns)) terminal.print(line);
    }
    return 0;
  },
};

export const backupCommand: Command = {
  name: "backup",
  usage: "backup",
  summary: "makes a backup now, verifies it, and prints its folder",
  arguments: "none",
  async run({ open, json, terminal }) {
    const { services } = await open();
    const made = await services.library.backUp({});
    if (made.mediaMissing > 0) {
      terminal.say(`${made.mediaMissing} pictures are missing or damaged; see “dateline doctor”.`);
    }
    if (json) terminal.json(made);
    else terminal.print(made.folder);
    return 0;
  },
};
