import { useCallback, useEffect, useRef, useState } from "react";
import type { RevisionSummary } from "../../shared/contract/services.ts";
import type { ArticleSession } from "../session/article-session.ts";
import { useServerEvents } from "../ui/events-context.ts";
import { useServices } from "../ui/services-context.ts";

/** Milliseconds without an announced change before looking again; saves while one writes are changes. */
const quietTime = 1500;
/** Milliseconds from an announced change to looking again, however many follow it. */
const longestWait = 5000;

const none: readonly RevisionSummary[] = [];

/** The texts kept beside the open article that nobody has decided about, newest first. */
export function useBeside(session: ArticleSession): readonly RevisionSummary[] {
  const services = useServices();
  const { id } = session;
  const [found, setFound] = useState<{ id: string; beside: readonly RevisionSummary[] }>();
  const timer = useRef<number>(undefined);
  const askedAt = useRef<number>(undefined);

  const look = useCallback(() => {
    askedAt.current = undefined;
    services.articles.history({ id }).then(
      (revisions) => setFound({ id, beside: undecided(revisions) }),
      // Whoever cannot read the history is told so where it is shown.
      () => undefined,
    );
  }, [services, id]);

  // The article opened anew is looked at anew.
  // biome-ignore lint/correctness/useExhaustiveDependencies: another session is another opening
  useEffect(() => {
    look();
    return () => window.clearTimeout(timer.current);
  }, [session, look]);

  useServerEvents((event) => {
    // Also after a save of this very window: what another keeps beside it is announced with it.
    const concerns =
      event.type === "articles.changed" || (event.type === "article.changed" && event.id === id);
    if (!concerns) return;
    const now = performance.now();
    askedAt.current ??= now;
    window.clearTimeout(timer.current);
    const wait = Math.min(quietTime, askedAt.current + longestWait - now);
    timer.current = window.setTimeout(look, Math.max(0, wait));
  });

  return found?.id === id ? found.beside : none;
}

/** Conflicts that no later revision was made from. */
export function undecided(revisions: readonly RevisionSummary[]): RevisionSummary[] {
  const decided = new Set(
    revisions.flatMap(({ revision, parents }) => parents.filter((parent) => parent < revision)),
  );
  return revisions.filter(({ kind, revision }) => kind === "conflict" && !decided.has(revision));
}
