import { Trash2 } from "lucide-react";
import { messages } from "../messages/en.ts";
import { IconButton } from "../ui/IconButton.tsx";
import { useSettings } from "./settings-context.ts";

const words = messages.snippets;

/** The snippets that are kept, each to be taken away again. */
export function SnippetList() {
  const { settings, change } = useSettings();
  const { snippets } = settings;
  return (
    <section className="settings-part">
      <h3>{words.title}</h3>
      <p className="hint">{words.hint}</p>
      <ul className="publications">
        {snippets.map(({ name }) => (
          <li key={name}>
            <span className="publications__name">{name}</span>
            <IconButton
              label={messages.settings.remove(name)}
              onClick={() => {
                const left = snippets.filter((other) => other.name !== name);
                void change((service) => service.change({ snippets: left }));
              }}
            >
              <Trash2 />
            </IconButton>
          </li>
        ))}
      </ul>
    </section>
  );
}
