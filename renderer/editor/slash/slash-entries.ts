import { type CommandId, type CommandRow, commandIds, commands } from "../../../shared/commands.ts";
import type { CommandRegistry } from "../../commands/registry.ts";
import { type Findable, matchEntries } from "../../ui/match-entries.ts";

export interface SlashEntry extends Findable {
  id: CommandId;
}

/**
 * What the menu offers, from the command table: what blocks there are to write, and, once something
 * is typed, what can be done with the block too.
 */
export function slashEntries(registry: CommandRegistry, query: string): SlashEntry[] {
  const entries = commandIds.filter((id) => isOffered(id, query) && registry.isEnabled(id));
  return matchEntries(
    entries.map((id) => {
      const { label, words }: CommandRow = commands[id];
      return { id, label, words };
    }),
    query,
  );
}

function isOffered(id: CommandId, query: string): boolean {
  const { group } = commands[id];
  if (group !== "block" && group !== "insert") return false;
  return query !== "" || !id.startsWith("block.");
}
