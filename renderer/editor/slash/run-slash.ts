import type { LexicalEditor } from "lexical";
import type { CommandId } from "../../../shared/commands.ts";
import type { Block } from "../../../shared/copy/copy.ts";
import type { CommandRegistry } from "../../commands/registry.ts";
import { inOneStep } from "../history/one-step.ts";
import { $insertCopyOf } from "../snippets/snippets.ts";
import { $removeSlash, type SlashPlace } from "./slash-text.ts";

/**
 * Takes what was typed away and runs the command, in one step of undo. A command that first asks
 * something in a form ends the step when that is answered.
 */
export function runSlash(
  editor: LexicalEditor,
  registry: CommandRegistry,
  place: SlashPlace,
  id: CommandId,
): void {
  const change = () => {
    editor.update(() => $removeSlash(place));
    // A line that is a heading already stays one: asked for again, the command would undo it.
    if (!registry.isActive(id)) registry.run(id);
  };
  inOneStep(editor, change, { mayGoOn: true });
}

/** Puts a snippet in the place of what was typed, in one step of undo. */
export function putSnippet(
  editor: LexicalEditor,
  place: SlashPlace,
  blocks: readonly Block[],
): void {
  const $put = () => {
    $removeSlash(place);
    $insertCopyOf(blocks);
  };
  inOneStep(editor, () => editor.update($put));
}
