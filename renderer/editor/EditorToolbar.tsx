import { Ellipsis, Plus } from "lucide-react";
import { useRef } from "react";
import { type CommandId, type CommandRow, commandIds, commands } from "../../shared/commands.ts";
import { useCommand } from "../commands/command-hooks.ts";
import type { CommandRegistry } from "../commands/registry.ts";
import { formMessages as texts } from "../messages/en-forms.ts";
import { rememberPlace } from "../ui/place.ts";
import { CommandButtons, type FurtherButton, toolbarStop } from "./CommandButtons.tsx";
import { CommandMenu } from "./CommandMenu.tsx";
import { useOneLine } from "./one-line.ts";

export interface EditorToolbarProps {
  commands: CommandRegistry;
  /** Accessible name of the toolbar. */
  label: string;
}

const all: readonly CommandId[] = commandIds.filter((id) => (commands[id] as CommandRow).toolbar);
const insertable = commandIds.filter((id) => commands[id].group === "insert");

/** Which buttons leave a window that is too narrow for all, those used least first. */
const leaving: readonly CommandId[] = [
  "rule",
  "superscript",
  "subscript",
  "code",
  "strike",
  "underline",
  "number-list",
  "heading-3",
  "quote",
  "bullet-list",
  "heading-2",
  "redo",
  "undo",
];

/**
 * The buttons for the body, made from the command table, in one line above the page. What has no
 * room there is in the menu More.
 */
export function EditorToolbar({ commands: registry, label }: EditorToolbarProps) {
  const toolbar = useRef<HTMLDivElement>(null);
  const goBack = useRef<() => void>(undefined);
  const gone = leaving.slice(0, useOneLine(toolbar, leaving.length));
  const more = all.filter((id) => gone.includes(id) && !insertable.includes(id));
  useCommand(registry, "view.toolbar", () => {
    goBack.current = rememberPlace();
    toolbarStop(toolbar.current)?.focus();
  });
  const menus: FurtherButton[] = [
    {
      id: "insert",
      render: (isStop) => (
        <CommandMenu
          label={texts.insert}
          Icon={Plus}
          ids={insertable}
          registry={registry}
          isStop={isStop}
        />
      ),
    },
  ];
  if (more.length > 0) {
    menus.unshift({
      id: "more",
      render: (isStop) => (
        <CommandMenu
          label={texts.more}
          Icon={Ellipsis}
          isBare
          ids={more}
          registry={registry}
          isStop={isStop}
        />
      ),
    });
  }
  return (
    <CommandButtons
      ids={all.filter((id) => !gone.includes(id))}
      registry={registry}
      label={label}
      className="editor-toolbar"
      toolbarRef={toolbar}
      onEscape={() => goBack.current?.()}
      further={menus}
    />
  );
}
