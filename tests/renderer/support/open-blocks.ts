import { $getRoot, $getSelection, INSERT_PARAGRAPH_COMMAND, UNDO_COMMAND } from "lexical";
import { $blockAtCaret } from "../../../renderer/editor/forms/block-at-caret.ts";
import type { Block } from "../../../shared/copy/copy.ts";
import { doc } from "../../support/copy-builder.ts";
import { openEditor } from "./editor.ts";

/** A body editor with these blocks in it, and hands to work on them with. */
export function openBlocks(...blocks: Block[]) {
  const test = openEditor(doc(...blocks));
  const { editor, edit, readCopy } = test;
  return {
    ...test,
    content: () => doc(...readCopy().blocks),
    undo: () => editor.dispatchCommand(UNDO_COMMAND, undefined),
    key: (index: number) => editor.read(() => $getRoot().getChildAtIndex(index)!.getKey()),
    caret: (text: string) =>
      edit(() => {
        const found = $getRoot()
          .getAllTextNodes()
          .find((node) => node.getTextContent() === text);
        if (!found) throw new Error(`no text “${text}”`);
        found.selectEnd();
      }),
    type: (text: string) => edit(() => void $getSelection()?.insertText(text)),
    enter: () => {
      editor.dispatchCommand(INSERT_PARAGRAPH_COMMAND, undefined);
      editor.read(() => undefined);
    },
    blockAtCaret: () => editor.read($blockAtCaret),
  };
}
