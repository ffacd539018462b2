import { History, X } from "lucide-react";
import { useState } from "react";
import { messages } from "../messages/en.ts";
import type { ArticleSession } from "../session/article-session.ts";
import { exactTime } from "../ui/clock.ts";
import { IconButton } from "../ui/IconButton.tsx";
import { readStored, writeStored } from "../ui/stored.ts";
import { Strip } from "./Strip.tsx";

interface Props {
  session: ArticleSession;
  onHistory(): void;
}

/** Tells, until it is dismissed, that what is shown was typed in a window that went away. */
export function RecoveredBanner({ session, onHistory }: Props) {
  const [seen, setSeen] = useState(() => readStored("recovered", ""));
  const { id, recovered } = session;
  const mark = `${id} ${recovered?.at}`;
  if (!recovered || seen === mark) return null;
  return (
    <Strip
      icon={<History aria-hidden="true" />}
      role="status"
      text={messages.save.recovered(exactTime(recovered.at, new Date()))}
    >
      <button type="button" className="button" onClick={onHistory}>
        {messages.save.openHistory}
      </button>
      <IconButton
        label={messages.dismiss}
        onClick={() => {
          writeStored("recovered", mark);
          setSeen(mark);
        }}
      >
        <X aria-hidden="true" />
      </IconButton>
    </Strip>
  );
}
