import { messages } from "../../messages/en.ts";
import type { ArticleSession } from "../../session/article-session.ts";
import { useField } from "../../session/session-hooks.ts";
import { usePublication } from "../../settings/settings-context.ts";
import { Choice } from "../../ui/Choice.tsx";

/** The primary category, from the publication's list; one from elsewhere stays until changed. */
export function CategoryChoice({ session }: { session: ArticleSession }) {
  const [category, setCategory] = useField(session, "category");
  const [publicationId] = useField(session, "publication");
  const { categories } = usePublication(publicationId);
  const isForeign = category !== null && !categories.some((each) => each.id === category.id);
  return (
    <Choice
      label={messages.details.category}
      field="category"
      value={category?.id ?? ""}
      onChange={(id) => setCategory(categories.find((each) => each.id === id) ?? null)}
    >
      <option value="">{messages.details.noCategory}</option>
      {isForeign && (
        <option value={category.id}>{messages.details.otherCategory(category.name)}</option>
      )}
      {categories.map((each) => (
        <option key={each.id} value={each.id}>
          {each.name}
        </option>
      ))}
    </Choice>
  );
}
