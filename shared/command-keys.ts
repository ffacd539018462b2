/** A key combination. `mod` is Ctrl, and Cmd on a Mac. `key` as in KeyboardEvent.key, lower case. */
export interface Keys {
  mod?: true;
  shift?: true;
  alt?: true;
  key: string;
}

const keyNames: Readonly<Record<string, string>> = { arrowup: "↑", arrowdown: "↓", enter: "Enter" };

/** What Electron calls keys that the page calls otherwise. */
const acceleratorNames: Readonly<Record<string, string>> = { arrowup: "Up", arrowdown: "Down" };

/** The keys as a person reads them: `Ctrl+Shift+Z`, or `⇧⌘Z` on a Mac. */
export function keysLabel(keys: Keys, mac: boolean): string {
  const name = keyNames[keys.key] ?? keys.key.toUpperCase();
  if (mac) return `${keys.alt ? "⌥" : ""}${keys.shift ? "⇧" : ""}${keys.mod ? "⌘" : ""}${name}`;
  return `${keys.mod ? "Ctrl+" : ""}${keys.alt ? "Alt+" : ""}${keys.shift ? "Shift+" : ""}${name}`;
}

/** The keys as Electron's menu wants them: `CmdOrCtrl+Shift+Z`. */
export function accelerator(keys: Keys): string {
  return `${keys.mod ? "CmdOrCtrl+" : ""}${keys.alt ? "Alt+" : ""}${keys.shift ? "Shift+" : ""}${acceleratorNames[keys.key] ?? keys.key.toUpperCase()}`;
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

/** True when these pressed keys are that combination. */
export function isPressed(keys: Keys, pressed: PressedKeys, mac: boolean): boolean {
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
