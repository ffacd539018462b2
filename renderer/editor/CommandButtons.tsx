import {
  Fragment,
  type KeyboardEvent,
  memo,
  type ReactNode,
  type Ref,
  useRef,
  useState,
} from "react";
import { type CommandId, type CommandRow, commands, keysLabel } from "../../shared/commands.ts";
import { useCommandState } from "../commands/command-hooks.ts";
import type { CommandRegistry } from "../commands/registry.ts";
import { onMac } from "../commands/use-command-keys.ts";
import { arrowTarget } from "../ui/arrow-keys.ts";
import { isToggle, toolbarIcons } from "./toolbar-icons.ts";

interface Props {
  ids: readonly CommandId[];
  registry: CommandRegistry;
  /** Accessible name of the toolbar. */
  label: string;
  className: string;
  toolbarRef?: Ref<HTMLDivElement>;
  /** False while no button can be reached with the Tab key. */
  isReached?: boolean;
  onEscape?(): void;
  /** Buttons after those of the commands. */
  further?: readonly FurtherButton[];
}

/** A button that is no command; is told whether it is the toolbar's stop. */
export interface FurtherButton {
  id: string;
  render(isStop: boolean): ReactNode;
}

/** Not those of a menu that one of them opened. */
const ownButtons = ":scope > button, :scope > * > button";

/** Where the focus goes when it comes to a toolbar: its one stop in the Tab order. */
export function toolbarStop(toolbar: HTMLElement | null): HTMLElement | undefined {
  return toolbar?.querySelector<HTMLElement>('button[tabindex="0"]') ?? undefined;
}

/**
 * A toolbar of commands. One stop in the Tab order; arrow keys, Home and End move within, Escape
 * leads back to where it came from.
 */
export function CommandButtons(props: Props) {
  const { ids, registry, label, className, toolbarRef, isReached = true, onEscape } = props;
  const { further = [] } = props;
  const stops: readonly string[] = [...ids, ...further.map(({ id }) => id)];
  const [reached, setReached] = useState(stops[0]);
  // The one that was reached may have no room any more.
  const stop = stops.find((id) => id === reached) ?? stops[0];
  const row = useRef<HTMLDivElement>(null);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "Escape" && onEscape) {
      event.preventDefault();
      event.stopPropagation();
      onEscape();
      return;
    }
    const buttons = [...(row.current?.querySelectorAll<HTMLElement>(ownButtons) ?? [])];
    const at = buttons.findIndex((button) => button.contains(document.activeElement));
    const next = arrowTarget(event.key, at, buttons.length, "both");
    if (at < 0 || next === undefined) return;
    event.preventDefault();
    buttons[next]?.focus();
    setReached(stops[next]);
  };
  const setRow = (element: HTMLDivElement | null) => {
    row.current = element;
    if (typeof toolbarRef === "function") toolbarRef(element);
    else if (toolbarRef) toolbarRef.current = element;
  };
  return (
    <div ref={setRow} role="toolbar" aria-label={label} className={className} onKeyDown={onKeyDown}>
      {ids.map((id, index) => (
        <CommandButton
          key={id}
          id={id}
          registry={registry}
          isStop={isReached && id === stop}
          startsGroup={index > 0 && commands[id].group !== commands[ids[index - 1] ?? id].group}
        />
      ))}
      {further.map(({ id, render }) => (
        <Fragment key={id}>{render(id === stop)}</Fragment>
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

const CommandButton = memo(function CommandButton(props: ButtonProps) {
  const { id, registry, isStop, startsGroup } = props;
  const { enabled, active } = useCommandState(registry, id);
  const row: CommandRow = commands[id];
  const Icon = toolbarIcons[id];
  return (
    <button
      type="button"
      className="editor-toolbar__button"
      data-starts-group={startsGroup || undefined}
      aria-label={row.label}
      aria-pressed={isToggle(row) ? active : undefined}
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
