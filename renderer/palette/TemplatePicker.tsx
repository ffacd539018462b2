import { useState } from "react";
import { flushSync } from "react-dom";
import { messages } from "../messages/en.ts";
import { type TemplateId, templateIds, templateMessages } from "../messages/en-templates.ts";
import { Picker, type PickerEntry } from "../ui/Picker.tsx";
import { rememberPlace } from "../ui/place.ts";
import type { PaletteEntry } from "./palette-entries.ts";

interface TemplateEntry extends PickerEntry {
  id: TemplateId;
}

const entries: readonly TemplateEntry[] = templateIds.map((id) => {
  const { name, words } = templateMessages[id];
  return { id, label: name, words };
});

/** The same for the palette, where each is a command of its own. */
export function templateEntries(begin: (id: TemplateId) => void): PaletteEntry[] {
  return entries.map(({ id, label, words }) => ({
    id: `template.${id}`,
    label: messages.templates.entry(label),
    words,
    note: messages.keys.groups.file,
    run: () => begin(id),
  }));
}

interface Props {
  onPick(id: TemplateId): void;
  onClose(): void;
}

/** The kinds of article to begin from. */
export function TemplatePicker({ onPick, onClose }: Props) {
  const [goBack] = useState(rememberPlace);
  return (
    <Picker<TemplateEntry>
      label={messages.templates.label}
      placeholder={messages.templates.placeholder}
      none={messages.templates.none}
      entries={entries}
      onPick={({ id }) => {
        flushSync(onClose);
        onPick(id);
      }}
      onClose={() => {
        flushSync(onClose);
        goBack();
      }}
    />
  );
}
