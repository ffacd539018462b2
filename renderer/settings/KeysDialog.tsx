import { type ReactNode, useEffect, useId, useRef, useState } from "react";
import {
  type CommandGroup,
  type CommandRow,
  commandIds,
  commands,
  keysLabel,
} from "../../shared/commands.ts";
import { onMac } from "../commands/use-command-keys.ts";
import { typedMarks } from "../editor/shortcuts/typed-marks.ts";
import { messages } from "../messages/en.ts";
import { Dialog } from "../ui/Dialog.tsx";
import { type Findable, matchEntries } from "../ui/match-entries.ts";

interface Row extends Findable {
  group: CommandGroup | "markdown";
  keys: string;
}

const words = messages.keys;
const groups = Object.keys(words.groups) as CommandGroup[];

const rows: readonly Row[] = [
  ...commandIds.flatMap((id): Row[] => {
    const { label, group, keys, words: further }: CommandRow = commands[id];
    return keys ? [{ label, group, keys: keysLabel(keys, onMac), words: further }] : [];
  }),
  ...typedMarks.map(
    ({ typed, commands: ids }): Row => ({
      label: ids.map((id) => commands[id].label).join(", "),
      group: "markdown",
      keys: typed,
      words: "markdown",
    }),
  ),
];

/** Every command with its keys, from the command table, and every sign that is read while typing. */
export function KeysDialog({ onClose }: { onClose(): void }) {
  const [query, setQuery] = useState("");
  const search = useRef<HTMLInputElement>(null);
  // After the dialog has opened: it would focus its first button.
  useEffect(() => search.current?.focus(), []);
  const found = new Set(matchEntries(rows, query));
  const inGroup = (group: Row["group"]) =>
    rows.filter((row) => row.group === group && found.has(row));
  return (
    <Dialog title={words.title} onClose={onClose} size="large">
      <input
        type="search"
        className="line keys__search"
        aria-label={words.search}
        placeholder={words.search}
        ref={search}
        value={query}
        onChange={(event) => setQuery(event.target.value)}
      />
      <div className="keys">
        {groups.map((group) => (
          <Section key={group} title={words.groups[group]} rows={inGroup(group)} />
        ))}
        <Section title={words.markdown} rows={inGroup("markdown")}>
          <p className="hint">{words.markdownHint}</p>
        </Section>
      </div>
      <p className="hint" role="status">
        {found.size === 0 && words.none}
      </p>
    </Dialog>
  );
}

function Section(props: { title: string; rows: readonly Row[]; children?: ReactNode }) {
  const titleId = useId();
  if (props.rows.length === 0) return null;
  return (
    <section aria-labelledby={titleId}>
      <h3 id={titleId}>{props.title}</h3>
      {props.children}
      <dl>
        {props.rows.map(({ label, keys }) => (
          <div key={`${label} ${keys}`}>
            <dt>{label}</dt>
            <dd>
              <kbd>{keys.trimEnd()}</kbd>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
