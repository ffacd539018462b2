import { useEffect, useState } from "react";
import type { RevisionSummary } from "../../shared/contract/services.ts";
import { messages } from "../messages/en.ts";
import type { ArticleSession } from "../session/article-session.ts";
import { useArticle } from "../session/session-hooks.ts";
import { useNotices } from "../ui/notices.ts";
import { useServices } from "../ui/services-context.ts";
import type { CompareRequest } from "./CompareDialog.tsx";
import { RevisionList } from "./RevisionList.tsx";
import { RevisionReader } from "./RevisionReader.tsx";
import { useRevisions } from "./use-comparison.ts";

interface Props {
  session: ArticleSession;
  /** Opens the article anew, after a revision has become its head. */
  onRenew(): Promise<void>;
  onCompare(request: CompareRequest): void;
}

/** The revisions of the article: read one, name it, compare it, or bring it back. */
export function HistoryPanel({ session, onRenew, onCompare }: Props) {
  const services = useServices();
  const notices = useNotices();
  const { id, revision } = useArticle(session);
  const revisions = useRevisions(id, revision);
  const [reading, setReading] = useState<RevisionSummary | null>(null);
  const [names, setNames] = useState<ReadonlyMap<number, string>>(new Map());

  // Named here, and told so by the list from the next reading on.
  useEffect(() => {
    if (revisions) setNames(new Map());
  }, [revisions]);
  const named = (summary: RevisionSummary): RevisionSummary => {
    const name = names.get(summary.revision);
    return name === undefined ? summary : { ...summary, name };
  };

  async function restore(summary: RevisionSummary): Promise<void> {
    await session.exclusively(() => services.articles.restore({ id, revision: summary.revision }));
    await onRenew();
    setReading(null);
    notices.say(messages.history.restored(summary.revision));
  }

  if (reading) {
    const { reason } = session.readOnly ?? {};
    return (
      <RevisionReader
        key={reading.revision}
        articleId={id}
        summary={named(reading)}
        isHead={reading.revision === revision}
        canRestore={reason !== "copy.too-new" && reason !== "article.trashed"}
        onBack={() => setReading(null)}
        onCompare={() => onCompare({ revision: reading.revision, purpose: "restore" })}
        onNamed={(name) => setNames(new Map(names).set(reading.revision, name))}
        onRestore={() => restore(reading).catch(notices.report)}
      />
    );
  }
  if (!revisions) return <p className="hint">{messages.history.loading}</p>;
  if (revisions.length === 0) return <p className="hint">{messages.history.empty}</p>;
  return <RevisionList revisions={revisions.map(named)} head={revision} onRead={setReading} />;
}
