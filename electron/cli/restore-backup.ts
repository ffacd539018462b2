import type { BroughtBack } from "../../shared/contract/services.ts";
import { findBackup, foldersWithoutOpening } from "../services/backups/backup-places.ts";
import { restoreBackupInto } from "../services/backups/restore-into.ts";
import { type Call, type Command, UsageError } from "./command.ts";
import type { Terminal } from "./terminal.ts";

export const restoreBackupCommand: Command = {
  name: "restore-backup",
  usage: "restore-backup NAME [--id ID]… | restore-backup NAME --into FOLDER [--from FOLDER]",
  summary:
    "brings a backup's articles back, overwriting nothing, or makes a library of it; NAME may be “newest”",
  options: {
    id: { type: "string", multiple: true },
    into: { type: "string" },
    from: { type: "string" },
  },
  arguments: "one",
  async run(call) {
    const { args, text, open, json, terminal } = call;
    const into = text("into");
    if (into !== undefined) return makeLibrary(call, into);
    if (text("from") !== undefined) throw new UsageError("--from goes with --into FOLDER.");
    const ids = text("id")?.split(",");
    const { services } = await open();
    const back = await services.library.restoreBackup({
      name: args[0]!,
      ...(ids === undefined ? {} : { ids }),
    });
    if (json) terminal.json(back);
    else printReturn(back, terminal);
    return back.problems.length === 0 ? 0 : 1;
  },
};

/** Opens no library: the one that the backup is of may be damaged or gone. */
async function makeLibrary(call: Call, into: string): Promise<number> {
  const { args, text, path, library, json, terminal } = call;
  if (text("id") !== undefined) throw new UsageError("--id does not go with --into.");
  const from = text("from");
  const folders = from === undefined ? foldersWithoutOpening(library) : [path(from)];
  const made = await restoreBackupInto(await findBackup(folders, args[0]!), path(into));
  for (const id of made.mediaMissing) terminal.say(`The picture ${id} is not in the backup.`);
  if (json) terminal.json(made);
  else terminal.print(made.folder);
  return made.mediaMissing.length === 0 ? 0 : 1;
}

/** What came back, one line each; what could not is for the person. */
export function printReturn({ problems, ...counts }: BroughtBack, terminal: Terminal): void {
  for (const { subject, problem } of problems) terminal.say(`${subject}: ${problem}`);
  for (const [name, count] of Object.entries(counts)) terminal.print(`${name}\t${count}`);
}
