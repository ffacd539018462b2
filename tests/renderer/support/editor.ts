import type { LexicalEditorWithDispose } from "lexical";
import { onTestFinished } from "vitest";
import { createBodyEditor } from "../../../renderer/editor/create-body-editor.ts";
import type { Copy } from "../../../shared/copy/copy.ts";

export interface TestEditor {
  editor: LexicalEditorWithDispose;
  readCopy(): Copy;
  /** How often the editor said that the copy changed. */
  changes(): number;
  errors: Error[];
  isWhole: boolean;
  /** Runs an edit and waits until it is committed. */
  edit(change: () => void): void;
}

/** A body editor with this copy in it, without a page; taken down when the test ends. */
export function openEditor(copy: Copy): TestEditor {
  let changes = 0;
  const errors: Error[] = [];
  const { editor, readCopy, isWhole } = createBodyEditor({
    copy,
    editable: true,
    onChange: () => {
      changes += 1;
    },
    onError: (error) => errors.push(error),
  });
  onTestFinished(() => editor.dispose());
  return {
    editor,
    readCopy,
    changes: () => changes,
    errors,
    isWhole,
    edit: (change) => editor.update(change, { discrete: true }),
  };
}
