import "./find.css";
import { ALargeSmall, ArrowDown, ArrowUp, Regex, WholeWord, X } from "lucide-react";
import {
  type KeyboardEvent,
  type ReactNode,
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
  useSyncExternalStore,
} from "react";

import type { FieldName } from "../../shared/article/finding.ts";
import type { Query } from "../../shared/find/find-text.ts";
import { messages } from "../messages/en.ts";
import { IconButton } from "../ui/IconButton.tsx";
import { keyHint } from "../ui/key-hint.ts";
import type { FindSession, FindState } from "./find-session.ts";
import { drawMatches, selectMatch, showMatch } from "./found-marks.ts";

export interface Asked {
  query: Query;
  replacement: string;
}

interface Props {
  find: FindSession;
  asked: Asked;
  onAsk(asked: Asked): void;
  /** With the line to replace by. */
  replaces: boolean;
  /** Rises each time that the command is given again: the focus then comes back. */
  turn: number;
  canReplace: boolean;
  onReplaces(replaces: boolean): void;
  /** Leads to a field that is not on the page. */
  onJump(field: FieldName): void;
  onClose(): void;
}

const words = messages.find;
/** Milliseconds from a key in the field to looking. */
const pause = 120;

/** The bar that finds and replaces in all of the open article. */
export function FindBar(props: Props) {
  const { find, asked, onAsk, replaces, turn, canReplace, onReplaces, onJump, onClose } = props;
  const { query, replacement } = asked;
  const state = useSyncExternalStore(find.subscribe, () => find.state);
  const [said, setSaid] = useState<{ text: string; of: FindState } | null>(null);
  const typed = useRef(false);
  const field = useRef<HTMLInputElement>(null);

  // biome-ignore lint/correctness/useExhaustiveDependencies: each turn asks for the focus again
  useLayoutEffect(() => {
    field.current?.focus();
    field.current?.select();
  }, [turn]);
  useEffect(() => {
    const timer = setTimeout(() => void find.ask(query), pause);
    return () => clearTimeout(timer);
  }, [find, query]);
  useEffect(() => () => void find.ask(null), [find]);
  useEffect(() => {
    const onEscape = (event: globalThis.KeyboardEvent) => {
      const target = event.target instanceof Element ? event.target : null;
      if (event.key !== "Escape" || event.defaultPrevented || target?.closest("dialog")) return;
      event.preventDefault();
      onClose();
    };
    window.addEventListener("keydown", onEscape);
    return () => window.removeEventListener("keydown", onEscape);
  }, [onClose]);
  useEffect(() => {
    const current = state.matches[state.at];
    if (current) showMatch(current, find.body);
    return drawMatches(state, find.body);
  }, [state, find]);

  const set = (change: Partial<Query>) => {
    typed.current = true;
    onAsk({ ...asked, query: { ...query, ...change } });
  };
  const mayReplace = canReplace && state.matches.length > 0;
  const replace = async (all: boolean) => {
    if (!mayReplace) return;
    const count = await (all ? find.replaceAll(replacement) : find.replaceOne(replacement));
    if (count === 0) return;
    typed.current = false;
    setSaid({ text: words.replaced(count), of: find.state });
  };
  const close = () => {
    const current = state.matches[state.at];
    onClose();
    if (!current) find.leave();
    else if (!find.openForm(current)) selectMatch(current, find.body, onJump);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    const mod = event.ctrlKey || event.metaKey;
    if (event.key === "Escape") close();
    else if (!(event.key === "z" && mod && !event.shiftKey && !typed.current && find.undo()))
      return;
    event.preventDefault();
    event.stopPropagation();
  };

  const toggle = (name: "matchCase" | "wholeWord" | "pattern", icon: ReactNode) => (
    <IconButton
      label={words[name]}
      aria-pressed={query[name]}
      onClick={() => set({ [name]: !query[name] })}
    >
      {icon}
    </IconButton>
  );
  return (
    <search className="find" aria-label={words.label} onKeyDown={onKeyDown}>
      <div className="find__line">
        <input
          ref={field}
          className="find__text"
          aria-label={words.find}
          placeholder={words.find}
          aria-invalid={state.problem !== null}
          spellCheck={false}
          value={query.text}
          onChange={(event) => set({ text: event.target.value })}
          onKeyDown={(event) => {
            if (event.key !== "Enter" || event.nativeEvent.isComposing) return;
            event.preventDefault();
            if (find.isAbout(query)) find.step(event.shiftKey ? -1 : 1);
            else void find.ask(query);
          }}
        />
        {toggle("matchCase", <ALargeSmall />)}
        {toggle("wholeWord", <WholeWord />)}
        <IconButton
          label={words.matchAccents}
          aria-pressed={query.matchAccents}
          onClick={() => set({ matchAccents: !query.matchAccents })}
        >
          <span aria-hidden="true">é</span>
        </IconButton>
        {toggle("pattern", <Regex />)}
        <IconButton
          label={words.previous}
          keys={keyHint("find.previous")}
          disabled={state.matches.length === 0}
          onClick={() => find.step(-1)}
        >
          <ArrowUp />
        </IconButton>
        <IconButton
          label={words.next}
          keys={keyHint("find.next")}
          disabled={state.matches.length === 0}
          onClick={() => find.step(1)}
        >
          <ArrowDown />
        </IconButton>
        <IconButton label={words.close} keys="Esc" onClick={close}>
          <X />
        </IconButton>
      </div>
      {replaces && (
        <div className="find__line">
          <input
            className="find__text"
            aria-label={words.replaceWith}
            placeholder={words.replaceWith}
            value={replacement}
            onChange={(event) => {
              typed.current = true;
              onAsk({ query, replacement: event.target.value });
            }}
            onKeyDown={(event) => {
              if (event.key !== "Enter" || event.nativeEvent.isComposing) return;
              event.preventDefault();
              void replace(false);
            }}
          />
          <button
            type="button"
            className="button"
            // Not disabled: the focus stays where the last match was replaced.
            aria-disabled={!mayReplace}
            onClick={() => void replace(false)}
          >
            {words.replaceOne}
          </button>
          <button
            type="button"
            className="button"
            aria-disabled={!mayReplace}
            onClick={() => void replace(true)}
          >
            {words.replaceAll}
          </button>
        </div>
      )}
      <div className="find__foot">
        <p className="find__count" role="status" data-problem={state.problem !== null || undefined}>
          {said?.of === state ? said.text : placeOf(query, state)}
        </p>
        {!replaces && canReplace && (
          <button type="button" className="text-button" onClick={() => onReplaces(true)}>
            {words.showReplace}
          </button>
        )}
      </div>
    </search>
  );
}

function placeOf(query: Query, { matches, at, problem }: FindState): string {
  if (problem !== null) return problem;
  if (query.text === "") return "";
  const current = matches[at];
  if (!current) return words.none;
  const place = words.place(at + 1, matches.length);
  if (current.in === "body") {
    const { fact } = current.match;
    return fact ? `${place} ${words.inField(words.inBlock[fact])}` : place;
  }
  return `${place} ${words.inField(messages.checks.fields[current.of.field])}`;
}
