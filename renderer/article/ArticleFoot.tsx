import type { FieldName } from "../../shared/article/finding.ts";
import { relatedLabel } from "../../shared/article/related-label.ts";
import { messages } from "../messages/en.ts";
import type { ArticleSession } from "../session/article-session.ts";
import { useField } from "../session/session-hooks.ts";
import { usePublication } from "../settings/settings-context.ts";
import { useArticleText } from "../ui/article-language.ts";
import { usePrintedLanguage } from "./printed-language.ts";

interface Props {
  session: ArticleSession;
  onJump(field: FieldName): void;
}

/** The disclaimers as they will be printed; a click leads to where they are chosen. */
export function Disclaimers({ session, onJump, position }: Props & { position: "start" | "end" }) {
  const [all] = useField(session, "disclaimers");
  const said = useArticleText();
  const disclaimers = all.filter((each) => each.position === position);
  if (all.length > 0 && disclaimers.length === 0) return null;
  if (disclaimers.length === 0) {
    if (position === "start" || session.readOnly) return null;
    return (
      <button
        type="button"
        className="printed page-disclaimer page-disclaimer--none"
        onClick={() => onJump("disclaimers")}
      >
        {messages.article.addDisclaimer}
      </button>
    );
  }
  return disclaimers.map((disclaimer, index) => (
    <button
      // biome-ignore lint/suspicious/noArrayIndexKey: they have no other identity than their place
      key={index}
      type="button"
      className="printed page-disclaimer"
      title={messages.article.disclaimer}
      {...said(disclaimer.text)}
      onClick={() => onJump("disclaimers")}
    >
      {disclaimer.text || messages.details.disclaimerText}
    </button>
  ));
}

/** The related articles as printed, when there are any. */
export function RelatedList({ session, onJump }: Props) {
  const [related] = useField(session, "related");
  const [publicationId] = useField(session, "publication");
  const publication = usePublication(publicationId);
  const language = usePrintedLanguage(session);
  const said = useArticleText();
  if (related.length === 0) return null;
  const label = relatedLabel(publication, language);
  return (
    <section className="page-related" aria-label={label}>
      <h2 {...said(label)}>{label}</h2>
      <button
        type="button"
        className="printed"
        title={messages.article.editRelated}
        onClick={() => onJump("related")}
      >
        {related.map((item, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: they have no other identity than their place
          <span key={index} className="page-related__item" {...said(item.title)}>
            {item.title || item.address}
          </span>
        ))}
      </button>
    </section>
  );
}

/** The dateline as printed, or a quiet way to give one. */
export function DatelineButton({ session, onJump, text }: Props & { text: string }) {
  const said = useArticleText();
  if (text === "" && session.readOnly) return null;
  return (
    <button
      type="button"
      className="printed page-dateline"
      data-empty={text === "" || undefined}
      {...(text !== "" && said(text))}
      onClick={() => onJump("dateline")}
    >
      {text || messages.article.addDateline}
    </button>
  );
}
