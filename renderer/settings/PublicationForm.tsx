import { ArrowLeft } from "lucide-react";
import { type FormEvent, useState } from "react";
import type { Publication } from "../../shared/publication.ts";
import { messages } from "../messages/en.ts";
import { Choice } from "../ui/Choice.tsx";
import { useDraft } from "../ui/draft.ts";
import { Labelled } from "../ui/Labelled.tsx";
import { useNotices } from "../ui/notices.ts";
import { TextArea } from "../ui/TextArea.tsx";
import { TextField } from "../ui/TextField.tsx";
import { DisclaimerFields } from "./DisclaimerFields.tsx";
import { categoriesFrom, categoryLines, settledPublication } from "./publication-draft.ts";
import { useSettings } from "./settings-context.ts";

interface Props {
  publication: Publication;
  onDone(): void;
}

const words = messages.settings;

/** One publication; nothing of it is stored before it is saved. */
export function PublicationForm({ publication, onDone }: Props) {
  const { settings, change } = useSettings();
  const notices = useNotices();
  const [draft, setDraft] = useState(publication);
  const set = (next: Partial<Publication>) => setDraft((old) => ({ ...old, ...next }));
  const categories = useDraft(categoryLines(draft.categories), (text) =>
    set({ categories: categoriesFrom(text, publication.categories) }),
  );

  async function save(event: FormEvent): Promise<void> {
    event.preventDefault();
    const taken = settings.publications.map((each) => each.id);
    const settled = settledPublication(draft, taken);
    if (await change((service) => service.savePublication({ publication: settled }))) {
      notices.say(words.saved(settled.name));
      onDone();
    }
  }

  return (
    <form className="publication-form" onSubmit={(event) => void save(event)}>
      <button type="button" className="text-button" onClick={onDone}>
        <ArrowLeft aria-hidden="true" />
        {words.back}
      </button>
      <TextField
        label={words.publicationName}
        value={draft.name}
        onChange={(name) => set({ name })}
      />
      <div className="pair">
        <TextField
          label={words.publicationLanguage}
          value={draft.language}
          onChange={(language) => set({ language })}
        />
        <TextField
          label={words.timeZone}
          value={draft.timeZone}
          onChange={(timeZone) => set({ timeZone })}
        />
      </div>
      <TextField
        label={words.dateFormat}
        hint={words.dateFormatHint}
        value={draft.dateFormat}
        onChange={(dateFormat) => set({ dateFormat })}
      />
      <div className="pair">
        <TextField
          label={words.relatedLabel}
          value={draft.relatedLabel}
          onChange={(relatedLabel) => set({ relatedLabel })}
        />
        <TextField
          label={words.publicationAddress}
          placeholder="https://…/"
          value={draft.address}
          onChange={(address) => set({ address })}
        />
      </div>
      <Choice
        label={words.embeds}
        hint={words.embedsHint}
        value={draft.embeds ?? "link"}
        onChange={(embeds) => set({ embeds: embeds === "frame" ? "frame" : "link" })}
      >
        <option value="link">{words.embedChoices.link}</option>
        <option value="frame">{words.embedChoices.frame}</option>
      </Choice>
      <Labelled label={words.categories} hint={words.categoriesHint}>
        {({ id, describedBy }) => (
          <TextArea
            id={id}
            aria-describedby={describedBy}
            className="line line--block"
            rows={6}
            value={categories.value}
            onChange={categories.onChange}
            onBlur={categories.onBlur}
          />
        )}
      </Labelled>
      <DisclaimerFields
        disclaimers={draft.disclaimers}
        usual={draft.defaultDisclaimer}
        onChange={(disclaimers) => set({ disclaimers })}
        onUsual={(defaultDisclaimer) => set({ defaultDisclaimer })}
      />
      <button
        type="submit"
        className="button button--primary"
        disabled={draft.name.trim() === ""}
        title={draft.name.trim() === "" ? words.nameMissing : undefined}
      >
        {words.save}
      </button>
    </form>
  );
}
