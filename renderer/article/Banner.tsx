import { CircleAlert, GitFork, Lock } from "lucide-react";
import type { ReactNode } from "react";
import { AppError } from "../../shared/errors.ts";
import { errorSentence } from "../../shared/messages/errors.ts";
import { messages } from "../messages/en.ts";
import type { ArticleSession } from "../session/article-session.ts";
import { useSaveState } from "../session/session-hooks.ts";
import { useNotices } from "../ui/notices.ts";

interface Props {
  session: ArticleSession;
  /** Opens the article anew, with the text that the library has as its head. */
  onOpenOther(): Promise<void>;
}

/** What stands between the article and safety, over the page, with what can be done about it. */
export function Banner({ session, onOpenOther }: Props) {
  const state = useSaveState(session);
  const notices = useNotices();
  if (session.readOnly) {
    return <Strip icon={<Lock aria-hidden="true" />} text={readOnlySentence(session.readOnly)} />;
  }
  if (state.kind === "failed") {
    return (
      <Strip icon={<CircleAlert aria-hidden="true" />} text={errorSentence(state.error)}>
        <button
          type="button"
          className="button"
          onClick={() => void session.flush().catch(() => undefined)}
        >
          {messages.save.again}
        </button>
      </Strip>
    );
  }
  if (state.kind === "conflict") {
    // Without the number it was kept as: that rises as one types, and would be read out each time.
    return (
      <Strip icon={<GitFork aria-hidden="true" />} text={messages.save.keptBeside}>
        <button
          type="button"
          className="button"
          onClick={() => session.keepMine().catch(notices.report)}
        >
          {messages.save.keepMine}
        </button>
        <button
          type="button"
          className="button"
          onClick={() => onOpenOther().catch(notices.report)}
        >
          {messages.save.openOther}
        </button>
      </Strip>
    );
  }
  return null;
}

function Strip(props: { icon: ReactNode; text: string; children?: ReactNode }) {
  return (
    <div className="banner">
      {props.icon}
      <p role="alert">{props.text}</p>
      {props.children}
    </div>
  );
}

function readOnlySentence({ reason, detail }: NonNullable<ArticleSession["readOnly"]>): string {
  return reason === "copy.too-new"
    ? errorSentence(new AppError("copy.too-new", { found: detail }))
    : errorSentence(new AppError("copy.damaged", { problem: detail }));
}
