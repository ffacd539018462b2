import { type FormEvent, useEffect, useRef, useState } from "react";
import { type Block, copyOf } from "../../shared/copy/copy.ts";
import { plainText } from "../../shared/copy/walk.ts";
import { messages } from "../messages/en.ts";
import { useSettings } from "../settings/settings-context.ts";
import { Dialog } from "../ui/Dialog.tsx";
import { useNotices } from "../ui/notices.ts";
import { TextField } from "../ui/TextField.tsx";

interface Props {
  blocks: readonly Block[];
  onClose(): void;
}

const words = messages.snippets;

/** Asks what the selected copy is to be called, and keeps it in the settings under that name. */
export function NameSnippet({ blocks, onClose }: Props) {
  const { settings, change } = useSettings();
  const notices = useNotices();
  const form = useRef<HTMLFormElement>(null);
  const [name, setName] = useState("");
  const known = settings.snippets.some((snippet) => snippet.name === name.trim());
  useEffect(() => form.current?.querySelector("input")?.focus(), []);

  const save = async (event: FormEvent) => {
    event.preventDefault();
    const wanted = name.trim();
    if (wanted === "") return;
    const others = settings.snippets.filter((snippet) => snippet.name !== wanted);
    const snippets = [...others, { name: wanted, blocks: [...blocks] }];
    if (!(await change((service) => service.change({ snippets })))) return;
    onClose();
    notices.say(words.saved(wanted));
  };
  return (
    <Dialog title={words.saveTitle} onClose={onClose}>
      <form ref={form} className="snippet-form" onSubmit={(event) => void save(event)}>
        <p className="snippet-form__text" dir="auto">
          {plainText(copyOf([...blocks])).slice(0, 240)}
        </p>
        <TextField
          label={words.name}
          hint={known ? words.replaces : words.nameHint}
          value={name}
          onChange={setName}
        />
        <div className="dialog__actions">
          <button type="submit" className="button button--primary" disabled={name.trim() === ""}>
            {words.save}
          </button>
        </div>
      </form>
    </Dialog>
  );
}
