import { useCallback, useEffect, useRef, useState } from "react";
import type { ArticleSummary } from "../../shared/article/article.ts";
import type { Status } from "../../shared/article/status.ts";
import type { ArticleList } from "../../shared/contract/services.ts";
import { useServerEvents } from "../ui/events-context.ts";
import { useNotices } from "../ui/notices.ts";
import { useServices } from "../ui/services-context.ts";

const page = 200;
const largestPage = 1000;
/** Milliseconds from an announced change to asking again: a save a second must not mean a list a second. */
const settleTime = 400;

export interface ArticleRows {
  rows: readonly ArticleSummary[];
  total: number;
  /** False until the first answer is there. */
  known: boolean;
  more(): void;
}

/** The rows of the list for a search and a status, kept current; `more` adds the next page. */
export function useArticleRows(query: string, status: Status | "", trashed: boolean): ArticleRows {
  const services = useServices();
  const notices = useNotices();
  const [list, setList] = useState<ArticleList & { known: boolean }>(nothing);
  const wanted = useRef(page);
  const turn = useRef(0);
  const timer = useRef<number>(undefined);

  const load = useCallback(async () => {
    const mine = ++turn.current;
    const rows: ArticleSummary[] = [];
    let total = 0;
    do {
      const limit = Math.min(wanted.current - rows.length, largestPage);
      const params = { limit, offset: rows.length };
      const answer = await services.articles.list({
        ...params,
        ...(query.trim() !== "" && { query }),
        ...(status !== "" && { status }),
        ...(trashed && { trashed }),
      });
      // A newer question has been asked meanwhile; its answer is the one to show.
      if (mine !== turn.current) return;
      rows.push(...answer.articles);
      total = answer.total;
      if (answer.articles.length < limit) break;
    } while (rows.length < Math.min(wanted.current, total));
    setList((old) => ({ articles: keepSame(old.articles, rows), total, known: true }));
  }, [services, query, status, trashed]);

  useEffect(() => {
    wanted.current = page;
    load().catch(notices.report);
  }, [load, notices]);

  useServerEvents((event) => {
    if (event.type !== "article.changed" && event.type !== "articles.changed") return;
    window.clearTimeout(timer.current);
    timer.current = window.setTimeout(() => load().catch(notices.report), settleTime);
  });
  useEffect(() => () => window.clearTimeout(timer.current), []);

  const more = useCallback(() => {
    wanted.current += page;
    load().catch(notices.report);
  }, [load, notices]);

  return { rows: list.articles, total: list.total, known: list.known, more };
}

const nothing = { articles: [], total: 0, known: false };

// Rows that did not change keep their identity, so that they are not rendered again.
function keepSame(old: readonly ArticleSummary[], fresh: ArticleSummary[]): ArticleSummary[] {
  const before = new Map(old.map((row) => [row.id, row]));
  return fresh.map((row) => {
    const same = before.get(row.id);
    return same && JSON.stringify(same) === JSON.stringify(row) ? same : row;
  });
}
