import { Lock } from "lucide-react";
import { memo } from "react";
import type { ArticleSummary } from "../../shared/article/article.ts";
import { statusNames } from "../../shared/messages/statuses.ts";
import { messages } from "../messages/en.ts";
import { figure, fullTime, shortTime } from "../ui/clock.ts";
import { StatusMark } from "../ui/StatusMark.tsx";

interface Props {
  article: ArticleSummary;
  isOpen: boolean;
  /** One row at a time can be reached with Tab; the arrow keys move within the list. */
  isTabStop: boolean;
  onOpen(id: string): void;
}

export const ArticleRow = memo(function ArticleRow({ article, isOpen, isTabStop, onOpen }: Props) {
  const headline = article.headline || messages.untitled;
  const { embargoUntil } = article;
  return (
    <li className="row" aria-label={headline}>
      <button
        type="button"
        className="row__button"
        data-row={article.id}
        aria-current={isOpen ? "true" : undefined}
        tabIndex={isTabStop ? 0 : -1}
        onClick={() => onOpen(article.id)}
      >
        <span className="row__top">
          <span
            className="row__headline"
            data-empty={article.headline === "" || undefined}
            dir="auto"
          >
            {headline}
          </span>
          <time dateTime={article.updatedAt} title={fullTime(article.updatedAt)}>
            {shortTime(article.updatedAt, new Date())}
          </time>
        </span>
        <span className="row__under">
          <StatusMark status={article.status} />
          <span>{statusNames[article.status]}</span>
          {article.slugline !== "" && (
            <span className="row__slugline" dir="auto">
              {article.slugline}
            </span>
          )}
          <span className="row__end figures">
            {embargoUntil !== null && isAhead(embargoUntil) && (
              <span
                className="row__embargo"
                title={messages.articles.embargo(fullTime(embargoUntil))}
              >
                <Lock aria-hidden="true" />
                <span className="unseen">{messages.articles.embargo(fullTime(embargoUntil))}</span>
              </span>
            )}
            {messages.articles.words(figure(article.words))}
          </span>
        </span>
      </button>
    </li>
  );
});

function isAhead(instant: string): boolean {
  return new Date(instant).getTime() > Date.now();
}
