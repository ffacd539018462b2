import { type RefObject, useEffect, useState } from "react";
import type { BodyFacts } from "../editor/body-facts.ts";
import { messages } from "../messages/en.ts";
import { useArticleText } from "../ui/article-language.ts";
import { type Observable, useObserved } from "../ui/observable.ts";
import type { PageHandle } from "./ArticlePage.tsx";

interface Props {
  facts: Observable<BodyFacts>;
  page: RefObject<PageHandle | null>;
  /** A pane over the page gives way to it. */
  onJump(): void;
}

const words = messages.outline;

/** The headings of the body; each leads to its place, and the one that is written under is marked. */
export function OutlinePanel({ facts, page, onJump }: Props) {
  const headings = useObserved(facts, ({ headings: all }) => all);
  const said = useArticleText();
  const [current, setCurrent] = useState<string>();
  useEffect(() => page.current?.followHeading(setCurrent), [page]);
  if (headings.length === 0) return <p className="hint">{words.none}</p>;
  return (
    <nav aria-label={words.label}>
      <ul className="outline">
        {headings.map(({ id, level, text }) => (
          <li key={id}>
            <button
              type="button"
              className="outline__heading"
              data-level={level}
              aria-current={id === current ? "location" : undefined}
              {...said(text)}
              onClick={() => {
                onJump();
                page.current?.reveal(id);
              }}
            >
              {text}
            </button>
          </li>
        ))}
      </ul>
    </nav>
  );
}
