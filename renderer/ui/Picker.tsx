import { type KeyboardEvent, useId, useLayoutEffect, useMemo, useRef, useState } from "react";
import { messages } from "../messages/en.ts";
import { arrowTarget } from "./arrow-keys.ts";
import { type Findable, matchEntries } from "./match-entries.ts";

export interface PickerEntry extends Findable {
  id: string;
  /** Shown at the end of the row: keys, or where the entry belongs. */
  note?: string | undefined;
  keys?: string | undefined;
  disabled?: boolean;
}

interface Props<T extends PickerEntry> {
  label: string;
  placeholder: string;
  /** Said when nothing is found. */
  none: string;
  entries: readonly T[];
  onPick(entry: T): void;
  onClose(): void;
}

/** One line to type in and a list below it that gets shorter: arrow keys choose, Enter picks. */
export function Picker<T extends PickerEntry>(props: Props<T>) {
  const { label, placeholder, none, entries, onPick, onClose } = props;
  const dialog = useRef<HTMLDialogElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const [query, setQuery] = useState("");
  const [at, setAt] = useState(0);
  const id = useId();
  const found = useMemo(() => matchEntries(entries, query), [entries, query]);
  const chosen = found[at];

  useLayoutEffect(() => {
    const element = dialog.current;
    element?.showModal();
    return () => element?.close();
  }, []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: after another one is chosen
  useLayoutEffect(() => {
    list.current?.querySelector("[aria-selected='true']")?.scrollIntoView({ block: "nearest" });
  }, [at, found]);

  const pick = (entry: T | undefined) => {
    if (entry && !entry.disabled) onPick(entry);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === "Enter") pick(chosen);
    // The dialog closes itself on Escape too, but later, and what is typed meanwhile would be lost.
    else if (event.key === "Escape") onClose();
    else {
      const next = nextRow(event.key, at, found.length);
      if (next === undefined) return;
      setAt(next);
    }
    event.preventDefault();
  };
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Escape is the key, and the element has it built in
    <dialog
      ref={dialog}
      className="picker"
      aria-label={label}
      onClose={(event) => {
        if (!event.currentTarget.open) onClose();
      }}
      onClick={(event) => {
        if (event.target === event.currentTarget) onClose();
      }}
    >
      <div className="picker__sheet">
        <input
          type="text"
          role="combobox"
          className="picker__query"
          aria-label={label}
          aria-expanded={found.length > 0}
          aria-controls={`${id}-list`}
          aria-activedescendant={chosen ? `${id}-${chosen.id}` : undefined}
          aria-autocomplete="list"
          autoComplete="off"
          spellCheck={false}
          placeholder={placeholder}
          value={query}
          onChange={(event) => {
            setQuery(event.target.value);
            setAt(0);
          }}
          onKeyDown={onKeyDown}
        />
        <div
          ref={list}
          id={`${id}-list`}
          role="listbox"
          aria-label={label}
          className="picker__list"
        >
          {found.map((entry, index) => (
            // biome-ignore lint/a11y/useKeyWithClickEvents: the combobox has the keys
            // biome-ignore lint/a11y/useFocusableInteractive: the focus stays in the combobox
            <div
              key={entry.id}
              id={`${id}-${entry.id}`}
              role="option"
              className="picker__row"
              aria-selected={index === at}
              aria-disabled={entry.disabled || undefined}
              onPointerMove={() => setAt(index)}
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => pick(entry)}
            >
              <span className="picker__label" dir="auto">
                {entry.label}
              </span>
              {entry.disabled && <span className="picker__note">{messages.picker.notNow}</span>}
              {!entry.disabled && entry.note && <span className="picker__note">{entry.note}</span>}
              {entry.keys && <kbd>{entry.keys}</kbd>}
            </div>
          ))}
        </div>
        {found.length === 0 && <p className="picker__none">{none}</p>}
        <p className="unseen" role="status">
          {messages.picker.found(found.length)}
        </p>
      </div>
    </dialog>
  );
}

function nextRow(key: string, at: number, count: number): number | undefined {
  if (count === 0) return undefined;
  switch (key) {
    case "ArrowDown":
    case "ArrowUp":
      return arrowTarget(key, at, count, "vertical");
    case "PageDown":
      return Math.min(at + 8, count - 1);
    case "PageUp":
      return Math.max(at - 8, 0);
    default:
      return undefined;
  }
}
