import { FileX } from "lucide-react";
import { messages } from "../messages/en.ts";
import type { ArticleSession } from "../session/article-session.ts";
import { useNotices } from "../ui/notices.ts";
import { Strip } from "./Strip.tsx";

interface Props {
  session: ArticleSession;
  /** Opens the article anew, with the text that the library has. */
  onOpenOther(): Promise<void>;
}

/** Asks what is meant when nothing is left of an article. */
export function EmptiedBanner({ session, onOpenOther }: Props) {
  const notices = useNotices();

  async function bringBack(): Promise<void> {
    await session.dropEmptiness();
    await onOpenOther();
  }

  return (
    <Strip icon={<FileX aria-hidden="true" />} text={messages.save.emptied}>
      <button
        type="button"
        className="button"
        onClick={() => session.leaveEmpty().catch(notices.report)}
      >
        {messages.save.leaveEmpty}
      </button>
      <button type="button" className="button" onClick={() => bringBack().catch(notices.report)}>
        {messages.save.bringBack}
      </button>
    </Strip>
  );
}
