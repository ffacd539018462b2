import { Plus, X } from "lucide-react";
import type { Related } from "../../../shared/article/article.ts";
import { messages } from "../../messages/en.ts";
import type { ArticleSession } from "../../session/article-session.ts";
import { useField } from "../../session/session-hooks.ts";
import { ArticleInput } from "../../ui/ArticleInput.tsx";
import { IconButton } from "../../ui/IconButton.tsx";

const words = messages.details;

/** Links to other articles: a title and an address each. */
export function RelatedFields({ session }: { session: ArticleSession }) {
  const [related, setRelated] = useField(session, "related");
  const setItem = (at: number, change: Partial<Related>) =>
    setRelated(related.map((each, index) => (index === at ? { ...each, ...change } : each)));
  return (
    <>
      {related.map((item, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a title half typed is no identity
        <div className="related-item" key={index}>
          <ArticleInput
            data-field={index === 0 ? "related" : undefined}
            label={words.relatedTitle(index + 1)}
            placeholder={words.titlePlaceholder}
            data-find={`related.${index}`}
            value={item.title}
            onChange={(title) => setItem(index, { title })}
          />
          <input
            className="line"
            inputMode="url"
            aria-label={words.relatedAddress(index + 1)}
            placeholder={words.addressPlaceholder}
            value={item.address}
            onChange={(event) => setItem(index, { address: event.target.value })}
          />
          <IconButton
            label={words.removeRelated(item.title)}
            onClick={() => setRelated(related.filter((_, at) => at !== index))}
          >
            <X />
          </IconButton>
        </div>
      ))}
      <button
        type="button"
        className="text-button"
        data-field={related.length === 0 ? "related" : undefined}
        onClick={() => setRelated([...related, { title: "", address: "", articleId: null }])}
      >
        <Plus aria-hidden="true" />
        {words.addRelated}
      </button>
    </>
  );
}
