import { Lock } from "lucide-react";
import { type CSSProperties, memo } from "react";
import type { TextPart } from "../../shared/article/search-match.ts";
import type { FoundArticle } from "../../shared/contract/services.ts";
import { statusNames } from "../../shared/messages/statuses.ts";
import { messages } from "../messages/en.ts";
import { figure, fullTime, shortTime } from "../ui/clock.ts";
import { StatusMark } from "../ui/StatusMark.tsx";

interface Props {
  /** Not there while it is on its way. */
  article: FoundArticle | undefined;
  /** From 0. */
  index: number;
  total: number;
  isOpen: boolean;
  /** One row at a time can be reached with Tab; the arrow keys move within the list. */
  isTabStop: boolean;
  onOpen(id: string): void;
}

/** A row at its place. It stays what it is while its article arrives, and keeps the focus. */
export const ArticleRow = memo(function ArticleRow(props: Props) {
  const { article, index, total, isOpen, isTabStop, onOpen } = props;
  const name = article ? article.headline || messages.untitled : messages.articles.waiting;
  return (
    <li
      className="row"
      aria-label={name}
      aria-busy={!article}
      aria-posinset={index + 1}
      aria-setsize={total}
      style={{ "--at": index } as CSSProperties}
    >
      <button
        type="button"
        className="row__button"
        data-at={index}
        aria-label={article ? undefined : name}
        aria-current={isOpen ? "true" : undefined}
        tabIndex={isTabStop ? 0 : -1}
        onClick={() => article && onOpen(article.id)}
      >
        {article && <RowText article={article} />}
      </button>
    </li>
  );
});

function RowText({ article }: { article: FoundArticle }) {
  const { headline, slugline, status, updatedAt, match } = article;
  return (
    <>
      <span className="row__top">
        <span className="row__headline" data-empty={headline === "" || undefined} dir="auto">
          {headline === "" ? messages.untitled : <Marked parts={match?.headline} text={headline} />}
        </span>
        <time dateTime={updatedAt} title={fullTime(updatedAt)}>
          {shortTime(updatedAt, new Date())}
        </time>
      </span>
      <span className="row__under">
        <StatusMark status={status} />
        <span>{statusNames[status]}</span>
        {slugline !== "" && (
          <span className="row__slugline" dir="auto">
            <Marked parts={match?.slugline} text={slugline} />
          </span>
        )}
        <RowEnd article={article} />
      </span>
      {match?.text && (
        <span className="row__snippet" dir="auto">
          <Marked parts={match.text} text="" />
        </span>
      )}
    </>
  );
}

function RowEnd({ article: { embargoUntil, words } }: { article: FoundArticle }) {
  const isEmbargoed = embargoUntil !== null && isAhead(embargoUntil);
  const embargo = isEmbargoed ? messages.articles.embargo(fullTime(embargoUntil)) : "";
  return (
    <span className="row__end figures">
      {isEmbargoed && (
        <span className="row__embargo" title={embargo}>
          <Lock aria-hidden="true" />
          <span className="unseen">{embargo}</span>
        </span>
      )}
      {messages.articles.words(figure(words))}
    </span>
  );
}

/** The text in parts, those that were looked for marked. */
function Marked({ parts, text }: { parts: readonly TextPart[] | undefined; text: string }) {
  if (!parts) return text;
  return parts.map((part, index) =>
    // biome-ignore lint/suspicious/noArrayIndexKey: parts have no name but their place
    part.match ? <mark key={index}>{part.text}</mark> : part.text,
  );
}

function isAhead(instant: string): boolean {
  return new Date(instant).getTime() > Date.now();
}
