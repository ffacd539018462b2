import { type RefObject, useState } from "react";
import { flushSync } from "react-dom";
import type { Block } from "../../shared/copy/copy.ts";
import { copyOf } from "../../shared/copy/copy.ts";
import { plainText } from "../../shared/copy/walk.ts";
import type { Snippet } from "../../shared/settings.ts";
import type { PageHandle } from "../article/ArticlePage.tsx";
import { useCommand } from "../commands/command-hooks.ts";
import { messages } from "../messages/en.ts";
import { useSettings } from "../settings/settings-context.ts";
import { useCommands } from "../ui/commands-context.ts";
import { useNotices } from "../ui/notices.ts";
import { Picker, type PickerEntry } from "../ui/Picker.tsx";
import { rememberPlace } from "../ui/place.ts";
import { NameSnippet } from "./NameSnippet.tsx";
import type { PaletteEntry } from "./palette-entries.ts";

interface Props {
  page: RefObject<PageHandle | null>;
  /** Whether there is an article that can be written in. */
  canWrite: boolean;
}

interface SnippetEntry extends PickerEntry {
  snippet: Snippet;
}

const words = messages.snippets;

/** Named pieces of copy: kept from the selection, and put where the caret is. */
export function Snippets({ page, canWrite }: Props) {
  const registry = useCommands();
  const notices = useNotices();
  const { settings } = useSettings();
  const [naming, setNaming] = useState<Naming>();
  const [choosing, setChoosing] = useState<Choosing>();

  useCommand(
    registry,
    "snippet.save",
    () => {
      const blocks = page.current?.selectedBlocks() ?? [];
      if (blocks.length === 0) notices.say(words.nothing);
      else setNaming({ blocks, goBack: rememberPlace() });
    },
    canWrite,
  );
  useCommand(
    registry,
    "snippet.insert",
    () => setChoosing({ goBack: rememberPlace() }),
    canWrite && settings.snippets.length > 0,
  );

  const leave = (then?: Snippet) => {
    flushSync(() => setChoosing(undefined));
    choosing?.goBack();
    if (then) page.current?.insertBlocks(then.blocks);
  };
  return (
    <>
      {naming && (
        <NameSnippet
          blocks={naming.blocks}
          onClose={() => {
            flushSync(() => setNaming(undefined));
            naming.goBack();
          }}
        />
      )}
      {choosing && (
        <Picker<SnippetEntry>
          label={words.choose}
          placeholder={words.placeholder}
          none={words.none}
          entries={settings.snippets.map((snippet) => ({ ...foundBy(snippet), snippet }))}
          onPick={({ snippet }) => leave(snippet)}
          onClose={() => leave()}
        />
      )}
    </>
  );
}

interface Choosing {
  goBack(): void;
}

interface Naming extends Choosing {
  blocks: readonly Block[];
}

/** The same for the palette, where each is a command of its own. */
export function snippetEntries(
  snippets: readonly Snippet[],
  insert: (blocks: readonly Block[]) => void,
): PaletteEntry[] {
  return snippets.map((snippet) => {
    const { id, label, words: further } = foundBy(snippet);
    return {
      id,
      label: words.entry(label),
      words: further,
      note: messages.keys.groups.insert,
      run: () => insert(snippet.blocks),
    };
  });
}

function foundBy({ name, blocks }: Snippet): PickerEntry {
  const text = plainText(copyOf([...blocks])).slice(0, 60);
  return { id: `snippet.${name}`, label: name, words: text, note: text.split("\n")[0] };
}
