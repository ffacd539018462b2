import { type KeyboardEvent, useEffect, useRef } from "react";
import type { ArticleSummary } from "../../shared/article/article.ts";
import { ArticleRow } from "./ArticleRow.tsx";

/** Milliseconds a row holds the focus before it opens: running down the list opens only the last. */
const openDelay = 100;

interface Props {
  rows: readonly ArticleSummary[];
  total: number;
  openId: string | null;
  onOpen(id: string): void;
  onMore(): void;
  /** The Delete key was pressed on a row. */
  onDelete(article: ArticleSummary): void;
  label: string;
}

/** The rows. Arrow keys, Home and End move; what has the focus opens after a moment. */
export function ArticleList(props: Props) {
  const { rows, total, openId, onOpen, onMore, onDelete, label } = props;
  const list = useRef<HTMLUListElement>(null);
  const timer = useRef<number>(undefined);
  const tabStop = rows.some((row) => row.id === openId) ? openId : rows[0]?.id;

  useEffect(() => () => window.clearTimeout(timer.current), []);

  function focusRow(id: string | undefined): void {
    if (id !== undefined) list.current?.querySelector<HTMLElement>(`[data-row="${id}"]`)?.focus();
  }

  function onKeyDown(event: KeyboardEvent): void {
    const here = (event.target as HTMLElement).dataset.row;
    const at = rows.findIndex((row) => row.id === here);
    if (event.key === "Delete" || (event.key === "Backspace" && event.metaKey)) {
      const article = rows[at];
      if (!article) return;
      event.preventDefault();
      focusRow((rows[at + 1] ?? rows[at - 1])?.id);
      onDelete(article);
      return;
    }
    const to = destination(event.key, at, rows.length);
    const row = to === undefined ? undefined : rows[to];
    if (!row) return;
    event.preventDefault();
    focusRow(row.id);
    window.clearTimeout(timer.current);
    timer.current = window.setTimeout(() => onOpen(row.id), openDelay);
  }

  return (
    <ul ref={list} className="rows" aria-label={label} onKeyDown={onKeyDown}>
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
