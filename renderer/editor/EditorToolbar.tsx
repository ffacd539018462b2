import { type KeyboardEvent, memo, useRef, useState } from "react";
import {
  type CommandId,
  type CommandRow,
  commandIds,
  commands,
  keysLabel,
} from "../../shared/commands.ts";
import { useCommandState } from "../commands/command-hooks.ts";
import type { CommandRegistry } from "../commands/registry.ts";
import { onMac } from "../commands/use-command-keys.ts";
import { toolbarIcons } from "./toolbar-icons.ts";

export interface EditorToolbarProps {
  commands: CommandRegistry;
  /** Accessible name of the toolbar. */
  label: string;
}

const rows = commandIds.filter((id) => (commands[id] as CommandRow).toolbar);

/**
 * The buttons for the body, made from the command table. One stop in the Tab order; arrow keys,
 * Home and End move within.
 */
export function EditorToolbar({ commands: registry, label }: EditorToolbarProps) {
  const toolbar = useRef<HTMLDivElement>(null);
  const [stop, setStop] = useState<CommandId | undefined>(rows[0]);
  const onKeyDown = (event: KeyboardEvent) => {
    const buttons = [...(toolbar.current?.querySelectorAll("button") ?? [])];
    const at = buttons.findIndex((button) => button.contains(document.activeElement));
    const next = nextStop(event.key, at, buttons.length);
    if (at < 0 || next === undefined) return;
    event.preventDefault();
    buttons[next]?.focus();
    setStop(rows[next]);
  };
  return (
    <div
      ref={toolbar}
      role="toolbar"
      aria-label={label}
      className="editor-toolbar"
      onKeyDown={onKeyDown}
    >
      {rows.map((id, index) => (
        <ToolbarButton
          key={id}
          id={id}
          registry={registry}
          isStop={id === stop}
          startsGroup={index > 0 && commands[id].group !== commands[rows[index - 1] ?? id].group}
        />
      ))}
    </div>
  );
}

interface ButtonProps {
  id: CommandId;
  registry: CommandRegistry;
  isStop: boolean;
  startsGroup: boolean;
}

const ToolbarButton = memo(function ToolbarButton(props: ButtonProps) {
  const { id, registry, isStop, startsGroup } = props;
  const { enabled, active } = useCommandState(registry, id);
  const row: CommandRow = commands[id];
  const Icon = toolbarIcons[id];
  const toggles = row.group === "format" || row.group === "block";
  return (
    <button
      type="button"
      className="editor-toolbar__button"
      data-starts-group={startsGroup || undefined}
      aria-label={row.label}
      aria-pressed={toggles ? active : undefined}
      aria-disabled={!enabled}
      title={row.keys ? `${row.label} (${keysLabel(row.keys, onMac)})` : row.label}
      tabIndex={isStop ? 0 : -1}
      // The selection in the text must outlive the click.
      onMouseDown={(event) => event.preventDefault()}
      onClick={() => registry.run(id)}
    >
      {Icon ? <Icon aria-hidden="true" size={16} strokeWidth={1.75} /> : row.label}
    </button>
  );
});

function nextStop(key: string, at: number, count: number): number | undefined {
  switch (key) {
    case "ArrowRight":
    case "ArrowDown":
      return (at + 1) % count;
    case "ArrowLeft":
    case "ArrowUp":
      return (at - 1 + count) % count;
    case "Home":
      return 0;
    case "End":
      return count - 1;
    default:
      return undefined;
  }
}
