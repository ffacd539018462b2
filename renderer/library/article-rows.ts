import { useEffect, useRef, useState, useSyncExternalStore } from "react";
import { useServerEvents } from "../ui/events-context.ts";
import { useNotices } from "../ui/notices.ts";
import { useServices } from "../ui/services-context.ts";
import { ArticlePages, type ListState, type Question } from "./article-pages.ts";

/** Milliseconds from an announced change to asking again: a save a second must not mean a list a second. */
const settleTime = 400;
/** The same while searching, which is more work. */
const searchSettleTime = 1500;

/** The rows of the list for a question, kept current. */
export function useArticleRows(question: Question): { pages: ArticlePages; state: ListState } {
  const services = useServices();
  const notices = useNotices();
  const [pages] = useState(() => new ArticlePages(services.articles, notices.report));
  const state = useSyncExternalStore(pages.subscribe, pages.snapshot);
  const timer = useRef<number>(undefined);
  const { query, status, category, trashed } = question;

  useEffect(() => {
    pages.ask({ query, status, category, trashed });
  }, [pages, query, status, category, trashed]);

  useServerEvents((event) => {
    if (event.type !== "article.changed" && event.type !== "articles.changed") return;
    // One that waits already will see this change too.
    timer.current ??= window.setTimeout(
      () => {
        timer.current = undefined;
        pages.refresh();
      },
      pages.state.searched ? searchSettleTime : settleTime,
    );
  });
  useEffect(() => () => window.clearTimeout(timer.current), []);

  return { pages, state };
}
