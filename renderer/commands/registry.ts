import { type CommandId, type CommandRow, commands } from "../../shared/commands.ts";

/** What a command does, and what its button shows. */
export interface CommandAction {
  run(): void;
  /** True unless told. */
  isEnabled?(): boolean;
  /** True while what the command makes holds at the caret: bold text, a heading. False unless told. */
  isActive?(): boolean;
}

/**
 * Command id → action. Keyboard, menu, toolbar and palette all run commands through one registry.
 * The newest action registered for an id is the one that counts, so an article that opens before
 * the last one has gone takes over at once.
 */
export class CommandRegistry {
  readonly #actions = new Map<CommandId, CommandAction[]>();
  readonly #listeners = new Set<() => void>();
  #bodyFocused: () => boolean = () => false;

  /** Gives back the removal. */
  register(id: CommandId, action: CommandAction): () => void {
    const stack = this.#actions.get(id) ?? [];
    this.#actions.set(id, [...stack, action]);
    this.changed();
    return () => {
      const rest = (this.#actions.get(id) ?? []).filter((other) => other !== action);
      this.#actions.set(id, rest);
      this.changed();
    };
  }

  /** Tells how to find out whether the caret is in the body. Gives back the removal. */
  watchBody(isFocused: () => boolean): () => void {
    this.#bodyFocused = isFocused;
    return () => {
      if (this.#bodyFocused === isFocused) this.#bodyFocused = () => false;
    };
  }

  has(id: CommandId): boolean {
    return this.#current(id) !== undefined;
  }

  isEnabled(id: CommandId): boolean {
    const action = this.#current(id);
    return action !== undefined && (action.isEnabled?.() ?? true);
  }

  isActive(id: CommandId): boolean {
    return this.#current(id)?.isActive?.() ?? false;
  }

  /** Runs the command; false when nothing does it now. */
  run(id: CommandId): boolean {
    if (!this.isEnabled(id)) return false;
    this.#current(id)?.run();
    return true;
  }

  /**
   * Runs the command as keyboard and menu do: one that belongs to the body only while the caret is
   * there. A button runs it regardless, on the body's last selection.
   */
  runAtCaret(id: CommandId): boolean {
    const row: CommandRow = commands[id];
    if (row.inBody && !this.#bodyFocused()) return false;
    return this.run(id);
  }

  /** Called after what is enabled or active may have changed. */
  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => {
      this.#listeners.delete(listener);
    };
  }

  /** For owners of actions: announces that what is enabled or active may have changed. */
  changed(): void {
    for (const listener of this.#listeners) listener();
  }

  #current(id: CommandId): CommandAction | undefined {
    return this.#actions.get(id)?.at(-1);
  }
}
