import { getExtensionDependencyFromEditor } from "@lexical/extension";
import {
  $addUpdateTag,
  defineExtension,
  HISTORY_MERGE_TAG,
  HISTORY_PUSH_TAG,
  type LexicalEditor,
  RootNode,
} from "lexical";

/** Joins several updates of the editor into one step of undo. */
export const OneStepExtension = defineExtension({
  name: "dateline/one-step",
  build: () => new OneStep(),
  register(editor, _config, state) {
    const step = state.getOutput();
    return editor.registerNodeTransform(RootNode, () => step.$mark());
  },
});

/** Runs changes, however many updates they take, so that one undo takes all of them back. */
export function inOneStep(editor: LexicalEditor, change: () => void): void {
  getExtensionDependencyFromEditor(editor, OneStepExtension).output.run(editor, change);
}

class OneStep {
  #depth = 0;
  #begun = false;

  run(editor: LexicalEditor, change: () => void): void {
    // What was typed before and still waits is a step of its own.
    if (this.#depth === 0) flush(editor);
    this.#depth += 1;
    try {
      change();
      flush(editor);
    } finally {
      this.#depth -= 1;
      if (this.#depth === 0) this.#begun = false;
    }
  }

  /** The first change is pushed, those after it become part of it. */
  $mark(): void {
    if (this.#depth === 0) return;
    $addUpdateTag(this.#begun ? HISTORY_MERGE_TAG : HISTORY_PUSH_TAG);
    this.#begun = true;
  }
}

function flush(editor: LexicalEditor): void {
  editor.read(() => undefined);
}
