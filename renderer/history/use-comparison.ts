import { useEffect, useRef, useState } from "react";
import type { ArticleFields } from "../../shared/article/article.ts";
import { articleLanguage } from "../../shared/article/article-language.ts";
import type { RevisionSummary } from "../../shared/contract/services.ts";
import { publicationOf } from "../../shared/settings.ts";
import { useSettings } from "../settings/settings-context.ts";
import { useNotices } from "../ui/notices.ts";
import { useServices } from "../ui/services-context.ts";
import { type Comparison, compareRevisions } from "./comparison.ts";

/** The revisions of an article, newest first; null until they are read. */
export function useRevisions(id: string, head: number): readonly RevisionSummary[] | null {
  const services = useServices();
  const notices = useNotices();
  const [revisions, setRevisions] = useState<readonly RevisionSummary[] | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: every save makes a revision
  useEffect(() => {
    let isCurrent = true;
    services.articles.history({ id }).then((list) => {
      if (isCurrent) setRevisions(list);
    }, notices.report);
    return () => {
      isCurrent = false;
    };
  }, [services, notices, id, head]);
  return revisions;
}

/** What changed from one revision to another; null until both are read. */
export function useComparison(
  id: string,
  old: number,
  fresh: number,
  onFailed: (error: unknown) => void,
): Comparison | null {
  const services = useServices();
  const failed = useRef(onFailed);
  failed.current = onFailed;
  const { settings } = useSettings();
  const latest = useRef(settings);
  latest.current = settings;
  const [comparison, setComparison] = useState<Comparison | null>(null);
  useEffect(() => {
    let isCurrent = true;
    setComparison(null);
    const languageOf = (fields: ArticleFields) =>
      articleLanguage(fields, publicationOf(latest.current, fields.publication));
    const read = (revision: number) => services.articles.revision({ id, revision });
    Promise.all([read(old), read(fresh)])
      .then(([before, after]) => {
        if (isCurrent) setComparison(compareRevisions(before, after, languageOf));
      })
      .catch((error) => {
        if (isCurrent) failed.current(error);
      });
    return () => {
      isCurrent = false;
    };
  }, [services, id, old, fresh]);
  return comparison;
}
