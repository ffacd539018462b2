import { type KeyboardEvent, type ReactNode, useId } from "react";
import { messages } from "../messages/en.ts";
import { arrowTarget } from "../ui/arrow-keys.ts";
import { type Panel, panels } from "../ui/layout.ts";

interface Props {
  panel: Panel;
  onPanel(panel: Panel): void;
  /** How many findings, shown at the Checks tab. */
  findings: number;
  isBlocked: boolean;
  children: ReactNode;
}

/** One panel at a time; the arrow keys move between the tabs. */
export function Inspector({ panel, onPanel, findings, isBlocked, children }: Props) {
  const id = useId();

  function onKeyDown(event: KeyboardEvent<HTMLDivElement>): void {
    const at = arrowTarget(event.key, panels.indexOf(panel), panels.length, "horizontal");
    const next = at === undefined ? undefined : panels[at];
    if (next === undefined) return;
    event.preventDefault();
    onPanel(next);
    document.getElementById(`${id}-${next}`)?.focus();
  }

  return (
    <aside className="inspector" aria-label={messages.inspector.label}>
      <div
        className="tabs"
        role="tablist"
        aria-label={messages.inspector.label}
        onKeyDown={onKeyDown}
      >
        {panels.map((each) => (
          <button
            key={each}
            id={`${id}-${each}`}
            type="button"
            role="tab"
            className="tab"
            aria-selected={each === panel}
            aria-controls={each === panel ? `${id}-panel` : undefined}
            tabIndex={each === panel ? 0 : -1}
            onClick={() => onPanel(each)}
          >
            {messages.inspector[each]}
            {each === "checks" && findings > 0 && (
              <span className="tab__count" data-blocked={isBlocked || undefined} aria-hidden="true">
                {findings}
              </span>
            )}
          </button>
        ))}
      </div>
      <div
        id={`${id}-panel`}
        role="tabpanel"
        className="panel"
        aria-labelledby={`${id}-${panel}`}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a panel that scrolls must be reachable
        tabIndex={0}
      >
        {children}
      </div>
    </aside>
  );
}
