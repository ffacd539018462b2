import { getExtensionDependencyFromEditor } from "@lexical/extension";
import { HistoryExtension, type HistoryStateEntry } from "@lexical/history";
import {
  COMMAND_PRIORITY_CRITICAL,
  type LexicalCommand,
  type LexicalEditor,
  mergeRegister,
  REDO_COMMAND,
  UNDO_COMMAND,
} from "lexical";

/** A change outside of the body, and the way back and forth. */
export interface Beside {
  undo(): void;
  redo(): void;
}

interface Step {
  beside: Beside | null;
  /** False when the body did not change: its history then has no entry for this step. */
  inBody: boolean;
  /** What lies on top of the body's undo stack while this is the last thing done. */
  undoTop: HistoryStateEntry | undefined;
  /** The same of the redo stack while this is the last thing undone. */
  redoTop: HistoryStateEntry | undefined;
}

/**
 * Makes changes of fields part of the body's undo: what was changed in both at once goes back and
 * comes again at once.
 */
export class UndoBeside {
  readonly #editor: LexicalEditor;
  #done: Step[] = [];
  #undone: Step[] = [];
  #passing = false;

  constructor(editor: LexicalEditor) {
    this.#editor = editor;
  }

  /** Gives back the removal. */
  register(): () => void {
    return mergeRegister(
      this.#editor.registerCommand(UNDO_COMMAND, () => this.#back(), COMMAND_PRIORITY_CRITICAL),
      this.#editor.registerCommand(REDO_COMMAND, () => this.#again(), COMMAND_PRIORITY_CRITICAL),
    );
  }

  /** One step: `change` changes the body, and gives what it changed beside it, if anything. */
  around(change: () => Beside | null): void {
    const before = this.#history.undoStack.at(-1);
    const beside = change();
    const undoTop = this.#history.undoStack.at(-1);
    const inBody = undoTop !== before;
    if (!inBody && !beside) return;
    this.#done.push({ beside, inBody, undoTop, redoTop: undefined });
    this.#undone = [];
  }

  /** Undoes the last such step; false when something else was done since. */
  undoLast(): boolean {
    const step = this.#done.at(-1);
    if (!step || step.undoTop !== this.#history.undoStack.at(-1)) return false;
    return this.#editor.dispatchCommand(UNDO_COMMAND, undefined);
  }

  get #history() {
    return getExtensionDependencyFromEditor(
      this.#editor,
      HistoryExtension,
    ).output.historyState.peek();
  }

  #back(): boolean {
    const step = this.#done.at(-1);
    if (this.#passing || !step || step.undoTop !== this.#history.undoStack.at(-1)) return false;
    this.#done.pop();
    step.beside?.undo();
    if (step.inBody) this.#pass(UNDO_COMMAND);
    step.redoTop = this.#history.redoStack.at(-1);
    this.#undone.push(step);
    return true;
  }

  #again(): boolean {
    const step = this.#undone.at(-1);
    if (this.#passing || !step || step.redoTop !== this.#history.redoStack.at(-1)) return false;
    this.#undone.pop();
    step.beside?.redo();
    if (step.inBody) this.#pass(REDO_COMMAND);
    step.undoTop = this.#history.undoStack.at(-1);
    this.#done.push(step);
    return true;
  }

  /** Lets the body's own history do its part. */
  #pass(command: LexicalCommand<void>): void {
    this.#passing = true;
    try {
      this.#editor.dispatchCommand(command, undefined);
    } finally {
      this.#passing = false;
    }
  }
}
