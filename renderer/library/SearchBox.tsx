import { CircleHelp, Search } from "lucide-react";
import { type Ref, useId, useState } from "react";
import { messages } from "../messages/en.ts";
import { IconButton } from "../ui/IconButton.tsx";
import { keyHint } from "../ui/key-hint.ts";

interface Props {
  inputRef: Ref<HTMLInputElement>;
  typed: string;
  onType(typed: string): void;
}

/** Where one types what to look for, with a word of help on how. */
export function SearchBox({ inputRef, typed, onType }: Props) {
  const [helps, setHelps] = useState(false);
  const help = useId();
  return (
    <search>
      <div className="search">
        <Search aria-hidden="true" />
        <input
          ref={inputRef}
          type="search"
          aria-label={messages.articles.search}
          aria-describedby={helps ? help : undefined}
          placeholder={messages.articles.search}
          title={keyHint("view.search")}
          maxLength={1000}
          value={typed}
          onChange={(event) => onType(event.target.value)}
          onKeyDown={(event) => {
            if (event.key === "Escape" && typed !== "") {
              event.preventDefault();
              onType("");
            }
          }}
        />
        <IconButton
          className="search__help"
          label={messages.searchHelp.label}
          aria-expanded={helps}
          aria-controls={help}
          onClick={() => setHelps(!helps)}
        >
          <CircleHelp />
        </IconButton>
      </div>
      <dl id={help} className="search-help" hidden={!helps}>
        {messages.searchHelp.ways.map(([example, meaning]) => (
          <div key={example}>
            <dt>
              <button
                type="button"
                title={messages.searchHelp.add}
                onClick={() => onType(`${typed.trimEnd()} ${example}`.trimStart())}
              >
                {example}
              </button>
            </dt>
            <dd>{meaning}</dd>
          </div>
        ))}
      </dl>
    </search>
  );
}
