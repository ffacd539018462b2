import { useEffect } from "react";
import { type CommandId, commandForKeys, commandIds } from "../../shared/commands.ts";
import type { CommandRegistry } from "./registry.ts";
import { isTextField } from "./text-field.ts";

/** True on a Mac, where Cmd takes the place of Ctrl. */
export const onMac =
  typeof navigator !== "undefined" && /^Mac|iPhone|iPad/.test(navigator.platform);

/** Binds the key table to the registry for as long as the component is on screen. */
export function useCommandKeys(registry: CommandRegistry): void {
  useEffect(() => bindCommandKeys(registry, window, onMac), [registry]);
}

/**
 * Listens for the keys of `shared/commands.ts`. Capturing, so that the editor's own key bindings do
 * not do the same a second time. Gives back the removal.
 */
export function bindCommandKeys(
  registry: CommandRegistry,
  target: EventTarget,
  mac: boolean,
): () => void {
  const onKeyDown = (event: Event) => {
    if (!(event instanceof KeyboardEvent)) return;
    // 229 is what a key reports while an input method holds it, also where isComposing comes late.
    if (event.defaultPrevented || event.isComposing || event.keyCode === 229) return;
    const id = commandForKeys(pressedKeys(event), mac);
    if (!id || isLeftToField(id, event.target)) return;
    if (!registry.runAtCaret(id)) return;
    event.preventDefault();
    event.stopPropagation();
  };
  target.addEventListener("keydown", onKeyDown, true);
  return () => target.removeEventListener("keydown", onKeyDown, true);
}

/** Runs the command that the application menu named; false when it is unknown or cannot run now. */
export function runMenuCommand(registry: CommandRegistry, name: string): boolean {
  const id = commandIds.find((known) => known === name);
  return id !== undefined && registry.runAtCaret(id);
}

// A text field undoes its own typing, in its own steps.
function isLeftToField(id: CommandId, target: EventTarget | null): boolean {
  return (id === "undo" || id === "redo") && isTextField(target);
}

function pressedKeys(event: KeyboardEvent) {
  const { key, code, ctrlKey, metaKey, shiftKey, altKey } = event;
  const altGraph = event.getModifierState("AltGraph");
  return { key, code, ctrlKey, metaKey, shiftKey, altKey, altGraph };
}
