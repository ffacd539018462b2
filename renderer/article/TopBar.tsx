import { PanelLeft, PanelRight } from "lucide-react";
import { type Counts, readingMinutes } from "../../shared/copy/counts.ts";
import { statusNames } from "../../shared/messages/statuses.ts";
import { messages } from "../messages/en.ts";
import type { ArticleSession } from "../session/article-session.ts";
import { useArticle, useField } from "../session/session-hooks.ts";
import { figure } from "../ui/clock.ts";
import { IconButton } from "../ui/IconButton.tsx";
import { keyHint } from "../ui/key-hint.ts";
import type { Layout } from "../ui/layout.ts";
import { type Observable, useObservable } from "../ui/observable.ts";
import { StatusMark } from "../ui/StatusMark.tsx";
import { SaveStatus } from "./SaveStatus.tsx";

interface Props {
  session: ArticleSession | null;
  counts: Observable<Counts>;
  layout: Layout;
  onExport(): void;
}

const words = messages.bar;

/** What is open, whether it is safe, how long it is, and the way out. */
export function TopBar({ session, counts, layout, onExport }: Props) {
  const exportShown = layout.inspectorOpen && layout.panel === "export";
  return (
    <header className="bar">
      <h1 className="unseen">{messages.appName}</h1>
      <IconButton
        label={layout.listOpen ? words.hideArticles : words.showArticles}
        keys={keyHint("view.articles")}
        className="bar__first"
        aria-expanded={layout.listOpen}
        onClick={() => layout.setListOpen(!layout.listOpen)}
      >
        <PanelLeft />
      </IconButton>
      {session && (
        <>
          <WhatIsOpen session={session} />
          <SaveStatus session={session} />
          <LengthFacts session={session} counts={counts} />
          {/* The panel has the one Export button while it is open; the room is kept. */}
          <div className="bar__export">
            {!exportShown && (
              <button
                type="button"
                className="button button--primary"
                title={keyHint("article.export")}
                onClick={onExport}
              >
                {words.export}
              </button>
            )}
          </div>
        </>
      )}
      <IconButton
        label={layout.inspectorOpen ? words.hideInspector : words.showInspector}
        keys={keyHint("view.inspector")}
        className="bar__last"
        aria-expanded={layout.inspectorOpen}
        onClick={() => layout.setInspectorOpen(!layout.inspectorOpen)}
      >
        <PanelRight />
      </IconButton>
    </header>
  );
}

function WhatIsOpen({ session }: { session: ArticleSession }) {
  const [slugline] = useField(session, "slugline");
  const { status } = useArticle(session);
  return (
    <p className="bar__open">
      <span className="bar__slugline" data-empty={slugline === "" || undefined} dir="auto">
        {slugline || words.noSlugline}
      </span>
      <span className="chip" data-status={status}>
        <StatusMark status={status} />
        {statusNames[status]}
      </span>
    </p>
  );
}

function LengthFacts({ session, counts }: { session: ArticleSession; counts: Observable<Counts> }) {
  const { words: count, characters } = useObservable(counts);
  const [{ commissioned, unit }] = useField(session, "length");
  const inWords =
    commissioned !== null && unit === "words"
      ? words.commissioned(figure(count), figure(commissioned))
      : words.words(figure(count), count);
  return (
    <p className="bar__length figures">
      <span>{inWords}</span>
      <span className="bar__characters">{words.characters(figure(characters), characters)}</span>
      {count > 0 && <span className="bar__minutes">{words.minutes(readingMinutes(count))}</span>}
    </p>
  );
}
