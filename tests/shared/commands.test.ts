import { describe, expect, test } from "vitest";
import {
  accelerator,
  type CommandRow,
  commandForKeys,
  commandIds,
  commands,
  type Keys,
  keysLabel,
  type PressedKeys,
} from "../../shared/commands.ts";

const everyKeys = commandIds.flatMap((id) => {
  const row: CommandRow = commands[id];
  return [row.keys, ...(row.otherKeys ?? [])].flatMap((keys) => (keys ? [{ id, keys }] : []));
});

function pressed(keys: Keys, mac: boolean, given: Partial<PressedKeys> = {}): PressedKeys {
  return {
    key: keys.key,
    code: "",
    ctrlKey: !mac && (keys.mod ?? false),
    metaKey: mac && (keys.mod ?? false),
    shiftKey: keys.shift ?? false,
    altKey: keys.alt ?? false,
    altGraph: false,
    ...given,
  };
}

describe("the command table", () => {
  test("has no two commands with the same keys", () => {
    const labels = everyKeys.map(({ keys }) => keysLabel(keys, false));
    expect(new Set(labels).size).toBe(labels.length);
  });

  test("has no two commands with the same label", () => {
    const labels = commandIds.map((id) => commands[id].label);
    expect(new Set(labels).size).toBe(labels.length);
  });

  test("leaves plain typing alone: keys need Ctrl or Cmd, or write nothing", () => {
    const writes = ({ keys: { key, alt } }: (typeof everyKeys)[number]) =>
      key.length === 1 || (!alt && !/^f\d+$/.test(key));
    expect(everyKeys.filter((each) => !each.keys.mod && writes(each))).toEqual([]);
  });
});

describe.each([
  ["elsewhere", false],
  ["on a Mac", true],
])("pressed keys %s", (_where, mac) => {
  test.each(everyKeys)("$id is found by its keys", ({ id, keys }) => {
    expect(commandForKeys(pressed(keys, mac), mac)).toBe(id);
  });

  test.each(everyKeys)("$id is not found while AltGr writes a letter", ({ keys }) => {
    expect(commandForKeys(pressed(keys, mac, { altGraph: true }), mac)).toBeUndefined();
  });

  const withMod = everyKeys.filter(({ keys }) => keys.mod);
  test.each(withMod)("$id is not found by the other system's key", ({ keys }) => {
    expect(commandForKeys(pressed(keys, !mac), mac)).toBeUndefined();
  });
});

test("a key is also known by its place, when Shift or Alt makes another sign of it", () => {
  const given = { key: "*", code: "Digit8" };
  const keys: Keys = { mod: true, shift: true, key: "8" };
  expect(commandForKeys(pressed(keys, false, given), false)).toBe("bullet-list");
});

test("a capital from Caps Lock is the same key", () => {
  expect(commandForKeys(pressed({ mod: true, key: "B" }, false), false)).toBe("bold");
});

test.each([
  [{ mod: true, shift: true, key: "z" }, "Ctrl+Shift+Z", "⇧⌘Z", "CmdOrCtrl+Shift+Z"],
  [{ mod: true, alt: true, key: "2" }, "Ctrl+Alt+2", "⌥⌘2", "CmdOrCtrl+Alt+2"],
  [{ mod: true, key: "/" }, "Ctrl+/", "⌘/", "CmdOrCtrl+/"],
  [{ alt: true, key: "f10" }, "Alt+F10", "⌥F10", "Alt+F10"],
] satisfies [Keys, string, string, string][])(
  "%j reads %s, on a Mac %s",
  (keys, other, mac, menu) => {
    expect(keysLabel(keys, false)).toBe(other);
    expect(keysLabel(keys, true)).toBe(mac);
    expect(accelerator(keys)).toBe(menu);
  },
);
