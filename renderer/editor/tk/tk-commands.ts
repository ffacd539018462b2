import { type LexicalEditor, mergeRegister } from "lexical";
import type { Copy } from "../../../shared/copy/copy.ts";
import type { CommandRegistry } from "../../commands/registry.ts";
import { $selectTk } from "./tk-places.ts";

/** The commands that lead from one TK mark to the next, round and round. */
export function registerTkCommands(
  editor: LexicalEditor,
  registry: CommandRegistry,
  readCopy: () => Copy,
): () => void {
  const jump = (step: 1 | -1) => {
    const copy = readCopy();
    let found = false;
    editor.update(
      () => {
        found = $selectTk(copy, step);
      },
      { discrete: true },
    );
    if (found) editor.focus();
  };
  return mergeRegister(
    registry.register("tk.next", { run: () => jump(1) }),
    registry.register("tk.previous", { run: () => jump(-1) }),
  );
}
