import { useRef } from "react";
import { type CommandId, type CommandRow, commandIds, commands } from "../../shared/commands.ts";
import { useCommand } from "../commands/command-hooks.ts";
import type { CommandRegistry } from "../commands/registry.ts";
import { rememberPlace } from "../ui/place.ts";
import { CommandButtons, toolbarStop } from "./CommandButtons.tsx";
import { InsertMenu } from "./InsertMenu.tsx";

export interface EditorToolbarProps {
  commands: CommandRegistry;
  /** Accessible name of the toolbar. */
  label: string;
}

const ids: readonly CommandId[] = commandIds.filter((id) => (commands[id] as CommandRow).toolbar);

/** The buttons for the body, made from the command table, above the page. */
export function EditorToolbar({ commands: registry, label }: EditorToolbarProps) {
  const toolbar = useRef<HTMLDivElement>(null);
  const goBack = useRef<() => void>(undefined);
  useCommand(registry, "view.toolbar", () => {
    goBack.current = rememberPlace();
    toolbarStop(toolbar.current)?.focus();
  });
  return (
    <CommandButtons
      ids={ids}
      registry={registry}
      label={label}
      className="editor-toolbar"
      toolbarRef={toolbar}
      onEscape={() => goBack.current?.()}
      last={(isStop) => <InsertMenu registry={registry} isStop={isStop} />}
    />
  );
}
