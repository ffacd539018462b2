import { messages } from "../../messages/en.ts";
import type { ArticleSession } from "../../session/article-session.ts";
import { useField } from "../../session/session-hooks.ts";
import { useSettings } from "../../settings/settings-context.ts";
import { Choice } from "../../ui/Choice.tsx";

const add = "+";

/** Whose style the article leaves in; the last entry leads to a new publication. */
export function PublicationChoice({ session, onAdd }: { session: ArticleSession; onAdd(): void }) {
  const [publication, setPublication] = useField(session, "publication");
  const { settings } = useSettings();
  const isKnown = settings.publications.some((each) => each.id === publication);
  return (
    <Choice
      label={messages.details.publication}
      field="publication"
      value={publication}
      onChange={(id) => (id === add ? onAdd() : setPublication(id))}
    >
      {!isKnown && (
        <option value={publication}>{messages.details.unknownPublication(publication)}</option>
      )}
      {settings.publications.map((each) => (
        <option key={each.id} value={each.id}>
          {each.name}
        </option>
      ))}
      <option value={add}>{messages.details.addPublication}</option>
    </Choice>
  );
}
