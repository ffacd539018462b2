import { getExtensionDependencyFromEditor } from "@lexical/extension";
import {
  $addUpdateTag,
  defineExtension,
  HISTORY_MERGE_TAG,
  HISTORY_PUSH_TAG,
  type LexicalEditor,
  mergeRegister,
  RootNode,
} from "lexical";

/** Joins several updates of the editor into one step of undo. */
export const OneStepExtension = defineExtension({
  name: "dateline/one-step",
  build: () => new OneStep(),
  register(editor, _config, state) {
    const step = state.getOutput();
    return mergeRegister(
      editor.registerNodeTransform(RootNode, () => step.$mark()),
      editor.registerUpdateListener(({ dirtyElements }) => {
        if (dirtyElements.size > 0) step.changed();
      }),
    );
  },
});

/**
 * Runs changes, however many updates they take, so that one undo takes all of them back. With
 * `goesOn` they are the end of the step before, if that asked for one (`mayGoOn`) and nothing was
 * changed since.
 */
export function inOneStep(
  editor: LexicalEditor,
  change: () => void,
  { goesOn = false, mayGoOn = false } = {},
): void {
  const step = getExtensionDependencyFromEditor(editor, OneStepExtension).output;
  step.run(editor, change, goesOn);
  if (mayGoOn) step.leaveOpen();
}

class OneStep {
  #depth = 0;
  #begun = false;
  #isOpen = false;
  #updates = 0;

  run(editor: LexicalEditor, change: () => void, goesOn: boolean): void {
    // What was typed before and still waits is a step of its own.
    if (this.#depth === 0) {
      flush(editor);
      this.#begun = goesOn && this.#isOpen;
      this.#updates = 0;
    }
    this.#depth += 1;
    try {
      change();
      flush(editor);
    } finally {
      this.#depth -= 1;
    }
  }

  /** Only while there was but one update: with a second, what was begun is done. */
  leaveOpen(): void {
    this.#isOpen = this.#updates === 1;
  }

  changed(): void {
    this.#isOpen = false;
    this.#updates += 1;
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
