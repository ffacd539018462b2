import type { Settings } from "../../shared/settings.ts";
import { messages } from "../messages/en.ts";
import { Choice } from "../ui/Choice.tsx";
import { useDraft } from "../ui/draft.ts";
import { TextField } from "../ui/TextField.tsx";
import { useSettings } from "./settings-context.ts";

const words = messages.settings;
const themes = Object.keys(words.themes) as Settings["theme"][];

/** Name, initials and theme; each takes effect at once. */
export function PersonalSettings() {
  const { settings, change } = useSettings();
  const { author, theme, writing } = settings;
  const set = (next: Partial<Settings["author"]>) =>
    void change((service) => service.change({ author: { ...author, ...next } }));
  const name = useDraft(author.name, (text) => set({ name: text }));
  const initials = useDraft(author.initials, (text) => set({ initials: text }));
  return (
    <section className="settings-part">
      <h3>{words.you}</h3>
      <div className="pair pair--wide">
        <TextField
          label={words.name}
          hint={words.youHint}
          value={name.value}
          onChange={name.onChange}
        />
        <TextField label={words.initials} value={initials.value} onChange={initials.onChange} />
      </div>
      <Choice
        label={words.theme}
        value={theme}
        onChange={(next) =>
          void change((service) => service.change({ theme: next as Settings["theme"] }))
        }
      >
        {themes.map((each) => (
          <option key={each} value={each}>
            {words.themes[each]}
          </option>
        ))}
      </Choice>
      <label className="tick">
        <input
          type="checkbox"
          checked={writing.smartTyping}
          onChange={(event) => {
            const smartTyping = event.target.checked;
            void change((service) => service.change({ writing: { ...writing, smartTyping } }));
          }}
        />
        <span>{words.smartTyping}</span>
      </label>
      <p className="hint">{words.smartTypingHint}</p>
    </section>
  );
}
