import { bylineText } from "../../shared/article/byline.ts";
import { messages } from "../messages/en.ts";
import type { ArticleSession } from "../session/article-session.ts";
import { useField } from "../session/session-hooks.ts";
import { useDraft } from "../ui/draft.ts";
import { retypedByline } from "./byline-names.ts";
import { PageLine } from "./PageLine.tsx";

/** “By” and the names, typed as they are printed. */
export function BylineLine({ session }: { session: ArticleSession }) {
  const [byline, setByline] = useField(session, "byline");
  const draft = useDraft(bylineText(byline), (text) =>
    setByline(retypedByline(session.fields.byline, text)),
  );
  return (
    <div className="page-byline">
      <span aria-hidden="true" data-empty={draft.value === "" || undefined}>
        {messages.article.by}
      </span>
      <PageLine
        label={messages.article.byline}
        placeholder={messages.article.noWriter}
        {...draft}
        className="page-byline__names"
        field="byline"
        readOnly={session.readOnly !== null}
      />
    </div>
  );
}
