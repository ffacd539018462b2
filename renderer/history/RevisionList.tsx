import { type Status, statuses } from "../../shared/article/status.ts";
import type { RevisionSummary } from "../../shared/contract/services.ts";
import { statusNames } from "../../shared/messages/statuses.ts";
import { messages } from "../messages/en.ts";
import { clockTime, figure, fullTime, longDay } from "../ui/clock.ts";

interface Props {
  revisions: readonly RevisionSummary[];
  head: number;
  onRead(revision: RevisionSummary): void;
}

/** The revisions day by day, newest first. */
export function RevisionList({ revisions, head, onRead }: Props) {
  return (
    <div className="history">
      {byDay(revisions).map(({ day, own }) => (
        <section key={day} className="history__day">
          <h2>{day}</h2>
          <ol>
            {own.map((revision) => (
              <li key={revision.revision}>
                <button
                  type="button"
                  className="revision"
                  data-kind={revision.kind}
                  data-head={revision.revision === head || undefined}
                  onClick={() => onRead(revision)}
                >
                  <time dateTime={revision.at} title={fullTime(revision.at)}>
                    {clockTime(revision.at)}
                  </time>
                  <span className="revision__what">
                    {messages.history.kinds[revision.kind]}
                    {revision.note !== "" && <span> {noteText(revision.note)}</span>}
                  </span>
                  <span className="revision__who">
                    {[
                      revision.author,
                      messages.history.words(figure(revision.words), revision.words),
                    ]
                      .filter((part) => part !== "")
                      .join(" · ")}
                  </span>
                  {revision.revision === head && (
                    <span className="revision__head">{messages.history.current}</span>
                  )}
                </button>
              </li>
            ))}
          </ol>
        </section>
      ))}
    </div>
  );
}

// The note of a status move is the status by its stored name.
function noteText(note: string): string {
  const status = statuses.find((each) => each === note);
  return status ? statusNames[status satisfies Status] : note;
}

function byDay(revisions: readonly RevisionSummary[]) {
  const days: { day: string; own: RevisionSummary[] }[] = [];
  for (const revision of revisions) {
    const day = longDay(revision.at);
    const last = days.at(-1);
    if (last?.day === day) last.own.push(revision);
    else days.push({ day, own: [revision] });
  }
  return days;
}
