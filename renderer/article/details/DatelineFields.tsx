import { messages } from "../../messages/en.ts";
import type { ArticleSession } from "../../session/article-session.ts";
import { useField } from "../../session/session-hooks.ts";
import { TextField } from "../../ui/TextField.tsx";

const words = messages.details;

/** Place, date and agency of the dateline. */
export function DatelineFields({ session }: { session: ArticleSession }) {
  const [dateline, setDateline] = useField(session, "dateline");
  return (
    <fieldset className="details__part">
      <legend>{words.dateline}</legend>
      <div className="pair">
        <TextField
          label={words.place}
          inArticle
          field="dateline"
          find="dateline.place"
          value={dateline.place}
          onChange={(place) => setDateline({ ...dateline, place })}
        />
        <TextField
          label={words.date}
          type="date"
          value={dateline.date}
          onChange={(date) => setDateline({ ...dateline, date })}
        />
      </div>
      <TextField
        label={words.source}
        find="dateline.source"
        inArticle
        placeholder={words.sourceHint}
        value={dateline.source}
        onChange={(source) => setDateline({ ...dateline, source })}
      />
    </fieldset>
  );
}
