import type { LexicalEditor } from "lexical";
import type { CommandRegistry } from "../commands/registry.ts";
import { BlockHandle } from "./block-menu/BlockHandle.tsx";
import { PasteReceipts } from "./paste/PasteReceipts.tsx";
import { SlashMenu } from "./slash/SlashMenu.tsx";
import type { SlashSnippet } from "./slash/slash-entries.ts";

export interface BodyToolsProps {
  editor: LexicalEditor;
  /** The text box itself. */
  root: HTMLElement;
  /** What stands around it, from whose corner the tools are placed. */
  frame: HTMLElement;
  registry: CommandRegistry;
}

interface Props extends BodyToolsProps {
  snippets: readonly SlashSnippet[];
}

/** What comes to the caret and to the blocks while somebody writes; none of it is in the text box. */
export function BodyTools({ snippets, ...props }: Props) {
  return (
    <>
      <BlockHandle {...props} />
      <SlashMenu {...props} snippets={snippets} />
      <PasteReceipts editor={props.editor} />
    </>
  );
}
