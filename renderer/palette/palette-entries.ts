import {
  type CommandId,
  type CommandRow,
  commandIds,
  commands,
  keysLabel,
} from "../../shared/commands.ts";
import type { CommandRegistry } from "../commands/registry.ts";
import { onMac } from "../commands/use-command-keys.ts";
import { messages } from "../messages/en.ts";
import type { PickerEntry } from "../ui/Picker.tsx";
import { readStored, writeStored } from "../ui/stored.ts";

export interface PaletteEntry extends PickerEntry {
  run(): void;
}

/** How many of the commands used last come first. */
const remembered = 6;

/**
 * Every command of the table, and what else there is to run; the last used first. Whether a command
 * can be run is asked now, while the focus is still where it will be run.
 */
export function paletteEntries(
  registry: CommandRegistry,
  further: readonly PaletteEntry[] = [],
): PaletteEntry[] {
  const rows = commandIds.filter((id) => id !== "view.palette").map((id) => entryOf(registry, id));
  const recent = recentIds();
  const rank = ({ id }: PaletteEntry) => {
    const at = recent.indexOf(id);
    return at < 0 ? remembered : at;
  };
  return [...rows, ...further].sort((a, b) => rank(a) - rank(b));
}

/** Notes that the entry was used, for the next time. */
export function rememberUse(id: string): void {
  const others = recentIds().filter((other) => other !== id);
  writeStored("recentCommands", [id, ...others].slice(0, remembered));
}

function recentIds(): readonly string[] {
  const stored = readStored<unknown>("recentCommands", []);
  return Array.isArray(stored) ? stored.filter((id) => typeof id === "string") : [];
}

function entryOf(registry: CommandRegistry, id: CommandId): PaletteEntry {
  const { label, words, keys, group }: CommandRow = commands[id];
  const place = messages.keys.groups[group];
  return {
    id,
    label,
    words: `${words ?? ""} ${place}`,
    note: place,
    keys: keys && keysLabel(keys, onMac),
    disabled: !registry.isEnabled(id),
    run: () => registry.run(id),
  };
}
