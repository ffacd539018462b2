import { useEffect, useState } from "react";
import type { RevisionSummary } from "../../shared/contract/services.ts";
import { messages } from "../messages/en.ts";
import type { ArticleSession } from "../session/article-session.ts";
import { useArticle } from "../session/session-hooks.ts";
import { useNotices } from "../ui/notices.ts";
import { useServices } from "../ui/services-context.ts";
import { RevisionList } from "./RevisionList.tsx";
import { RevisionReader } from "./RevisionReader.tsx";

interface Props {
  session: ArticleSession;
  /** Opens the article anew, after a revision has become its head. */
  onRenew(): Promise<void>;
}

/** The revisions of the article: read one, or bring it back. */
export function HistoryPanel({ session, onRenew }: Props) {
  const services = useServices();
  const notices = useNotices();
  const { id, revision } = useArticle(session);
  const [revisions, setRevisions] = useState<readonly RevisionSummary[] | null>(null);
  const [reading, setReading] = useState<RevisionSummary | null>(null);

  // biome-ignore lint/correctness/useExhaustiveDependencies: every save makes a revision
  useEffect(() => {
    let isCurrent = true;
    services.articles.history({ id }).then((list) => {
      if (isCurrent) setRevisions(list);
    }, notices.report);
    return () => {
      isCurrent = false;
    };
  }, [services, notices, id, revision]);

  async function restore(summary: RevisionSummary): Promise<void> {
    await session.exclusively(() => services.articles.restore({ id, revision: summary.revision }));
    await onRenew();
    setReading(null);
    notices.say(messages.history.restored(summary.revision));
  }

  if (reading) {
    return (
      <RevisionReader
        articleId={id}
        summary={reading}
        isHead={reading.revision === revision}
        canRestore={session.readOnly?.reason !== "copy.too-new"}
        onBack={() => setReading(null)}
        onRestore={() => restore(reading).catch(notices.report)}
      />
    );
  }
  if (!revisions) return <p className="hint">{messages.history.loading}</p>;
  if (revisions.length === 0) return <p className="hint">{messages.history.empty}</p>;
  return <RevisionList revisions={revisions} head={revision} onRead={setReading} />;
}
