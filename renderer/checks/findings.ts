import { useEffect, useMemo, useState } from "react";
import { checkArticle } from "../../shared/article/checks.ts";
import type { Finding } from "../../shared/article/finding.ts";
import type { MediaItem } from "../../shared/media.ts";
import type { Publication } from "../../shared/publication.ts";
import { useKnownMedia } from "../article/media-shelf.ts";
import type { ArticleSession } from "../session/article-session.ts";
import { useField } from "../session/session-hooks.ts";
import { usePublication } from "../settings/settings-context.ts";

/** Milliseconds without a change before the article is looked over again. */
const quiet = 300;

/** The findings for the article as it stands in the window, what is not saved yet included. */
export function useFindings(session: ArticleSession, publicationId?: string): readonly Finding[] {
  const [own] = useField(session, "publication");
  const publication = usePublication(publicationId ?? own);
  const known = useKnownMedia();
  const media = useMemo(() => presentOf(known), [known]);
  const [findings, setFindings] = useState<readonly Finding[]>(() =>
    look(session, publication, media),
  );

  useEffect(() => {
    let timer: number | undefined;
    const again = () => setFindings(look(session, publication, media));
    again();
    // The session speaks up at every change of a field and at every save of the copy.
    const stop = session.subscribe(() => {
      window.clearTimeout(timer);
      timer = window.setTimeout(again, quiet);
    });
    return () => {
      window.clearTimeout(timer);
      stop();
    };
  }, [session, publication, media]);

  return findings;
}

function look(
  session: ArticleSession,
  publication: Publication,
  media: ReadonlyMap<string, MediaItem>,
): readonly Finding[] {
  const article = { ...session.article, fields: session.fields, copy: session.copy };
  return checkArticle(article, publication, { now: new Date().toISOString(), media });
}

function presentOf(known: ReadonlyMap<string, MediaItem | null>): ReadonlyMap<string, MediaItem> {
  const present = new Map<string, MediaItem>();
  for (const [id, item] of known) if (item) present.set(id, item);
  return present;
}
