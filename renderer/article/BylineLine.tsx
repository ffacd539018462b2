import { useRef } from "react";
import { bylineText, namesOf } from "../../shared/article/byline.ts";
import { printedWords } from "../../shared/messages/printed/printed-words.ts";
import { messages } from "../messages/en.ts";
import type { ArticleSession } from "../session/article-session.ts";
import { useField } from "../session/session-hooks.ts";
import { useArticleText } from "../ui/article-language.ts";
import { useDraft } from "../ui/draft.ts";
import { retypedByline } from "./byline-names.ts";
import { PageLine } from "./PageLine.tsx";
import { usePrintedLanguage } from "./printed-language.ts";

/** Who is a person to machines that read the article: the words alone do not tell. */
function People({ names, line }: { names: readonly string[]; line: string }) {
  const said = useArticleText();
  if (names.length === 0) return line === "" ? null : messages.article.noPeople;
  return (
    <>
      {messages.article.people(names.length)}
      {names.map((name, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: two may have the same name
        <span key={index}>
          {index > 0 && <span className="unseen">, </span>}
          <span className="page-byline__person" {...said(name)}>
            {name}
          </span>
        </span>
      ))}
    </>
  );
}

/** The names as they are printed, with what the article's language sets before and after them. */
export function BylineLine({ session }: { session: ArticleSession }) {
  const [byline, setByline] = useField(session, "byline");
  const language = usePrintedLanguage(session);
  // Whom it named before the first letter typed, until the line is left.
  const settled = useRef<string[] | null>(null);
  const draft = useDraft(bylineText(byline, language), (text) => {
    const { byline: now } = session.fields;
    settled.current ??= namesOf(now, "writer");
    setByline(retypedByline(now, text, language, settled.current));
  });
  const [before = "", after = ""] = printedWords(language).byline.split("{names}");
  const printed = (words: string) =>
    words !== "" && (
      <span
        aria-hidden="true"
        lang={language || undefined}
        data-empty={draft.value === "" || undefined}
      >
        {words.trim()}
      </span>
    );
  return (
    <div className="page-byline">
      {printed(before)}
      <PageLine
        label={messages.article.byline}
        placeholder={messages.article.noWriter}
        {...draft}
        onBlur={() => {
          settled.current = null;
          draft.onBlur();
        }}
        className="page-byline__names"
        note={<People names={namesOf(byline, "writer")} line={byline.line} />}
        field="byline"
        names
        readOnly={session.readOnly !== null}
      />
      {printed(after)}
    </div>
  );
}
