import type { LexicalEditor } from "lexical";
import { ChevronRight, type LucideIcon } from "lucide-react";
import {
  type FocusEvent,
  type KeyboardEvent,
  type RefObject,
  useLayoutEffect,
  useRef,
  useState,
} from "react";
import { type CommandId, type CommandRow, commands, keysLabel } from "../../../shared/commands.ts";
import type { CommandRegistry } from "../../commands/registry.ts";
import { onMac } from "../../commands/use-command-keys.ts";
import { interfaceDirection } from "../../messages/direction.ts";
import { blockMessages } from "../../messages/en-blocks.ts";
import { selectedBlocks, turnBlocks } from "../blocks/block-actions.ts";
import { blockIcon } from "../blocks/block-icons.ts";
import { MenuKeys } from "../menu-keys.ts";

interface Props {
  editor: LexicalEditor;
  registry: CommandRegistry;
  name: string;
  handle: RefObject<HTMLElement | null>;
  top: number;
  /** `toText`: the caret goes back to where it was. */
  onClose(toText: boolean): void;
}

interface Item {
  id: string;
  label: string;
  icon?: LucideIcon | undefined;
  keys?: string | undefined;
  opens?: true;
  run(): void;
}

const done: readonly CommandId[] = [
  "block.moveUp",
  "block.moveDown",
  "block.duplicate",
  "block.delete",
];

/** What can be done with the selected blocks. “Turn into” opens a list of its own in its place. */
export function BlockMenu({ editor, registry, name, handle, top, onClose }: Props) {
  const [isTurning, setTurning] = useState(false);
  const [targets] = useState(() => selectedBlocks(editor)?.targets ?? []);
  const [menuKeys] = useState(() => new MenuKeys());
  const menu = useRef<HTMLDivElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the first of the other list
  useLayoutEffect(() => {
    buttonsOf(menu.current)[0]?.focus({ preventScroll: true });
    menu.current?.scrollIntoView({ block: "nearest" });
  }, [isTurning]);

  const act = (run: () => void) => () => {
    onClose(true);
    run();
  };
  const commandItems = done.map((id): Item => {
    const { label, keys }: CommandRow = commands[id];
    return { id, label, keys: keys && keysLabel(keys, onMac), run: act(() => registry.run(id)) };
  });
  const turnItem: Item = {
    id: "turn",
    label: blockMessages.turnIntoMore,
    opens: true,
    run: () => setTurning(true),
  };
  const turnItems = targets.map(
    (target): Item => ({
      id: target,
      label: blockMessages.names[target],
      icon: blockIcon(target),
      run: act(() => turnBlocks(editor, target)),
    }),
  );
  const items = isTurning
    ? turnItems
    : [...commandItems, ...(targets.length > 0 ? [turnItem] : [])];

  const onKeyDown = (event: KeyboardEvent) => {
    const buttons = buttonsOf(menu.current);
    const at = buttons.indexOf(document.activeElement as HTMLButtonElement);
    const opens = items[at]?.opens && event.key === "ArrowRight";
    const leaves = isTurning && (event.key === "ArrowLeft" || event.key === "Escape");
    const labels = items.map(({ label }) => label);
    const next = menuKeys.next(event.nativeEvent, at, labels);
    if (event.key === "Tab") onClose(true);
    else if (leaves) setTurning(false);
    else if (event.key === "Escape") onClose(true);
    else if (opens) setTurning(true);
    else if (next !== undefined) buttons[next]?.focus();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const onBlur = (event: FocusEvent<HTMLElement>) => {
    const to = event.relatedTarget;
    if (to === null || (!event.currentTarget.contains(to) && to !== handle.current)) onClose(false);
  };
  return (
    <div
      ref={menu}
      role="menu"
      tabIndex={-1}
      aria-label={isTurning ? blockMessages.turnInto : name}
      className="block-menu"
      dir={interfaceDirection}
      style={{ top }}
      onKeyDown={onKeyDown}
      onBlur={onBlur}
    >
      {items.map((item, index) => (
        <button
          key={item.id}
          type="button"
          role="menuitem"
          tabIndex={index === 0 ? 0 : -1}
          className="block-menu__item"
          aria-haspopup={item.opens && "menu"}
          onPointerMove={(event) => event.currentTarget.focus({ preventScroll: true })}
          onClick={item.run}
        >
          {item.icon && <item.icon aria-hidden="true" size={16} strokeWidth={1.75} />}
          <span className="block-menu__label">{item.label}</span>
          {item.keys && <kbd>{item.keys}</kbd>}
          {item.opens && <ChevronRight aria-hidden="true" size={14} />}
        </button>
      ))}
    </div>
  );
}

function buttonsOf(menu: HTMLElement | null): HTMLButtonElement[] {
  return [...(menu?.querySelectorAll("button") ?? [])];
}
