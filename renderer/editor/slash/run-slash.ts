import type { LexicalEditor } from "lexical";
import type { CommandId } from "../../../shared/commands.ts";
import type { CommandRegistry } from "../../commands/registry.ts";
import { inOneStep } from "../history/one-step.ts";
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
