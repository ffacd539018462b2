import type { MenuItemConstructorOptions } from "electron";
import {
  accelerator,
  type CommandGroup,
  type CommandId,
  type CommandRow,
  commandIds,
  commands,
} from "../../shared/commands.ts";
import { messages } from "./messages.ts";

export interface MenuParts {
  mac: boolean;
  appName: string;
  /** Runs a command in the window that is in front. */
  run(command: CommandId): void;
}

/** The application menu, made from the command table and the system's own roles. */
export function menuTemplate({ mac, appName, run }: MenuParts): MenuItemConstructorOptions[] {
  const items = (...groups: CommandGroup[]) =>
    commandIds.filter((id) => groups.includes(commands[id].group)).map((id) => item(id, run));
  return [
    ...(mac ? [macAppMenu(appName)] : []),
    {
      label: messages.file,
      submenu: [...items("file"), separator, { role: mac ? "close" : "quit" }],
    },
    {
      label: messages.edit,
      submenu: [
        ...items("edit"),
        separator,
        { role: "cut" },
        { role: "copy" },
        { role: "paste" },
        { role: "pasteAndMatchStyle" },
        { role: "selectAll" },
      ],
    },
    { label: messages.format, submenu: [...items("format"), separator, ...items("block")] },
    { label: messages.insert, submenu: items("insert") },
    {
      label: messages.view,
      submenu: [
        ...items("view"),
        separator,
        { role: "resetZoom" },
        { role: "zoomIn" },
        { role: "zoomOut" },
        separator,
        { role: "togglefullscreen" },
      ],
    },
    { role: "windowMenu" },
    { role: "help", label: messages.help, submenu: items("help") },
  ];
}

const separator: MenuItemConstructorOptions = { type: "separator" };

function item(id: CommandId, run: MenuParts["run"]): MenuItemConstructorOptions {
  const { label, keys }: CommandRow = commands[id];
  return {
    id,
    label,
    // Shown here, but heard by the page: it knows whether the caret is in the body.
    ...(keys ? { accelerator: accelerator(keys), registerAccelerator: false } : {}),
    click: () => run(id),
  };
}

function macAppMenu(appName: string): MenuItemConstructorOptions {
  return {
    label: appName,
    submenu: [
      { role: "about" },
      separator,
      { role: "services" },
      separator,
      { role: "hide" },
      { role: "hideOthers" },
      { role: "unhide" },
      separator,
      { role: "quit" },
    ],
  };
}
