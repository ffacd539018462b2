import { type CommandId, type CommandRow, commands, keysLabel } from "../../shared/commands.ts";
import { onMac } from "../commands/use-command-keys.ts";

/** The keys of a command as they are shown beside it, if it has any. */
export function keyHint(id: CommandId): string | undefined {
  const row: CommandRow = commands[id];
  return row.keys && keysLabel(row.keys, onMac);
}
