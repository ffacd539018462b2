import { messages } from "../../messages/en.ts";
import type { ArticleSession } from "../../session/article-session.ts";
import { useField } from "../../session/session-hooks.ts";
import { TextField } from "../../ui/TextField.tsx";

const words = messages.details;

/** What search engines and social networks are told. */
export function SearchFields({ session }: { session: ArticleSession }) {
  const [search, setSearch] = useField(session, "search");
  return (
    <>
      <TextField
        label={words.searchDescription}
        placeholder={words.searchHint}
        multiline
        inArticle
        field="search"
        value={search.description}
        onChange={(description) => setSearch({ ...search, description })}
      />
      <TextField
        label={words.canonical}
        placeholder={words.addressPlaceholder}
        type="url"
        value={search.canonical}
        onChange={(canonical) => setSearch({ ...search, canonical })}
      />
      <label className="tick">
        <input
          type="checkbox"
          checked={search.noindex}
          onChange={(event) => setSearch({ ...search, noindex: event.target.checked })}
        />
        {words.noindex}
      </label>
    </>
  );
}
