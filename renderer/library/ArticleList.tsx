import { type CSSProperties, type KeyboardEvent, useEffect, useRef } from "react";
import type { FoundArticle } from "../../shared/contract/services.ts";
import { ArticleRow } from "./ArticleRow.tsx";
import { type ArticlePages, type ListState, placeOf, rowOf } from "./article-pages.ts";
import { useFocusedRow, useStillness } from "./list-focus.ts";
import { useListWindow } from "./list-window.ts";

/** Milliseconds a row holds the focus before it opens: running down the list opens only the last. */
const openDelay = 100;

/** Pixels of a row, and of one that shows where words were found. `rows.css` has the same. */
const rowHeight = 52;
const foundRowHeight = 92;

interface Props {
  pages: ArticlePages;
  state: ListState;
  openId: string | null;
  label: string;
  onOpen(id: string): void;
  /** The Delete key was pressed on a row. */
  onDelete(article: FoundArticle): void;
}

/**
 * The rows, of which only those near the window are rendered. Arrow keys, Page Up and Down, Home and
 * End move; what has the focus opens after a moment.
 */
export function ArticleList({ pages, state, openId, label, onOpen, onDelete }: Props) {
  const scroller = useRef<HTMLDivElement>(null);
  const timer = useRef<number>(undefined);
  const height = state.searched ? foundRowHeight : rowHeight;
  const list = useListWindow(scroller, state.total, height);
  const focus = useFocusedRow(scroller, state, height);

  useEffect(() => pages.show(list.first, list.end - 1), [pages, list.first, list.end]);
  useEffect(() => () => window.clearTimeout(timer.current), []);
  useStillness(scroller, state, height, list.onScroll);

  function onKeyDown(event: KeyboardEvent): void {
    const at = Number((event.target as HTMLElement).dataset.at ?? -1);
    if (at < 0) return;
    const article = rowOf(state, at);
    if (event.key === "Delete" || (event.key === "Backspace" && event.metaKey)) {
      if (!article) return;
      event.preventDefault();
      // The next article comes to its place and has the focus then; the last has none.
      if (at > 0 && at === state.total - 1) focus.move(at - 1);
      onDelete(article);
      return;
    }
    const to = destination(event, at, state.total, list.fit);
    if (to === undefined) return;
    event.preventDefault();
    focus.move(to);
    list.onScroll();
    window.clearTimeout(timer.current);
    timer.current = window.setTimeout(() => openWhenThere(to), openDelay);
  }

  /** A row far away has to be fetched first. */
  function openWhenThere(index: number): void {
    if (focus.at() !== index) return;
    const row = pages.row(index);
    if (row) onOpen(row.id);
    else timer.current = window.setTimeout(() => openWhenThere(index), openDelay);
  }

  const openAt = openId === null ? -1 : placeOf(state, openId);
  const tabStop = Math.min(focus.stop ?? Math.max(openAt, 0), state.total - 1);
  return (
    <div
      ref={scroller}
      className="library__scroll"
      data-found={state.searched || undefined}
      onScroll={list.onScroll}
    >
      <ul
        className="rows"
        aria-label={label}
        aria-busy={state.pending}
        style={{ "--rows": state.total } as CSSProperties}
        onKeyDown={onKeyDown}
        onFocus={focus.onFocus}
      >
        {places(list.first, list.end, tabStop).map((index) => {
          const article = rowOf(state, index);
          return (
            <ArticleRow
              key={index}
              article={article}
              index={index}
              total={state.total}
              isOpen={article !== undefined && article.id === openId}
              isTabStop={index === tabStop}
              onOpen={onOpen}
            />
          );
        })}
      </ul>
    </div>
  );
}

/** The row that Tab reaches is always there, wherever the list is scrolled to. */
function places(first: number, end: number, tabStop: number): number[] {
  const range = Array.from({ length: Math.max(0, end - first) }, (_, i) => first + i);
  if (tabStop < 0 || (tabStop >= first && tabStop < end)) return range;
  return tabStop < first ? [tabStop, ...range] : [...range, tabStop];
}

function destination(
  { key }: KeyboardEvent,
  at: number,
  total: number,
  fit: number,
): number | undefined {
  const last = total - 1;
  if (key === "ArrowDown") return Math.min(at + 1, last);
  if (key === "ArrowUp") return Math.max(at - 1, 0);
  if (key === "PageDown") return Math.min(at + Math.max(fit - 1, 1), last);
  if (key === "PageUp") return Math.max(at - Math.max(fit - 1, 1), 0);
  if (key === "Home") return 0;
  if (key === "End") return last;
  return undefined;
}
