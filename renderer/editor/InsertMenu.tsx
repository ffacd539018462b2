import { ChevronDown, Plus } from "lucide-react";
import { type FocusEvent, type KeyboardEvent, useEffect, useId, useRef, useState } from "react";
import {
  type CommandId,
  type CommandRow,
  commandIds,
  commands,
  keysLabel,
} from "../../shared/commands.ts";
import type { CommandRegistry } from "../commands/registry.ts";
import { onMac } from "../commands/use-command-keys.ts";
import { formMessages as texts } from "../messages/en-forms.ts";
import { MenuKeys } from "./menu-keys.ts";
import { toolbarIcons } from "./toolbar-icons.ts";

const rows = commandIds.filter((id) => commands[id].group === "insert");

interface Props {
  registry: CommandRegistry;
  /** Whether the button is the toolbar's stop in the Tab order. */
  isStop: boolean;
}

/** The button that opens the list of everything that can be inserted. */
export function InsertMenu({ registry, isStop }: Props) {
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
    <div ref={frame} className="insert-menu" onBlur={onBlur}>
      <button
        type="button"
        className="editor-toolbar__button insert-menu__button"
        aria-haspopup="menu"
        aria-expanded={isOpen}
        aria-controls={isOpen ? menuId : undefined}
        tabIndex={isStop ? 0 : -1}
        onClick={() => setOpen(!isOpen)}
        onKeyDown={onKeyDown}
      >
        <Plus aria-hidden="true" size={16} strokeWidth={1.75} />
        {texts.insert}
        <ChevronDown aria-hidden="true" size={12} strokeWidth={1.75} />
      </button>
      {isOpen && <Menu id={menuId} registry={registry} onClose={close} />}
    </div>
  );
}

interface MenuProps {
  id: string;
  registry: CommandRegistry;
  onClose(toButton: boolean): void;
}

function Menu({ id, registry, onClose }: MenuProps) {
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
      aria-label={texts.insert}
      className="insert-menu__list"
      onKeyDown={onKeyDown}
    >
      {rows.map((command) => {
        const { label, keys }: CommandRow = commands[command];
        const Icon = toolbarIcons[command];
        return (
          <button
            key={command}
            type="button"
            role="menuitem"
            tabIndex={-1}
            aria-label={label}
            aria-disabled={!registry.isEnabled(command)}
            // The selection in the text must outlive the click.
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => run(command)}
          >
            {Icon && <Icon aria-hidden="true" size={16} strokeWidth={1.75} />}
            <span>{label}</span>
            {keys && <kbd>{keysLabel(keys, onMac)}</kbd>}
          </button>
        );
      })}
    </div>
  );
}
