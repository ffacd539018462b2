import { type CommandId, type CommandRow, commandIds, commands } from "../../../shared/commands.ts";
import type { Block } from "../../../shared/copy/copy.ts";
import type { CommandRegistry } from "../../commands/registry.ts";
import { type Findable, matchEntries } from "../../ui/match-entries.ts";

/** A piece of copy that was kept under a name. */
export interface SlashSnippet {
  name: string;
  blocks: readonly Block[];
}

/** A command, or a snippet that is put in the place of what was typed. */
export type SlashEntry = Findable &
  ({ id: CommandId } | { id: `snippet:${string}`; blocks: readonly Block[] });

/**
 * What the menu offers, from the command table: what blocks there are to write, and, once something
 * is typed, what can be done with the block too, and the snippets by their names.
 */
export function slashEntries(
  registry: CommandRegistry,
  query: string,
  snippets: readonly SlashSnippet[] = [],
): SlashEntry[] {
  const entries = commandIds.filter((id) => isOffered(id, query) && registry.isEnabled(id));
  const rows = entries.map((id): SlashEntry => {
    const { label, words }: CommandRow = commands[id];
    return { id, label, words };
  });
  const named = snippets.map(
    ({ name, blocks }): SlashEntry => ({ id: `snippet:${name}`, label: name, blocks }),
  );
  return matchEntries(query === "" ? rows : [...rows, ...named], query);
}

function isOffered(id: CommandId, query: string): boolean {
  const { group } = commands[id];
  if (group !== "block" && group !== "insert") return false;
  return query !== "" || !id.startsWith("block.");
}
