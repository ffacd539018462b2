import { createContext, useContext } from "react";
import type { CommandRegistry } from "../commands/registry.ts";

export const CommandsContext = createContext<CommandRegistry | null>(null);

/** The one registry that keyboard, menu, toolbar and buttons run commands through. */
export function useCommands(): CommandRegistry {
  const commands = useContext(CommandsContext);
  if (!commands) throw new Error("no command registry above this component");
  return commands;
}
