import { PanelLeft, PanelRight } from "lucide-react";
import { readingMinutes } from "../../shared/copy/counts.ts";
import { statusNames } from "../../shared/messages/statuses.ts";
import type { BodyFacts } from "../editor/body-facts.ts";
import { messages } from "../messages/en.ts";
import type { ArticleSession } from "../session/article-session.ts";
import { useArticle, useField } from "../session/session-hooks.ts";
import { figure } from "../ui/clock.ts";
import { useCommands } from "../ui/commands-context.ts";
import { IconButton } from "../ui/IconButton.tsx";
import { keyHint } from "../ui/key-hint.ts";
import type { Layout } from "../ui/layout.ts";
import { type Observable, useObservable, useObserved } from "../ui/observable.ts";
import { StatusMark } from "../ui/StatusMark.tsx";
import { SaveStatus } from "./SaveStatus.tsx";

interface Props {
  session: ArticleSession | null;
  facts: Observable<BodyFacts>;
  layout: Layout;
  onExport(): void;
}

const words = messages.bar;

/** What is open, whether it is safe, how long it is, and the way out. */
export function TopBar({ session, facts, layout, onExport }: Props) {
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
          <TkCount facts={facts} />
          <LengthFacts session={session} facts={facts} />
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

function TkCount({ facts }: { facts: Observable<BodyFacts> }) {
  const registry = useCommands();
  const count = useObserved(facts, ({ tk }) => tk);
  if (count === 0) return null;
  return (
    <button
      type="button"
      className="bar__tk figures"
      title={`${words.nextTk} (${keyHint("tk.next")})`}
      onClick={() => registry.run("tk.next")}
    >
      {words.tk(figure(count))}
    </button>
  );
}

function LengthFacts(props: { session: ArticleSession; facts: Observable<BodyFacts> }) {
  const { words: count, characters } = useObservable(props.facts);
  const [{ commissioned, unit }] = useField(props.session, "length");
  const inWords =
    commissioned !== null && unit === "words"
      ? words.commissioned(figure(count), figure(commissioned))
      : words.words(figure(count), count);
  const reached = { words: count, characters, lines: null }[unit];
  return (
    <p className="bar__length figures">
      {commissioned !== null && reached !== null && (
        <progress
          className="bar__progress"
          aria-label={words.target}
          max={commissioned}
          value={Math.min(reached, commissioned)}
          data-over={reached > commissioned || undefined}
        />
      )}
      <span>{inWords}</span>
      <span className="bar__characters">{words.characters(figure(characters), characters)}</span>
      {count > 0 && <span className="bar__minutes">{words.minutes(readingMinutes(count))}</span>}
    </p>
  );
}
