import type { LexicalEditor, NodeKey } from "lexical";
import type { PrintedTime } from "../../ui/printed-times.ts";
import { LiveEntryNode } from "./live-entry-node.ts";

/** Shows when the entries of a live blog were made. */
export interface EntryTimes {
  /** They are printed so from now on. */
  setPrint(print: (at: string) => PrintedTime): void;
  dispose(): void;
}

/** Writes into each entry on the page when it was made, as exports print it. */
export function followEntryTimes(
  editor: LexicalEditor,
  print: (at: string) => PrintedTime,
): EntryTimes {
  let printNow = print;
  const shown = new Set<NodeKey>();
  const show = (key: NodeKey) => {
    const time = editor.getElementByKey(key)?.firstChild;
    if (!(time instanceof HTMLTimeElement)) return;
    const { text, dir } = printNow(time.dateTime);
    if (time.textContent !== text) time.textContent = text;
    time.dir = dir ?? "";
  };
  const remove = editor.registerMutationListener(LiveEntryNode, (mutations) => {
    for (const [key, mutation] of mutations) {
      if (mutation === "destroyed") shown.delete(key);
      else {
        shown.add(key);
        show(key);
      }
    }
  });
  return {
    setPrint(next) {
      printNow = next;
      for (const key of shown) show(key);
    },
    dispose: remove,
  };
}
