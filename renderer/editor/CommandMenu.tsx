import { Check, ChevronDown, type LucideIcon } from "lucide-react";
import { type FocusEvent, type KeyboardEvent, useEffect, useId, useRef, useState } from "react";
import { type CommandId, type CommandRow, commands, keysLabel } from "../../shared/commands.ts";
import type { CommandRegistry } from "../commands/registry.ts";
import { onMac } from "../commands/use-command-keys.ts";
import { MenuKeys } from "./menu-keys.ts";
import { isToggle, toolbarIcons } from "./toolbar-icons.ts";

interface Props {
  /** What the button and its menu are called. */
  label: string;
  Icon: LucideIcon;
  /** The icon alone tells what it is. */
  isBare?: boolean;
  ids: readonly CommandId[];
  registry: CommandRegistry;
  /** Whether the button is the toolbar's stop in the Tab order. */
  isStop: boolean;
}

/** A button of the toolbar that opens a list of commands. */
export function CommandMenu({ label, Icon, isBare = false, ids, registry, isStop }: Props) {
  const [isOpen, setOpen] = useState(false);
  const frame = useRef<HTMLDivElement>(null);
  const menuId = useId();

  const close = (toButton: boolean) => {
    setOpen(false);
    if (toButton) frame.current?.querySelector("button")?.focus();
  };
  const onBlur = (event: FocusEvent<HTMLElement>) => {
    if (!event.currentTarget.contains(event.relatedTarget)) setOpen(false);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (!isOpen && event.key === "ArrowDown") {
      event.preventDefault();
      event.stopPropagation();
      setOpen(true);
    }
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: only listens to where the focus goes
    <div ref={frame} className="command-menu" onBlur={onBlur}>
      <button
        type="button"
        className="editor-toolbar__button command-menu__button"
        aria-label={isBare ? label : undefined}
        title={isBare ? label : undefined}
        aria-haspopup="menu"
        aria-expanded={isOpen}
        aria-controls={isOpen ? menuId : undefined}
        tabIndex={isStop ? 0 : -1}
        onClick={() => setOpen(!isOpen)}
        onKeyDown={onKeyDown}
      >
        <Icon aria-hidden="true" size={16} strokeWidth={1.75} />
        {!isBare && label}
        {!isBare && <ChevronDown aria-hidden="true" size={12} strokeWidth={1.75} />}
      </button>
      {isOpen && <Menu id={menuId} label={label} ids={ids} registry={registry} onClose={close} />}
    </div>
  );
}

interface MenuProps {
  id: string;
  label: string;
  ids: readonly CommandId[];
  registry: CommandRegistry;
  onClose(toButton: boolean): void;
}

function Menu({ id, label, ids, registry, onClose }: MenuProps) {
  const menu = useRef<HTMLDivElement>(null);
  const [menuKeys] = useState(() => new MenuKeys());
  useEffect(() => menu.current?.querySelector("button")?.focus(), []);

  const onKeyDown = (event: KeyboardEvent) => {
    const items = [...(menu.current?.querySelectorAll("button") ?? [])];
    const at = items.indexOf(document.activeElement as HTMLButtonElement);
    const labels = items.map((item) => item.textContent ?? "");
    const next = menuKeys.next(event.nativeEvent, at, labels);
    if (event.key === "Escape") onClose(true);
    else if (event.key === "Tab") onClose(false);
    else if (next === undefined) return;
    else items[next]?.focus();
    if (event.key !== "Tab") event.preventDefault();
    event.stopPropagation();
  };
  const run = (command: CommandId) => {
    onClose(false);
    registry.run(command);
  };
  return (
    <div
      ref={menu}
      id={id}
      role="menu"
      tabIndex={-1}
      aria-label={label}
      className="command-menu__list"
      onKeyDown={onKeyDown}
    >
      {ids.map((command) => (
        <Item key={command} id={command} registry={registry} onRun={() => run(command)} />
      ))}
    </div>
  );
}

interface ItemProps {
  id: CommandId;
  registry: CommandRegistry;
  onRun(): void;
}

function Item({ id, registry, onRun }: ItemProps) {
  const row: CommandRow = commands[id];
  const Icon = toolbarIcons[id];
  const isOn = isToggle(row) && registry.isActive(id);
  return (
    <button
      type="button"
      {...(isToggle(row)
        ? { role: "menuitemcheckbox", "aria-checked": isOn }
        : { role: "menuitem" })}
      tabIndex={-1}
      aria-label={row.label}
      aria-disabled={!registry.isEnabled(id)}
      // The selection in the text must outlive the click.
      onMouseDown={(event) => event.preventDefault()}
      onClick={onRun}
    >
      {Icon && <Icon aria-hidden="true" size={16} strokeWidth={1.75} />}
      <span>{row.label}</span>
      {isOn && <Check aria-hidden="true" size={14} strokeWidth={2} />}
      {row.keys && <kbd>{keysLabel(row.keys, onMac)}</kbd>}
    </button>
  );
}
