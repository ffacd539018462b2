import { type KeyboardEvent, useEffect, useRef } from "react";
import type { ArticleSummary } from "../../shared/article/article.ts";
import { messages } from "../messages/en.ts";
import { ArticleRow } from "./ArticleRow.tsx";

/** Milliseconds a row holds the focus before it opens: running down the list opens only the last. */
const openDelay = 100;

interface Props {
  rows: readonly ArticleSummary[];
  total: number;
  openId: string | null;
  onOpen(id: string): void;
  onMore(): void;
}

/** The rows. Arrow keys, Home and End move; what has the focus opens after a moment. */
export function ArticleList({ rows, total, openId, onOpen, onMore }: Props) {
  const list = useRef<HTMLUListElement>(null);
  const timer = useRef<number>(undefined);
  const tabStop = rows.some((row) => row.id === openId) ? openId : rows[0]?.id;

  useEffect(() => () => window.clearTimeout(timer.current), []);

  function onKeyDown(event: KeyboardEvent): void {
    const here = (event.target as HTMLElement).dataset.row;
    const at = rows.findIndex((row) => row.id === here);
    const to = destination(event.key, at, rows.length);
    const row = to === undefined ? undefined : rows[to];
    if (!row) return;
    event.preventDefault();
    list.current?.querySelector<HTMLElement>(`[data-row="${row.id}"]`)?.focus();
    window.clearTimeout(timer.current);
    timer.current = window.setTimeout(() => onOpen(row.id), openDelay);
  }

  return (
    <ul ref={list} className="rows" aria-label={messages.articles.label} onKeyDown={onKeyDown}>
      {rows.map((article) => (
        <ArticleRow
          key={article.id}
          article={article}
          isOpen={article.id === openId}
          isTabStop={article.id === tabStop}
          onOpen={onOpen}
        />
      ))}
      {rows.length < total && <MoreRows onSeen={onMore} at={rows.length} />}
    </ul>
  );
}

/** The end of what is loaded: asks for more when it comes into sight. */
function MoreRows({ onSeen, at }: { onSeen(): void; at: number }) {
  const ref = useRef<HTMLLIElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: watches anew after each page
  useEffect(() => {
    const observer = new IntersectionObserver((entries) => {
      if (entries.some((entry) => entry.isIntersecting)) onSeen();
    });
    if (ref.current) observer.observe(ref.current);
    return () => observer.disconnect();
  }, [onSeen, at]);
  return <li ref={ref} className="rows__more" aria-hidden="true" />;
}

function destination(key: string, at: number, count: number): number | undefined {
  if (key === "ArrowDown") return Math.min(at + 1, count - 1);
  if (key === "ArrowUp") return Math.max(at - 1, 0);
  if (key === "Home") return 0;
  if (key === "End") return count - 1;
  return undefined;
}
