import { useCallback, useEffect, useRef, useState } from "react";
import type { RevisionSummary } from "../../shared/contract/services.ts";
import type { ArticleSession } from "../session/article-session.ts";
import { useServerEvents } from "../ui/events-context.ts";
import { useServices } from "../ui/services-context.ts";

/** Milliseconds from an announced change to looking again. */
const settleTime = 500;

/** The texts kept beside the open article that nobody has decided about, newest first. */
export function useBeside(session: ArticleSession): readonly RevisionSummary[] {
  const services = useServices();
  const { id } = session;
  const [beside, setBeside] = useState<readonly RevisionSummary[]>([]);
  const timer = useRef<number>(undefined);

  const look = useCallback(() => {
    services.articles.history({ id }).then(
      (revisions) => setBeside(undecided(revisions)),
      // Whoever cannot read the history is told so where it is shown.
      () => undefined,
    );
  }, [services, id]);

  useEffect(() => {
    look();
    return () => window.clearTimeout(timer.current);
  }, [look]);

  useServerEvents((event) => {
    // This window's own saves make no text beside.
    const concerns =
      event.type === "articles.changed" ||
      (event.type === "article.changed" && event.id === id && event.revision !== session.revision);
    if (!concerns) return;
    window.clearTimeout(timer.current);
    timer.current = window.setTimeout(look, settleTime);
  });

  return beside;
}

/** Conflicts that no later revision was made from. */
export function undecided(revisions: readonly RevisionSummary[]): RevisionSummary[] {
  const decided = new Set(
    revisions.flatMap(({ revision, parents }) => parents.filter((parent) => parent < revision)),
  );
  return revisions.filter(({ kind, revision }) => kind === "conflict" && !decided.has(revision));
}
