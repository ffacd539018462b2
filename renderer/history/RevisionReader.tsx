import { ArrowLeft } from "lucide-react";
import { useEffect, useState } from "react";
import { articleLanguage } from "../../shared/article/article-language.ts";
import { bylineText } from "../../shared/article/byline.ts";
import { datelineText } from "../../shared/article/dateline.ts";
import { textDirection } from "../../shared/article/direction.ts";
import type { RevisionContent, RevisionSummary } from "../../shared/contract/services.ts";
import { printedWords } from "../../shared/messages/printed/printed-words.ts";
import { messages } from "../messages/en.ts";
import { usePublication } from "../settings/settings-context.ts";
import { ArticleLanguage } from "../ui/article-language.ts";
import { fullTime } from "../ui/clock.ts";
import { useNotices } from "../ui/notices.ts";
import { PrintedTimes } from "../ui/printed-times.ts";
import { useServices } from "../ui/services-context.ts";
import { CopyView } from "./CopyView.tsx";
import { RevisionName } from "./RevisionName.tsx";
import { revisionFacts } from "./revision-words.ts";

interface Props {
  articleId: string;
  summary: RevisionSummary;
  isHead: boolean;
  canRestore: boolean;
  onBack(): void;
  onCompare(): void;
  onNamed(name: string): void;
  onRestore(): void;
}

/** One revision to read, and the way to bring it back. */
export function RevisionReader(props: Props) {
  const { articleId, summary, isHead, canRestore, onBack, onCompare, onNamed, onRestore } = props;
  const services = useServices();
  const notices = useNotices();
  const [content, setContent] = useState<RevisionContent | null>(null);

  useEffect(() => {
    let isCurrent = true;
    services.articles.revision({ id: articleId, revision: summary.revision }).then((read) => {
      if (isCurrent) setContent(read);
    }, notices.report);
    return () => {
      isCurrent = false;
    };
  }, [services, notices, articleId, summary.revision]);

  return (
    <div className="reader">
      <div className="reader__head">
        <button type="button" className="text-button" onClick={onBack}>
          <ArrowLeft aria-hidden="true" />
          {messages.history.back}
        </button>
        <button type="button" className="button reader__compare" onClick={onCompare}>
          {messages.history.compare}
        </button>
        {!isHead && canRestore && (
          <button
            type="button"
            className="button"
            title={messages.history.restoreHint}
            onClick={onRestore}
          >
            {messages.history.restore}
          </button>
        )}
      </div>
      <p className="reader__when">
        {messages.history.revision(summary.revision)} · {fullTime(summary.at)}
        <br />
        {revisionFacts(summary)} · {messages.history.madeFrom(summary.parents)}
      </p>
      <RevisionName articleId={articleId} summary={summary} onNamed={onNamed} />
      {content && <RevisionText content={content} />}
    </div>
  );
}

function RevisionText({ content }: { content: RevisionContent }) {
  const { fields, copy } = content;
  const publication = usePublication(fields.publication);
  const language = articleLanguage(fields, publication);
  const line = bylineText(fields.byline, language);
  const dateline = datelineText(fields.dateline, language);
  return (
    <ArticleLanguage value={language}>
      <article className="reader__text" lang={language || undefined} dir={textDirection(language)}>
        {fields.kicker !== "" && <p className="reader__kicker">{fields.kicker}</p>}
        <h2>{fields.headline || messages.untitled}</h2>
        {fields.standfirst !== "" && <p className="reader__standfirst">{fields.standfirst}</p>}
        {line !== "" && (
          <p className="reader__meta">
            {printedWords(language).byline.replace("{names}", () => line)}
          </p>
        )}
        {dateline !== "" && <p className="reader__meta">{dateline}</p>}
        {fields.leadImage && <p className="reader__meta">{fields.leadImage.caption}</p>}
        <PrintedTimes value={publication}>
          <CopyView copy={copy} />
        </PrintedTimes>
        {fields.disclaimers.map((disclaimer) => (
          <p key={disclaimer.text} className="reader__disclaimer">
            {disclaimer.text}
          </p>
        ))}
      </article>
    </ArticleLanguage>
  );
}
