import type { MenuItemConstructorOptions } from "electron";
import { expect, test } from "vitest";
import { menuTemplate } from "../../../electron/desktop/menu.ts";
import { type CommandId, commandIds } from "../../../shared/commands.ts";

function outline(items: MenuItemConstructorOptions[], depth = 0): string[] {
  return items.flatMap((item) => {
    const name = item.label ?? item.role ?? "────";
    const keys = item.accelerator ? `  ${item.accelerator}` : "";
    const inner = Array.isArray(item.submenu) ? outline(item.submenu, depth + 1) : [];
    return [`${"  ".repeat(depth)}${name}${keys}`, ...inner];
  });
}

function flat(items: MenuItemConstructorOptions[]): MenuItemConstructorOptions[] {
  return items.flatMap((item) => [
    item,
    ...(Array.isArray(item.submenu) ? flat(item.submenu) : []),
  ]);
}

function make(mac: boolean, run: (command: CommandId) => void = () => {}) {
  return menuTemplate({ mac, appName: "Dateline", run });
}

test("the menu on Linux and Windows", () => {
  expect(outline(make(false)).join("\n")).toMatchSnapshot();
});

test("the menu on a Mac", () => {
  expect(outline(make(true)).join("\n")).toMatchSnapshot();
});

test("every command of the table stands in the menu once and runs itself", () => {
  const ran: CommandId[] = [];
  const items = flat(make(false, (command) => ran.push(command))).filter((item) => item.id);
  for (const item of items) item.click?.({} as never, undefined, {} as never);
  expect([...ran].sort()).toEqual([...commandIds].sort());
});

test("the page hears the keys, so that none acts twice", () => {
  const withKeys = flat(make(false)).filter((item) => item.accelerator);
  expect(withKeys.length).toBeGreaterThan(10);
  expect(withKeys.every((item) => item.registerAccelerator === false)).toBe(true);
});
