import type { KeyboardEvent } from "react";
import type { RevisionSummary } from "../../shared/contract/services.ts";
import { messages } from "../messages/en.ts";
import { clockTime, fullTime, longDay } from "../ui/clock.ts";
import { kindText, noteText, revisionFacts } from "./revision-words.ts";

interface Props {
  revisions: readonly RevisionSummary[];
  head: number;
  onRead(revision: RevisionSummary): void;
}

/** The revisions day by day, newest first. Up and down move from one to the next. */
export function RevisionList({ revisions, head, onRead }: Props) {
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys are those of the buttons within
    <div className="history" onKeyDown={moveFocus}>
      {byDay(revisions).map(({ day, own }) => (
        <section key={day} className="history__day">
          <h2>{day}</h2>
          <ol>
            {own.map((revision) => (
              <li key={revision.revision}>
                <RevisionRow
                  revision={revision}
                  kind={kindText(revision, revisions)}
                  isHead={revision.revision === head}
                  onRead={onRead}
                />
              </li>
            ))}
          </ol>
        </section>
      ))}
    </div>
  );
}

interface RowProps {
  revision: RevisionSummary;
  kind: string;
  isHead: boolean;
  onRead(revision: RevisionSummary): void;
}

function RevisionRow({ revision, kind, isHead, onRead }: RowProps) {
  const note = noteText(revision);
  return (
    <button
      type="button"
      className="revision"
      data-kind={revision.kind}
      data-named={revision.name !== "" || undefined}
      onClick={() => onRead(revision)}
    >
      <time dateTime={revision.at} title={fullTime(revision.at)}>
        {clockTime(revision.at)}
      </time>
      <span className="revision__what">
        {revision.name !== "" && <span className="revision__name">{revision.name} </span>}
        <span className="revision__kind">{kind}</span>
        {note !== "" && <span className="revision__note"> {note}</span>}
      </span>
      <span className="revision__who">{revisionFacts(revision)}</span>
      {isHead && <span className="revision__head">{messages.history.current}</span>}
    </button>
  );
}

function moveFocus(event: KeyboardEvent<HTMLElement>): void {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (step === undefined) return;
  const rows = [...event.currentTarget.querySelectorAll<HTMLElement>(".revision")];
  const at = rows.indexOf(event.target as HTMLElement);
  const next = at < 0 ? undefined : rows[at + step];
  if (!next) return;
  event.preventDefault();
  next.focus();
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
