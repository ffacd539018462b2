import { useState } from "react";
import { flushSync } from "react-dom";
import { messages } from "../messages/en.ts";
import { useCommands } from "../ui/commands-context.ts";
import { Picker } from "../ui/Picker.tsx";
import { rememberPlace } from "../ui/place.ts";
import { type PaletteEntry, paletteEntries, rememberUse } from "./palette-entries.ts";

interface Props {
  /** What can be run besides the commands. */
  further?: readonly PaletteEntry[];
  onClose(): void;
}

/** All commands by what people call them; runs one where the focus was before. */
export function Palette({ further, onClose }: Props) {
  const registry = useCommands();
  const [entries] = useState(() => paletteEntries(registry, further));
  const [goBack] = useState(rememberPlace);
  const leave = (entry?: PaletteEntry) => {
    // While the dialog is open, the browser keeps the focus in it.
    flushSync(onClose);
    goBack();
    if (!entry) return;
    rememberUse(entry.id);
    entry.run();
  };
  return (
    <Picker<PaletteEntry>
      label={messages.palette.label}
      placeholder={messages.palette.placeholder}
      none={messages.palette.none}
      entries={entries}
      onPick={leave}
      onClose={() => leave()}
    />
  );
}
