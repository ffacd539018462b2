import { Pencil, Plus, Trash2 } from "lucide-react";
import type { Publication } from "../../shared/publication.ts";
import { messages } from "../messages/en.ts";
import { IconButton } from "../ui/IconButton.tsx";
import { useSettings } from "./settings-context.ts";

interface Props {
  onEdit(publication: Publication): void;
  onAdd(): void;
}

const words = messages.settings;

export function PublicationList({ onEdit, onAdd }: Props) {
  const { settings, change } = useSettings();
  return (
    <section className="settings-part">
      <h3>{words.publications}</h3>
      <p className="hint">{words.publicationsHint}</p>
      <ul className="publications">
        {settings.publications.map((each) => {
          const isDefault = each.id === settings.defaultPublication;
          return (
            <li key={each.id}>
              <span className="publications__name">{each.name}</span>
              {isDefault ? (
                <span className="publications__default">{words.isDefault}</span>
              ) : (
                <button
                  type="button"
                  className="text-button"
                  onClick={() =>
                    void change((service) => service.change({ defaultPublication: each.id }))
                  }
                >
                  {words.makeDefault}
                </button>
              )}
              <IconButton label={words.edit(each.name)} onClick={() => onEdit(each)}>
                <Pencil />
              </IconButton>
              <IconButton
                label={words.remove(each.name)}
                disabled={isDefault}
                onClick={() => void change((service) => service.removePublication({ id: each.id }))}
              >
                <Trash2 />
              </IconButton>
            </li>
          );
        })}
      </ul>
      <button type="button" className="button" onClick={onAdd}>
        <Plus aria-hidden="true" />
        {words.add}
      </button>
    </section>
  );
}
