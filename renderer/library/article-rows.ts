import { useEffect, useRef, useState, useSyncExternalStore } from "react";
import { useServerEvents } from "../ui/events-context.ts";
import { useNotices } from "../ui/notices.ts";
import { useServices } from "../ui/services-context.ts";
import { ArticlePages, type ListState, type Question } from "./article-pages.ts";

/** Milliseconds from an announced change to asking again: what comes in one go is asked for once. */
const settleTime = 100;
/** At least so many lie between two askings while somebody types on and on. */
const apart = { list: 500, search: 1500 };

/** The rows of the list for a question, kept current. */
export function useArticleRows(question: Question): { pages: ArticlePages; state: ListState } {
  const services = useServices();
  const notices = useNotices();
  const [pages] = useState(() => new ArticlePages(services.articles, notices.report));
  const state = useSyncExternalStore(pages.subscribe, pages.snapshot);
  const timer = useRef<number>(undefined);
  const asked = useRef(Number.NEGATIVE_INFINITY);
  const { query, status, category, trashed } = question;

  useEffect(() => {
    pages.ask({ query, status, category, trashed });
  }, [pages, query, status, category, trashed]);

  useServerEvents((event) => {
    if (event.type !== "article.changed" && event.type !== "articles.changed") return;
    // One that waits already will see this change too.
    const next = asked.current + (pages.state.searched ? apart.search : apart.list);
    timer.current ??= window.setTimeout(
      () => {
        timer.current = undefined;
        asked.current = performance.now();
        pages.refresh();
      },
      Math.max(settleTime, next - performance.now()),
    );
  });
  useEffect(() => () => window.clearTimeout(timer.current), []);

  return { pages, state };
}
