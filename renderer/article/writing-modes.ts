import { useEffect, useRef } from "react";
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
  // A second key may come before the first one's answer, and goes on from what that one asked for.
  const wanted = useRef(writing);
  const unanswered = useRef(0);
  useEffect(() => {
    if (unanswered.current === 0) wanted.current = writing;
  }, [writing]);
  const set = (next: Partial<typeof writing>) => {
    const asked = { ...wanted.current, ...next };
    wanted.current = asked;
    unanswered.current += 1;
    void change((service) => service.change({ writing: asked })).then((done) => {
      unanswered.current -= 1;
      if (!done && unanswered.current === 0) wanted.current = writing;
    });
  };

  useCommand(registry, "view.focus", () => {
    const focusMode = !wanted.current.focusMode;
    set({ focusMode });
    if (focusMode) stepBack(layout);
    else comeBack(layout);
  });
  useCommand(registry, "view.typewriter", () => set({ typewriter: !wanted.current.typewriter }));
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
