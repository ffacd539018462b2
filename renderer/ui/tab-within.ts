import { type FocusEvent, type KeyboardEvent, useState } from "react";

/**
 * Keeps the Tab key within a small form: past its last control it goes to the first, and the other
 * way round. Looks at where the focus goes, since some controls have stops of their own inside.
 */
export function useTabWithin(): TabWithin {
  const [keys] = useState(() => new TabWithin());
  return keys;
}

class TabWithin {
  #way: "on" | "back" | undefined;

  readonly onKeyDown = ({ key, shiftKey, ctrlKey, altKey, metaKey }: KeyboardEvent): void => {
    const isTab = key === "Tab" && !ctrlKey && !altKey && !metaKey;
    this.#way = isTab ? (shiftKey ? "back" : "on") : undefined;
  };

  readonly onKeyUp = (): void => {
    this.#way = undefined;
  };

  /** Whether it is the Tab key that leads out; the focus is then at the other end already. */
  brought({ currentTarget, relatedTarget }: FocusEvent<HTMLElement>): boolean {
    if (!this.#way || currentTarget.contains(relatedTarget)) return false;
    const stops = stopsIn(currentTarget);
    const next = this.#way === "on" ? stops[0] : stops.at(-1);
    next?.focus();
    if (next instanceof HTMLInputElement) next.select();
    return next !== undefined;
  }
}

function stopsIn(frame: HTMLElement): HTMLElement[] {
  const found = frame.querySelectorAll<HTMLElement>("button, input, textarea, select, a[href]");
  return [...found].filter(
    (each) => each.tabIndex >= 0 && !each.matches(":disabled") && each.checkVisibility(),
  );
}
