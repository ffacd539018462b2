import type { LexicalEditor } from "lexical";
import { TextQuote } from "lucide-react";
import { useEffect, useLayoutEffect, useRef, useState } from "react";
import { type CommandRow, commands, keysLabel } from "../../../shared/commands.ts";
import type { CommandRegistry } from "../../commands/registry.ts";
import { onMac } from "../../commands/use-command-keys.ts";
import { interfaceDirection } from "../../messages/direction.ts";
import { blockMessages } from "../../messages/en-blocks.ts";
import { announce } from "../../ui/announcer.ts";
import { blockIcon } from "../blocks/block-icons.ts";
import { followSlash, type TypedSlash, takeSlashKeys } from "./follow-slash.ts";
import { type MenuPlace, menuPlace } from "./menu-place.ts";
import { putSnippet, runSlash } from "./run-slash.ts";
import { type SlashEntry, type SlashSnippet, slashEntries } from "./slash-entries.ts";

interface Props {
  editor: LexicalEditor;
  root: HTMLElement;
  frame: HTMLElement;
  registry: CommandRegistry;
  snippets: readonly SlashSnippet[];
}

const listId = "slash-menu";
const optionId = (entry: SlashEntry) => `slash-${encodeURIComponent(entry.id)}`;
const texts = blockMessages.slash;

/** The list of blocks that a slash opens at the caret. The focus stays in the text. */
export function SlashMenu({ editor, root, frame, registry, snippets }: Props) {
  const [typed, setTyped] = useState<TypedSlash>();
  const [at, setAt] = useState(0);
  const [place, setPlace] = useState<MenuPlace>();
  const follower = useRef<ReturnType<typeof followSlash>>(null);
  const list = useRef<HTMLDivElement>(null);

  useEffect(() => {
    const following = followSlash(editor, root, (now) => {
      setTyped(now);
      setAt(0);
      setPlace((known) => now && (known ?? menuPlace(frame)));
    });
    follower.current = following;
    return following.remove;
  }, [editor, root, frame]);

  const entries = typed ? slashEntries(registry, typed.query, snippets) : [];
  const chosen = entries[at];
  const isOpen = chosen !== undefined;
  const choose = (entry: SlashEntry | undefined) => {
    if (!typed || !entry) return;
    follower.current?.close();
    if ("blocks" in entry) putSnippet(editor, typed.place, entry.blocks);
    else runSlash(editor, registry, typed.place, entry.id);
  };
  const now = { count: entries.length, choose: () => choose(chosen) };
  const latest = useRef(now);
  latest.current = now;

  useEffect(() => {
    if (!isOpen) return undefined;
    return takeSlashKeys(editor, (key) => {
      const { count } = latest.current;
      if (key === "escape") follower.current?.close();
      // The key is still being handled in an update of the editor.
      else if (key === "choose") queueMicrotask(() => latest.current.choose());
      else setAt((before) => (before + (key === "down" ? 1 : count - 1)) % count);
    });
  }, [editor, isOpen]);

  const activeId = chosen && optionId(chosen);
  useLayoutEffect(() => {
    if (!activeId) return undefined;
    showsList(root, activeId);
    list.current?.querySelector("[aria-selected='true']")?.scrollIntoView({ block: "nearest" });
    return () => showsList(root, undefined);
  }, [root, activeId]);

  const said =
    typed && (chosen ? texts.found(entries.length, entries[0]?.label ?? "") : texts.none);
  useEffect(() => {
    if (said) announce(said);
  }, [said]);

  if (!isOpen || !place) return null;
  return (
    <div
      ref={list}
      id={listId}
      role="listbox"
      // It scrolls; the focus stays in the text all the same.
      tabIndex={0}
      onMouseDown={(event) => event.preventDefault()}
      aria-label={texts.name}
      className="slash-menu"
      dir={interfaceDirection}
      data-above={place.above || undefined}
      style={place.style}
    >
      {entries.map((entry, index) => (
        <SlashOption
          key={entry.id}
          entry={entry}
          isChosen={index === at}
          onPoint={() => setAt(index)}
          onChoose={() => choose(entry)}
        />
      ))}
    </div>
  );
}

interface OptionProps {
  entry: SlashEntry;
  isChosen: boolean;
  onPoint(): void;
  onChoose(): void;
}

function SlashOption({ entry, isChosen, onPoint, onChoose }: OptionProps) {
  const isSnippet = "blocks" in entry;
  const Icon = isSnippet ? TextQuote : blockIcon(entry.id);
  const { keys }: Partial<CommandRow> = isSnippet ? {} : commands[entry.id];
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the text box has the keys
    // biome-ignore lint/a11y/useFocusableInteractive: the focus stays in the text box
    <div
      id={optionId(entry)}
      role="option"
      aria-selected={isChosen}
      className="slash-menu__row"
      onPointerMove={onPoint}
      onMouseDown={(event) => event.preventDefault()}
      onClick={onChoose}
    >
      <span className="slash-menu__icon" aria-hidden="true">
        {Icon && <Icon size={16} strokeWidth={1.75} />}
      </span>
      <span className="slash-menu__label">{entry.label}</span>
      {keys && <kbd>{keysLabel(keys, onMac)}</kbd>}
    </div>
  );
}

function showsList(root: HTMLElement, activeId: string | undefined): void {
  const states: [string, string][] = [
    ["aria-controls", listId],
    ["aria-activedescendant", activeId ?? ""],
    ["aria-autocomplete", "list"],
    ["aria-haspopup", "listbox"],
  ];
  for (const [name, value] of states) {
    if (activeId) root.setAttribute(name, value);
    else root.removeAttribute(name);
  }
}
