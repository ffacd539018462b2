import { messages } from "../../messages/en.ts";
import type { ArticleSession } from "../../session/article-session.ts";
import { useField } from "../../session/session-hooks.ts";
import { useArticleText } from "../../ui/article-language.ts";
import { useDraft } from "../../ui/draft.ts";
import { Labelled } from "../../ui/Labelled.tsx";
import { TextArea } from "../../ui/TextArea.tsx";

/** Free keywords, parted by commas. */
export function TagsField({ session }: { session: ArticleSession }) {
  const [tags, setTags] = useField(session, "tags");
  const { value, onChange, onBlur } = useDraft(tags.join(", "), (text) => setTags(tagsOf(text)));
  const said = useArticleText();
  return (
    <Labelled label={messages.details.tags} hint={messages.details.tagsHint}>
      {({ id, describedBy }) => (
        <TextArea
          id={id}
          aria-describedby={describedBy}
          data-field="tags"
          className="line"
          rows={1}
          {...said(value)}
          value={value}
          onChange={onChange}
          onBlur={onBlur}
        />
      )}
    </Labelled>
  );
}

function tagsOf(text: string): string[] {
  const tags = text.split(/[,\n]/u).map((tag) => tag.trim());
  return [...new Set(tags.filter((tag) => tag !== ""))];
}
