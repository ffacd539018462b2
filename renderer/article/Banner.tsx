import { CircleAlert, GitFork, Lock } from "lucide-react";
import { AppError } from "../../shared/errors.ts";
import { errorSentence } from "../../shared/messages/errors.ts";
import type { CompareRequest } from "../history/CompareDialog.tsx";
import type { Trash } from "../library/use-trash.ts";
import { messages } from "../messages/en.ts";
import type { ArticleSession } from "../session/article-session.ts";
import type { SaveState } from "../session/save-state.ts";
import { useSaveState } from "../session/session-hooks.ts";
import { useNotices } from "../ui/notices.ts";
import { BesideBanner } from "./BesideBanner.tsx";
import { EmptiedBanner } from "./EmptiedBanner.tsx";
import { RecoveredBanner } from "./RecoveredBanner.tsx";
import { Strip } from "./Strip.tsx";
import { TrashBanner } from "./TrashBanner.tsx";
import { WaitingBanner } from "./WaitingBanner.tsx";

interface Props {
  session: ArticleSession;
  /** Opens the article anew, with the text that the library has as its head. */
  onOpenOther(): Promise<void>;
  onCompare(request: CompareRequest): void;
  onHistory(): void;
  onSaveCopy(): void;
  trash: Trash;
}

/** What stands between the article and safety, over the page, with what can be done about it. */
export function Banner({ session, onOpenOther, onCompare, onHistory, onSaveCopy, trash }: Props) {
  const state = useSaveState(session);
  const notices = useNotices();

  async function compare(): Promise<void> {
    // What was typed last may be kept under another number than what was shown.
    await session.flush();
    const { saveState } = session;
    if (saveState.kind !== "conflict") return;
    onCompare({ revision: saveState.kept, head: saveState.head, purpose: "conflict" });
  }

  if (session.readOnly?.reason === "article.trashed") {
    return <TrashBanner session={session} trash={trash} />;
  }
  if (session.readOnly) {
    return <Strip icon={<Lock aria-hidden="true" />} text={readOnlySentence(session.readOnly)} />;
  }
  if (state.kind === "failed") {
    return (
      <Strip icon={<CircleAlert aria-hidden="true" />} text={failedText(state)}>
        <button
          type="button"
          className="button"
          onClick={() => void session.flush().catch(() => undefined)}
        >
          {messages.save.again}
        </button>
        <button type="button" className="button" onClick={onSaveCopy}>
          {messages.save.saveCopy}
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
        <button type="button" className="button" onClick={() => compare().catch(notices.report)}>
          {messages.compare.open}
        </button>
      </Strip>
    );
  }
  if (state.kind === "emptied") {
    return <EmptiedBanner session={session} onOpenOther={onOpenOther} />;
  }
  return (
    <>
      <WaitingBanner session={session} />
      <RecoveredBanner session={session} onHistory={onHistory} />
      <BesideBanner session={session} onCompare={onCompare} />
    </>
  );
}

function failedText({ error, rescued }: Extract<SaveState, { kind: "failed" }>): string {
  const sentence = errorSentence(error);
  return rescued === null ? sentence : `${sentence} ${messages.save.rescued(rescued)}`;
}

function readOnlySentence({ reason, detail }: NonNullable<ArticleSession["readOnly"]>): string {
  return reason === "copy.too-new"
    ? errorSentence(new AppError("copy.too-new", { found: detail }))
    : errorSentence(new AppError("copy.damaged", { problem: detail }));
}
