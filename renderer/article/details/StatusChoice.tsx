import { nextStatuses, type Status } from "../../../shared/article/status.ts";
import { statusNames } from "../../../shared/messages/statuses.ts";
import { messages } from "../../messages/en.ts";
import type { ArticleSession } from "../../session/article-session.ts";
import { useArticle } from "../../session/session-hooks.ts";
import { Choice } from "../../ui/Choice.tsx";
import { useNotices } from "../../ui/notices.ts";
import { useServices } from "../../ui/services-context.ts";

/** Where the article stands, and where it may go from there. */
export function StatusChoice({ session }: { session: ArticleSession }) {
  const services = useServices();
  const notices = useNotices();
  const { id, status } = useArticle(session);
  return (
    <Choice
      label={messages.details.status}
      value={status}
      onChange={(next) => {
        session
          .exclusively(() => services.articles.setStatus({ id, status: next as Status }))
          .catch(notices.report);
      }}
    >
      {[status, ...nextStatuses(status)].map((each) => (
        <option key={each} value={each}>
          {statusNames[each]}
        </option>
      ))}
    </Choice>
  );
}
