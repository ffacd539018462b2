import { Plus, X } from "lucide-react";
import type { ApprovedDisclaimer } from "../../shared/publication.ts";
import { messages } from "../messages/en.ts";
import { Choice } from "../ui/Choice.tsx";
import { IconButton } from "../ui/IconButton.tsx";
import { TextArea } from "../ui/TextArea.tsx";
import { freeId } from "./publication-draft.ts";

interface Props {
  disclaimers: readonly ApprovedDisclaimer[];
  /** Id of the one that new articles begin with. */
  usual: string | null;
  onChange(disclaimers: ApprovedDisclaimer[]): void;
  onUsual(id: string | null): void;
}

const words = messages.settings;

/** The approved disclaimers of a publication, each a name and its words. */
export function DisclaimerFields({ disclaimers, usual, onChange, onUsual }: Props) {
  const set = (id: string, next: Partial<ApprovedDisclaimer>) =>
    onChange(disclaimers.map((each) => (each.id === id ? { ...each, ...next } : each)));
  const taken = disclaimers.map((each) => each.id);
  return (
    <fieldset className="disclaimers">
      <legend>{words.disclaimers}</legend>
      {disclaimers.map((each, index) => (
        <div key={each.id} className="disclaimers__one">
          <input
            className="line"
            aria-label={words.disclaimerName(index + 1)}
            value={each.name}
            onChange={(event) => set(each.id, { name: event.target.value })}
          />
          <IconButton
            label={words.removeDisclaimer(each.name)}
            onClick={() => onChange(disclaimers.filter((other) => other.id !== each.id))}
          >
            <X />
          </IconButton>
          <TextArea
            className="line"
            rows={1}
            aria-label={words.disclaimerWords(index + 1)}
            value={each.text}
            onChange={(text) => set(each.id, { text })}
          />
        </div>
      ))}
      <button
        type="button"
        className="text-button"
        onClick={() =>
          onChange([
            ...disclaimers,
            { id: freeId("disclaimer", taken), name: "", kind: "custom", text: "" },
          ])
        }
      >
        <Plus aria-hidden="true" />
        {words.addDisclaimer}
      </button>
      {disclaimers.length > 0 && (
        <Choice
          label={words.defaultDisclaimer}
          value={usual ?? ""}
          onChange={(id) => onUsual(id === "" ? null : id)}
        >
          <option value="">{words.noDefault}</option>
          {disclaimers.map((each) => (
            <option key={each.id} value={each.id}>
              {each.name}
            </option>
          ))}
        </Choice>
      )}
    </fieldset>
  );
}
