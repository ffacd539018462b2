/**
 * Every command as data. Toolbar, keyboard, application menu and palette are all made from this
 * table; what a command does is in `renderer/commands/registry.ts`.
 */

/** A key combination. `mod` is Ctrl, and Cmd on a Mac. `key` as in KeyboardEvent.key, lower case. */
export interface Keys {
  mod?: true;
  shift?: true;
  alt?: true;
  key: string;
}

export type CommandGroup = "file" | "edit" | "format" | "block" | "insert" | "view" | "help";

export interface CommandRow {
  label: string;
  group: CommandGroup;
  keys?: Keys;
  /** Further keys that do the same; not shown. */
  otherKeys?: readonly Keys[];
  toolbar?: true;
  /** Only while the caret is in the body. */
  inBody?: true;
}

function rows<Id extends string>(table: Record<Id, CommandRow>): Record<Id, CommandRow> {
  return table;
}

export const commands = rows({
  "article.new": { label: "New article", group: "file", keys: { mod: true, alt: true, key: "n" } },
  "article.save": { label: "Save now", group: "file", keys: { mod: true, key: "s" } },
  "article.saveCopy": {
    label: "Save a copy…",
    group: "file",
    keys: { mod: true, shift: true, key: "s" },
  },
  "article.import": { label: "Import…", group: "file", keys: { mod: true, key: "o" } },
  "article.export": { label: "Export", group: "file", keys: { mod: true, key: "e" } },
  "article.trash": {
    label: "Move to trash",
    group: "file",
    keys: { mod: true, alt: true, key: "x" },
  },
  undo: { label: "Undo", group: "edit", keys: { mod: true, key: "z" }, toolbar: true },
  redo: {
    label: "Redo",
    group: "edit",
    keys: { mod: true, shift: true, key: "z" },
    otherKeys: [{ mod: true, key: "y" }],
    toolbar: true,
  },
  bold: {
    label: "Bold",
    group: "format",
    keys: { mod: true, key: "b" },
    toolbar: true,
    inBody: true,
  },
  italic: {
    label: "Italic",
    group: "format",
    keys: { mod: true, key: "i" },
    toolbar: true,
    inBody: true,
  },
  underline: {
    label: "Underline",
    group: "format",
    keys: { mod: true, key: "u" },
    toolbar: true,
    inBody: true,
  },
  strike: {
    label: "Strikethrough",
    group: "format",
    keys: { mod: true, shift: true, key: "x" },
    toolbar: true,
    inBody: true,
  },
  superscript: {
    label: "Superscript",
    group: "format",
    keys: { mod: true, key: "." },
    inBody: true,
    toolbar: true,
  },
  subscript: {
    label: "Subscript",
    group: "format",
    keys: { mod: true, key: "," },
    inBody: true,
    toolbar: true,
  },
  code: {
    label: "Code",
    group: "format",
    keys: { mod: true, shift: true, key: "m" },
    inBody: true,
    toolbar: true,
  },
  link: {
    label: "Link",
    group: "format",
    keys: { mod: true, key: "k" },
    toolbar: true,
    inBody: true,
  },
  "clear-format": {
    label: "Clear formatting",
    group: "format",
    keys: { mod: true, key: "\\" },
    inBody: true,
  },
  paragraph: {
    label: "Paragraph",
    group: "block",
    keys: { mod: true, alt: true, key: "0" },
    inBody: true,
  },
  "heading-2": {
    label: "Heading",
    group: "block",
    keys: { mod: true, alt: true, key: "2" },
    toolbar: true,
    inBody: true,
  },
  "heading-3": {
    label: "Subheading",
    group: "block",
    keys: { mod: true, alt: true, key: "3" },
    toolbar: true,
    inBody: true,
  },
  "heading-4": {
    label: "Minor heading",
    group: "block",
    keys: { mod: true, alt: true, key: "4" },
    inBody: true,
  },
  "bullet-list": {
    label: "Bulleted list",
    group: "block",
    keys: { mod: true, shift: true, key: "8" },
    toolbar: true,
    inBody: true,
  },
  "number-list": {
    label: "Numbered list",
    group: "block",
    keys: { mod: true, shift: true, key: "7" },
    toolbar: true,
    inBody: true,
  },
  quote: {
    label: "Quote",
    group: "block",
    keys: { mod: true, shift: true, key: "9" },
    toolbar: true,
    inBody: true,
  },
  rule: {
    label: "Rule",
    group: "insert",
    keys: { mod: true, alt: true, key: "-" },
    toolbar: true,
    inBody: true,
  },
  "view.articles": { label: "Articles", group: "view", keys: { mod: true, alt: true, key: "1" } },
  "view.search": {
    label: "Search articles",
    group: "view",
    keys: { mod: true, shift: true, key: "f" },
  },
  "view.details": { label: "Details", group: "view", keys: { mod: true, alt: true, key: "d" } },
  "view.checks": { label: "Checks", group: "view", keys: { mod: true, alt: true, key: "c" } },
  "view.history": { label: "History", group: "view", keys: { mod: true, alt: true, key: "h" } },
  "view.inspector": { label: "Inspector", group: "view", keys: { mod: true, key: "j" } },
  "help.keys": { label: "Keyboard shortcuts", group: "help", keys: { mod: true, key: "/" } },
});

export type CommandId = keyof typeof commands;

export const commandIds = Object.keys(commands) as CommandId[];

/** The keys as a person reads them: `Ctrl+Shift+Z`, or `⇧⌘Z` on a Mac. */
export function keysLabel(keys: Keys, mac: boolean): string {
  const name = keys.key.length === 1 ? keys.key.toUpperCase() : keys.key;
  if (mac) return `${keys.alt ? "⌥" : ""}${keys.shift ? "⇧" : ""}${keys.mod ? "⌘" : ""}${name}`;
  return `${keys.mod ? "Ctrl+" : ""}${keys.alt ? "Alt+" : ""}${keys.shift ? "Shift+" : ""}${name}`;
}

/** The keys as Electron's menu wants them: `CmdOrCtrl+Shift+Z`. */
export function accelerator(keys: Keys): string {
  return `${keys.mod ? "CmdOrCtrl+" : ""}${keys.alt ? "Alt+" : ""}${keys.shift ? "Shift+" : ""}${keys.key.toUpperCase()}`;
}

/** What of a keyboard event a key table needs. */
export interface PressedKeys {
  key: string;
  code: string;
  ctrlKey: boolean;
  metaKey: boolean;
  shiftKey: boolean;
  altKey: boolean;
  /** True while AltGr is held: Windows reports it as Ctrl+Alt, and it writes letters (ń, @, €). */
  altGraph: boolean;
}

/** The command that these pressed keys mean, if any. */
export function commandForKeys(pressed: PressedKeys, mac: boolean): CommandId | undefined {
  return commandIds.find((id) => {
    const row: CommandRow = commands[id];
    return [row.keys, ...(row.otherKeys ?? [])].some((keys) => keys && matches(keys, pressed, mac));
  });
}

function matches(keys: Keys, pressed: PressedKeys, mac: boolean): boolean {
  if (pressed.altGraph) return false;
  const mod = mac ? pressed.metaKey : pressed.ctrlKey;
  const other = mac ? pressed.ctrlKey : pressed.metaKey;
  return (
    mod === (keys.mod ?? false) &&
    !other &&
    pressed.shiftKey === (keys.shift ?? false) &&
    pressed.altKey === (keys.alt ?? false) &&
    (pressed.key.toLowerCase() === keys.key || physicalKey(pressed.code) === keys.key)
  );
}

// With Shift or Alt down, `key` is what the layout makes of it ("*" for Shift+8, "∂" for ⌥D).
function physicalKey(code: string): string {
  if (code.startsWith("Key")) return code.slice(3).toLowerCase();
  if (code.startsWith("Digit")) return code.slice(5);
  return code === "Minus" ? "-" : "";
}
