import { GitFork } from "lucide-react";
import { useBeside } from "../history/beside.ts";
import type { CompareRequest } from "../history/CompareDialog.tsx";
import { messages } from "../messages/en.ts";
import type { ArticleSession } from "../session/article-session.ts";
import { clockTime, shortDay } from "../ui/clock.ts";
import { Strip } from "./Strip.tsx";

interface Props {
  session: ArticleSession;
  onCompare(request: CompareRequest): void;
}

const words = messages.compare;

/** Says that another text of the article waits for a decision, and leads to it. */
export function BesideBanner({ session, onCompare }: Props) {
  const beside = useBeside(session);
  const [newest] = beside;
  if (!newest) return null;
  const isToday = new Date(newest.at).toDateString() === new Date().toDateString();
  const time = clockTime(newest.at);
  const when = isToday ? time : `${shortDay(newest.at)} ${time}`;
  return (
    <Strip
      icon={<GitFork aria-hidden="true" />}
      text={
        beside.length === 1 ? words.beside(when, newest.author) : words.besideMore(beside.length)
      }
    >
      <button
        type="button"
        className="button"
        onClick={() => onCompare({ revision: newest.revision, purpose: "merge" })}
      >
        {words.open}
      </button>
    </Strip>
  );
}
