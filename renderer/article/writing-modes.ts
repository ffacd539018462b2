import { useCommand } from "../commands/command-hooks.ts";
import { useSettings } from "../settings/settings-context.ts";
import { useCommands } from "../ui/commands-context.ts";
import type { Layout } from "../ui/layout.ts";
import { readStored, writeStored } from "../ui/stored.ts";

/** The commands that turn the ways to write on and off; the settings remember them. */
export function useWritingModes(layout: Layout): void {
  const registry = useCommands();
  const { settings, change } = useSettings();
  const { writing } = settings;
  const set = (next: Partial<typeof writing>) =>
    void change((service) => service.change({ writing: { ...writing, ...next } }));

  useCommand(registry, "view.focus", () => {
    set({ focusMode: !writing.focusMode });
    if (writing.focusMode) comeBack(layout);
    else stepBack(layout);
  });
  useCommand(registry, "view.typewriter", () => set({ typewriter: !writing.typewriter }));
}

// What lies over the page goes away by itself.
function stepBack(layout: Layout): void {
  const { listOpen, inspectorOpen } = layout;
  writeStored("beforeFocus", { listOpen, inspectorOpen });
  layout.setListOpen(false);
  layout.setInspectorOpen(false);
}

function comeBack(layout: Layout): void {
  const before = readStored("beforeFocus", { listOpen: true, inspectorOpen: true });
  if (!layout.listFloats) layout.setListOpen(before.listOpen || layout.listOpen);
  if (!layout.inspectorFloats)
    layout.setInspectorOpen(before.inspectorOpen || layout.inspectorOpen);
}
